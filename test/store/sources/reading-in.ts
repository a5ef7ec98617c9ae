import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Engine, openEngine } from '../../../src/store/engine.ts'
import type { Reading, SourceRead } from '../../../src/store/sources/source-read.ts'

/** A folder to read sources in, with an engine that can reach nothing else. */
export interface ReadingRoom {
  readonly folder: string
  readonly engine: Engine
  readonly reading: Reading
  readonly close: () => void
}

/** Opens a folder to read sources in. */
export async function readingRoom(): Promise<ReadingRoom> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-reading-'))
  const scratch = join(folder, 'scratch')
  mkdirSync(scratch)
  const engine = await openEngine({ memory: '500MB', folders: [folder], spill: join(folder, 'spill') })
  const close = () => {
    engine.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { folder, engine, reading: { session: engine, scratch, place: 0, today: '2023-07-01' }, close }
}

/** The rows of a source's table in their order, each with its file's name, its record and the columns asked for. */
export async function rawRows(
  { engine }: ReadingRoom,
  read: SourceRead,
  table: string,
  columns?: readonly string[],
): Promise<readonly (readonly unknown[])[]> {
  const rows = read.tables.find(each => each.table.name === table)
  if (!rows) return []
  const asked = columns ?? [...rows.columns].toSorted()
  const select = rows.select(asked, 0)
  const { rows: found } = await engine.table(`select * from (${select}) order by _file, _record`)
  return found.map(([file, ...rest]) => [read.files[Number(file)]!.name, ...rest])
}

/** A source's problems as short texts: code, file and column. */
export function problemTexts(read: SourceRead): readonly string[] {
  return read.problems
    .map(({ code, file, column }) => [code, file, column].filter(part => part !== null).join(' '))
    .toSorted()
}
