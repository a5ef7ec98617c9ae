import { didYouMean } from '../../base/did-you-mean.ts'
import type { Month } from '../../base/month.ts'
import type { Facts } from '../claims/facts.ts'
import { fillFigures } from '../claims/fill-figures.ts'
import { type Narrative, UNWRITTEN } from './narrative.ts'
import { parseNarrative } from './parse-narrative.ts'

/** What was written about a measure, in Markdown, and the file below the plan's folder that faults name it by. */
export interface NarrativeText {
  readonly measure: string
  readonly file: string
  readonly text: string
}

/** A month's words by measure id, and what in them can't be shown. */
export interface NarrativesFilled {
  /** As a reader sees them, with live figures filled in. */
  readonly narratives: ReadonlyMap<string, Narrative>
  /** As they were written. */
  readonly written: ReadonlyMap<string, Narrative>
  readonly faults: readonly string[]
}

/** Where the words about a measure are kept, below the plan's folder. */
export function narrativeFile(month: Month, measure: string): string {
  return `narrative/${month}/${measure}.md`
}

/**
 * Reads what was written, and fills in the live figures.
 *
 * @param known the ids of the plan's measures; words for any other would be lost in silence, and are told instead
 */
export function fillNarratives(
  texts: readonly NarrativeText[],
  facts: Facts,
  known: readonly string[],
): NarrativesFilled {
  const read = texts.map(text => [text.measure, fillNarrative(text, facts, known)] as const)
  return {
    narratives: new Map(read.map(([measure, { narrative }]) => [measure, narrative])),
    written: new Map(read.map(([measure, { written }]) => [measure, written])),
    faults: read.flatMap(([, { faults }]) => faults),
  }
}

/** One measure's words, as a reader sees them and as they were written. */
export interface NarrativeFilled {
  readonly narrative: Narrative
  readonly written: Narrative
  readonly faults: readonly string[]
}

/** Reads what was written about one measure. */
export function fillNarrative(
  { measure, file, text }: NarrativeText,
  facts: Facts,
  known: readonly string[],
): NarrativeFilled {
  if (!known.includes(measure)) {
    const fault = `${file}: the plan asks for no such measure, so its words are not shown.${didYouMean(measure, known)}`
    return { narrative: UNWRITTEN, written: UNWRITTEN, faults: [fault] }
  }
  const filled = fillFigures(text, facts)
  const { narrative, faults } = parseNarrative(filled.text, file)
  return {
    narrative,
    written: filled.text === text ? narrative : parseNarrative(text, file).narrative,
    faults: [...filled.faults.map(fault => `${file}: ${fault}`), ...faults.map(fault => fault.message)],
  }
}
