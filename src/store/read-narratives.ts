import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { didYouMean } from '../base/did-you-mean.ts'
import type { Month } from '../base/month.ts'
import type { Facts } from '../report/claims/facts.ts'
import { fillFigures } from '../report/claims/fill-figures.ts'
import { type Narrative, UNWRITTEN } from '../report/narrative/narrative.ts'
import { parseNarrative } from '../report/narrative/parse-narrative.ts'

/** What a month's narrative folder holds, by measure id, and what in it can't be shown. */
export interface NarrativeFolder {
  /** As a reader sees them, with live figures filled in. */
  readonly narratives: ReadonlyMap<string, Narrative>
  /** As they were written. */
  readonly written: ReadonlyMap<string, Narrative>
  readonly faults: readonly string[]
}

/**
 * Reads `narrative/YYYY-MM/<measure>.md` of a plan folder, with the live figures in the words filled in; none where
 * nothing has been written.
 *
 * @param known the ids of the plan's measures; words for any other would be lost in silence, and are told instead
 */
export function readNarratives(
  plan: string,
  month: Month,
  facts: Facts,
  known: readonly string[],
): NarrativeFolder {
  const folder = join(plan, 'narrative', month)
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter(name => name.endsWith('.md'))
        .sort()
    : []
  const read = names.map(name => {
    const file = `narrative/${month}/${name}`
    const id = basename(name, '.md')
    if (!known.includes(id)) return unknownFile(id, file, known)
    const text = readFileSync(join(folder, name), 'utf8')
    const filled = fillFigures(text, facts)
    const { narrative, faults } = parseNarrative(filled.text, file)
    return {
      id,
      narrative,
      written: filled.text === text ? narrative : parseNarrative(text, file).narrative,
      faults: [...filled.faults.map(fault => `${file}: ${fault}`), ...faults.map(fault => fault.message)],
    }
  })
  return {
    narratives: new Map(read.map(({ id, narrative }) => [id, narrative])),
    written: new Map(read.map(({ id, written }) => [id, written])),
    faults: read.flatMap(({ faults }) => faults),
  }
}

function unknownFile(id: string, file: string, known: readonly string[]) {
  const fault = `${file}: the plan asks for no such measure, so its words are not shown.${didYouMean(id, known)}`
  return { id, narrative: UNWRITTEN, written: UNWRITTEN, faults: [fault] }
}
