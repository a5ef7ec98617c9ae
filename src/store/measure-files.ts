import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Group, Measure } from '../measures/measure.ts'
import { parseGroup, parseMeasure } from '../measures/parse-measure.ts'

/** The measures and groups that lists are made of, and the files that could not be read, a sentence each. */
export interface MeasureSet {
  readonly measures: readonly Measure[]
  readonly groups: readonly Group[]
  readonly faults: ReadonlyMap<string, string>
}

/** The product's own measures, in the folders of the three priorities. */
const FOLDERS = ['safety', 'journey', 'homes']

/**
 * Reads the product's own measures and groups, then those of a plan's `measures` folder, where a file with the name
 * of one of ours takes its place. A file that is wrong is reported alone.
 */
export function readMeasures(plan: string | null): MeasureSet {
  const root = fileURLToPath(new URL('../measures/', import.meta.url))
  const ours = FOLDERS.flatMap(folder => sqlFiles(join(root, folder)))
  const theirs = plan === null ? [] : sqlFiles(join(plan, 'measures'))
  const faults = new Map<string, string>()
  const measures = new Map<string, Measure>()
  for (const path of [...ours, ...theirs]) {
    const id = basename(path, '.sql')
    const parsed = parseMeasure(id, readFileSync(path, 'utf8'))
    if (parsed.fault === undefined) measures.set(id, parsed.value)
    else {
      faults.set(id, parsed.fault)
      measures.delete(id)
    }
  }
  return { measures: [...measures.values()], groups: readGroups(join(root, 'groups')), faults }
}

function readGroups(folder: string): readonly Group[] {
  return sqlFiles(folder).map(path => {
    const parsed = parseGroup(basename(path, '.sql'), readFileSync(path, 'utf8'))
    if (parsed.fault !== undefined) throw new Error(`${basename(path)}: ${parsed.fault}`)
    return parsed.value
  })
}

function sqlFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
    .map(name => join(folder, name))
}
