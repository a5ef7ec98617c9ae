import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Month } from '../base/month.ts'
import type { Facts } from '../report/claims/facts.ts'
import { fillFigures } from '../report/claims/fill-figures.ts'
import type { Narrative } from '../report/narrative/narrative.ts'
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
 */
export function readNarratives(plan: string, month: Month, facts: Facts): NarrativeFolder {
  const folder = join(plan, 'narrative', month)
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter(name => name.endsWith('.md'))
        .sort()
    : []
  const read = names.map(name => {
    const file = `narrative/${month}/${name}`
    const text = readFileSync(join(folder, name), 'utf8')
    const filled = fillFigures(text, facts)
    const { narrative, faults } = parseNarrative(filled.text, file)
    return {
      id: basename(name, '.md'),
      narrative,
      written: parseNarrative(text, file).narrative,
      faults: [...filled.faults.map(fault => `${file}: ${fault}`), ...faults.map(fault => fault.message)],
    }
  })
  return {
    narratives: new Map(read.map(({ id, narrative }) => [id, narrative])),
    written: new Map(read.map(({ id, written }) => [id, written])),
    faults: read.flatMap(({ faults }) => faults),
  }
}
