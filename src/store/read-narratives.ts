import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Month } from '../base/month.ts'
import type { Narrative } from '../report/narrative.ts'
import { parseNarrative } from '../report/parse-narrative.ts'

/** What a month's narrative folder holds, by measure id, and what in it can't be shown. */
export interface NarrativeFolder {
  readonly narratives: ReadonlyMap<string, Narrative>
  readonly faults: readonly string[]
}

/** Reads `narrative/YYYY-MM/<measure>.md` of a plan folder; none where nothing has been written. */
export function readNarratives(plan: string, month: Month): NarrativeFolder {
  const folder = join(plan, 'narrative', month)
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter(name => name.endsWith('.md'))
        .sort()
    : []
  const read = names.map(name => {
    const parsed = parseNarrative(readFileSync(join(folder, name), 'utf8'), `narrative/${month}/${name}`)
    return { id: basename(name, '.md'), ...parsed }
  })
  return {
    narratives: new Map(read.map(({ id, narrative }) => [id, narrative])),
    faults: read.flatMap(({ faults }) => faults.map(fault => fault.message)),
  }
}
