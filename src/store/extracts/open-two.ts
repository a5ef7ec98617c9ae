import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { TABLES } from '../../tables/all.ts'
import { keptColumns } from '../../tables/check-table.ts'
import { quoteText } from '../../tables/clean-sql.ts'
import type { Table } from '../../tables/table.ts'
import { type Engine, openEngine, type Session } from '../engine.ts'
import { type Extract, tablePath } from '../extract.ts'
import { partialName } from '../partial-name.ts'
import type { TableTwice } from './differences-sql.ts'

/** Two extracts of one plan, to be set side by side. */
export interface Two {
  readonly older: Extract
  readonly newer: Extract
}

let enginesOpened = 0

/** Opens an engine that can read two extracts and nothing else, for as long as `use` takes. */
export async function withTwo<T>({ older, newer }: Two, use: (engine: Engine) => Promise<T>): Promise<T> {
  enginesOpened += 1
  const spill = join(dirname(newer.folder), partialName(`two-${enginesOpened}-spill`))
  const engine = await openEngine({ memory: '1GB', folders: [older.folder, newer.folder], spill })
  try {
    return await use(engine)
  } finally {
    engine.close()
  }
}

/** The tables that both extracts keep, in their fixed order; an extract that an older version made may lack one. */
export function tablesInBoth({ older, newer }: Two): readonly Table[] {
  return TABLES.filter(({ name }) =>
    [older, newer].every(extract => existsSync(tablePath(extract.folder, name))),
  )
}

/** Whether two extracts keep the very same of a table, to the byte. */
export function isSame({ older, newer }: Two, { name }: Table): boolean {
  const was = older.manifest.tables[name]
  return was !== undefined && was.hash === newer.manifest.tables[name]?.hash
}

/** A table of two extracts with the columns that it has in both. */
export async function tableTwice(session: Session, { older, newer }: Two, table: Table): Promise<TableTwice> {
  const [before, after] = [older, newer].map(
    extract => `read_parquet(${quoteText(tablePath(extract.folder, table.name))})`,
  ) as [string, string]
  const has = async (relation: string) =>
    new Set((await session.rows(`describe select * from ${relation}`)).map(row => String(row.column_name)))
  const [were, are] = [await has(before), await has(after)]
  const columns = keptColumns(table).filter(name => were.has(name) && are.has(name))
  return { table, older: before, newer: after, columns }
}

/** The day up to which an extract's records reach, or where they have no dates, on which it was loaded. */
export function reachOf({ manifest }: Extract): string {
  return manifest.recordsTo ?? manifest.loaded
}
