import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { TABLES } from '../../../src/tables/all.ts'
import { quoteName, quoteText } from '../../../src/tables/clean-sql.ts'
import type { ThrowawayPostgres } from '../../measures/throwaway-postgres.ts'

/** A type that a copy keeps a column as: what DuckDB writes and what PostgreSQL calls it. */
export type ColumnType = 'text' | 'date' | 'timestamp' | 'timestamptz' | 'varchar(4000)' | 'numeric'

/** Which type a copy keeps each column as: by the column's kind, and its place among its table's columns. */
export type Typing = (kind: string, place: number) => ColumnType

/** Every column as text. */
export const AS_TEXT: Typing = () => 'text'

/** Rows under the columns of a query. */
export type QueryRows = readonly (readonly unknown[])[]

/** A DuckDB of the tests' own, apart from the product's. */
export interface Desk {
  readonly run: (sql: string) => Promise<void>
  readonly rows: (sql: string) => Promise<QueryRows>
  readonly close: () => void
}

/** Opens a DuckDB to copy and compare with. */
export async function openDesk(): Promise<Desk> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  await connection.run("set timezone = 'Europe/London'")
  return {
    run: async sql => void (await connection.run(sql)),
    rows: async sql => (await connection.runAndReadAll(sql)).getRowsJson(),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** A folder of CSV files, one for each table, as relations of text. */
export function csvFiles(folder: string): (table: string) => string {
  return table =>
    `read_csv(${quoteText(join(folder, `${table}.csv`))}, all_varchar = true, header = true, nullstr = '', strict_mode = true)`
}

/** The tables of an extract, with their own types. */
export function extractFiles(folder: string): (table: string) => string {
  return table => `read_parquet(${quoteText(join(folder, 'tables', `${table}.parquet`))})`
}

/** Writes every table as a CSV file of a folder. */
export async function copyToCsv(desk: Desk, from: (table: string) => string, to: string): Promise<void> {
  mkdirSync(to, { recursive: true })
  for (const { name, columns } of TABLES) {
    const chosen = columns.map(column => quoteName(column.name)).join(', ')
    const path = quoteText(join(to, `${name}.csv`))
    await desk.run(`copy (select ${chosen} from ${from(name)}) to ${path} (header)`)
  }
}

/** Writes every table as a Parquet file of a folder. */
export async function copyToParquet(
  desk: Desk,
  from: (table: string) => string,
  to: string,
  typing: Typing,
): Promise<void> {
  mkdirSync(to, { recursive: true })
  for (const { name } of TABLES) {
    const chosen = typedColumns(name, typing).map(([column, type]) => inDuckDb(column, type))
    const path = quoteText(join(to, `${name}.parquet`))
    await desk.run(`copy (select ${chosen.join(', ')} from ${from(name)}) to ${path} (format parquet)`)
  }
}

/**
 * Makes every table in a database and copies its rows into it. PostgreSQL keeps rows in the order in which they came
 * when it fills a table in the transaction that made it; otherwise short ones fill gaps.
 */
export async function copyToPostgres(
  desk: Desk,
  from: (table: string) => string,
  { folder, postgres }: { readonly folder: string; readonly postgres: ThrowawayPostgres },
  typing: Typing,
): Promise<void> {
  const path = join(folder, 'copy.csv')
  for (const { name } of TABLES) {
    const columns = typedColumns(name, typing)
    const chosen = columns.map(([column, type]) => inDuckDb(column, type)).join(', ')
    await desk.run(`copy (select ${chosen} from ${from(name)}) to ${quoteText(path)}
      (format csv, header false, force_quote *, nullstr '\\N')`)
    const made = columns.map(([column, type]) => `${quoteName(column)} ${type}`).join(', ')
    await postgres.run(
      `begin; drop table if exists ${name}; create table ${name} (${made});
        copy ${name} from stdin with (format csv, null '\\N');\n${readFileSync(path, 'utf8')}\\.\ncommit;\n`,
    )
  }
}

function typedColumns(table: string, typing: Typing): readonly (readonly [string, ColumnType])[] {
  const { columns } = TABLES.find(({ name }) => name === table)!
  return columns.map(({ name, kind }, place) => [name, typing(kind, place)])
}

/** A column in a type; a day becomes a moment of it, so that a reader has to cut the time off. */
function inDuckDb(column: string, type: ColumnType): string {
  const name = quoteName(column)
  const as = (sql: string) => `${sql} as ${name}`
  switch (type) {
    case 'date':
      return as(`cast(${name} as date)`)
    case 'timestamp':
      return as(`cast(${name} as date) + interval '23 hours 30 minutes'`)
    case 'timestamptz':
      return as(`cast(cast(${name} as date) as timestamptz)`)
    case 'numeric':
      return as(`cast(${name} as decimal(18, 3))`)
    default:
      return as(`cast(${name} as varchar)`)
  }
}
