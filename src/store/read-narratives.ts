import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Month } from '../base/month.ts'
import { type NarrativeText, narrativeFile } from '../report/narrative/fill-narratives.ts'

/** Reads `narrative/YYYY-MM/<measure>.md` of a plan folder, by name; none where nothing has been written. */
export function readNarratives(plan: string, month: Month): readonly NarrativeText[] {
  const folder = join(plan, 'narrative', month)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .sort()
    .map(name => ({
      measure: basename(name, '.md'),
      file: narrativeFile(month, basename(name, '.md')),
      text: readFileSync(join(folder, name), 'utf8'),
    }))
}
