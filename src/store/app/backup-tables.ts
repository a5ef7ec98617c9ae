import { sql } from 'kysely'
import type { AppTables, Db } from './app-tables.ts'

/**
 * The tables of a backup, each with the column that tells its rows apart, in the order in which they can be filled.
 * Sessions and wrong passwords are left out: after a restore everybody signs in again.
 */
export const BACKUP_TABLES = {
  person: 'id',
  saved_view: 'id',
  cycle: 'month',
  answer_version: 'id',
  settled_version: 'id',
  measure_stage: 'id',
  signature: 'id',
  reminder: 'id',
  audit_line: 'number',
} as const satisfies Partial<Record<keyof AppTables, string>>

/** A name in `BACKUP_TABLES`. */
export type BackupTable = keyof typeof BACKUP_TABLES

/** A row of any of them, as it stands in the database. */
export type BackupRow = Readonly<Record<string, string | number | null>>

/** How many rows each table has. */
export type BackupCounts = Readonly<Record<BackupTable, number>>

/** Rows are read and written so many at a time. */
export const BACKUP_BATCH = 500

/** The rows of a table, a batch at a time. */
export async function* rowsIn(db: Db, table: BackupTable): AsyncGenerator<readonly BackupRow[]> {
  let after: BackupRow[string] = null
  let rows: readonly BackupRow[]
  do {
    rows = await rowsAfter(db, table, after)
    if (rows.length > 0) yield rows
    after = rows.at(-1)?.[BACKUP_TABLES[table]] ?? null
  } while (rows.length === BACKUP_BATCH)
}

async function rowsAfter(
  db: Db,
  table: BackupTable,
  after: BackupRow[string],
): Promise<readonly BackupRow[]> {
  const key = sql.ref(BACKUP_TABLES[table])
  const beyond = after === null ? sql`` : sql`where ${key} > ${after}`
  const limit = sql.lit(BACKUP_BATCH)
  const query = sql<BackupRow>`select * from ${sql.table(table)} ${beyond} order by ${key} limit ${limit}`
  return (await query.execute(db)).rows
}

/** Adds rows, all with the same columns, to a table. */
export async function addRows(db: Db, table: BackupTable, rows: readonly BackupRow[]): Promise<void> {
  const columns = Object.keys(rows[0]!)
  const values = rows.map(row => sql`(${sql.join(columns.map(column => row[column]))})`)
  const names = sql.join(columns.map(column => sql.ref(column)))
  await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(db)
}
