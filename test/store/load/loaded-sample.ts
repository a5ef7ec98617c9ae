import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FormatKind } from '../../../src/sources/format.ts'
import { loadExtract } from '../../../src/store/load/load-extract.ts'
import { readProblems } from '../../../src/store/read-problems.ts'
import { folderOf } from '../plan-folders.ts'
import { extractFiles, openDesk, type QueryRows } from './dataset-copies.ts'

/** What a file of a return, or a folder of files, came to. */
export interface LoadedSample {
  /** How many rows each table has, of those that are in the extract. */
  readonly rows: Readonly<Record<string, number>>
  /** How many problems there are, by rule, place and heading; tables that no return has are not among them. */
  readonly problems: Readonly<Record<string, number>>
  readonly notes: readonly string[]
  /** The rows of some columns of a table, in order. */
  readonly values: (table: string, columns: string) => Promise<QueryRows>
  readonly close: () => void
}

/** Loads files, or the folder of these that is given, as a return. */
export async function loadSample(
  kind: FormatKind,
  given: string | ReadonlyMap<string, string | Uint8Array>,
  today = '2026-11-01',
): Promise<LoadedSample> {
  const files = typeof given === 'string' ? [] : [...given].map(([name, it]) => [`data/${name}`, it] as const)
  const room = folderOf(new Map(files))
  mkdirSync(join(room.path, 'plan'))
  const notes: string[] = []
  const { extract } = await loadExtract({
    plan: join(room.path, 'plan'),
    sources: [{ kind, path: typeof given === 'string' ? given : join(room.path, 'data') }],
    today,
    version: 'test',
    progress: () => {},
    tell: note => void notes.push(note),
  })
  const { tables } = extract.manifest
  const found = (await readProblems(extract)).filter(({ code }) => code !== 'table-missing')
  const problems: Record<string, number> = {}
  for (const { code, file, column } of found) {
    const name = [code, file, column].filter(part => part !== null).join(' / ')
    problems[name] = (problems[name] ?? 0) + 1
  }
  const desk = await openDesk()
  return {
    rows: Object.fromEntries(
      Object.entries(tables).flatMap(([name, { rows, present }]) => (present ? [[name, rows]] : [])),
    ),
    problems,
    notes,
    values: (table, columns) =>
      desk.rows(`select ${columns} from ${extractFiles(extract.folder)(table)} order by all`),
    close: () => {
      desk.close()
      room.remove()
    },
  }
}
