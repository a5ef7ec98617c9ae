import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Parsed } from '../measures/definition-file.ts'
import { listName } from '../measures/list-order.ts'
import type { Group, Measure } from '../measures/measure.ts'
import { parseGroup, parseMeasure } from '../measures/parse-measure.ts'

/** The measures and groups that lists are made of, and the files that could not be read, a sentence each. */
export interface MeasureSet {
  readonly measures: readonly Measure[]
  readonly groups: readonly Group[]
  readonly faults: ReadonlyMap<string, string>
  /** The measures that the plan brings. Ours are held to their laws by tests, these as their lists are made. */
  readonly fromPlan: ReadonlySet<string>
}

/** The files that a measure set is read from, as paths. */
export interface DefinitionFiles {
  readonly groups: readonly string[]
  readonly ours: readonly string[]
  /** The plan's own, each of which takes the place of one of ours with its name. */
  readonly theirs: readonly string[]
}

/** The tables beside the records that every list may join. */
const ENGINE_TABLES = ['period', 'period_day', 'calendar', 'due']

/** The product's own measures, in the folders of the three priorities. */
const FOLDERS = ['safety', 'journey', 'homes']

/** The product's own definitions, and those of a plan's `measures` folder. */
export function definitionFiles(plan: string | null): DefinitionFiles {
  const root = fileURLToPath(new URL('../measures/', import.meta.url))
  return {
    groups: sqlFiles(join(root, 'groups')),
    ours: FOLDERS.flatMap(folder => sqlFiles(join(root, folder))),
    theirs: plan === null ? [] : sqlFiles(join(plan, 'measures')),
  }
}

/**
 * Reads the product's own measures and groups, then those of a plan's `measures` folder, where a file with the name
 * of one of ours takes its place. A file that is wrong is reported alone.
 */
export function readMeasures(plan: string | null, files = definitionFiles(plan)): MeasureSet {
  const { ours, theirs } = files
  const groups = readGroups(files.groups)
  const taken = new Set([...ENGINE_TABLES, ...groups.map(group => group.name)])
  const faults = new Map<string, string>()
  const measures = new Map<string, Measure>()
  for (const path of [...ours, ...theirs]) {
    const id = basename(path, '.sql')
    const parsed: Parsed<Measure> = taken.has(listName(id))
      ? { fault: `the name ${listName(id)} is taken by a view that measures join` }
      : parseMeasure(id, readFileSync(path, 'utf8'))
    if (parsed.fault === undefined) measures.set(id, parsed.value)
    else {
      faults.set(id, parsed.fault)
      measures.delete(id)
    }
  }
  const fromPlan = new Set(theirs.map(path => basename(path, '.sql')))
  return { measures: [...measures.values()], groups, faults, fromPlan }
}

function readGroups(paths: readonly string[]): readonly Group[] {
  return paths.map(path => {
    const parsed = parseGroup(basename(path, '.sql'), readFileSync(path, 'utf8'))
    if (parsed.fault !== undefined) throw new Error(`${basename(path)}: ${parsed.fault}`)
    return parsed.value
  })
}

/** The `.sql` files of a folder as paths, in the order of their names; none where there is no such folder. */
export function sqlFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
    .map(name => join(folder, name))
}
