import { recogniseTable } from '../../sources/recognise-table.ts'
import { TABLES } from '../../tables/all.ts'
import type { Problem } from '../../tables/problem.ts'
import type { Table } from '../../tables/table.ts'
import { fileProblems, missingEnds, problemIn } from './file-problems.ts'
import type { SourceFile, SourceRead, TableRows } from './source-read.ts'
import type { SqlClient, SqlTable } from './ssd-sql-client.ts'
import { LONGEST_RECORD, type ScratchRows, selectScratch, writeScratch } from './ssd-sql-scratch.ts'

/** A table of a database once it was read, or was found to be unfit. */
export interface HeldTable {
  readonly file: SourceFile
  readonly problems: readonly Problem[]
  /** Why it was not read, where a problem alone does not say. */
  readonly note: string | null
  readonly held: {
    readonly table: Table
    readonly columns: readonly string[]
    readonly rows: ScratchRows
  } | null
}

/** How a table is read: the file to write, and what becomes of an error. */
export interface TableReading {
  readonly path: string
  /** Says why the table can't be read; throws where the error is not of this table alone. */
  readonly told: (error: unknown) => string
}

/**
 * The names that tables of the dataset may have in a database, in small letters: `ssd_person`, or with a prefix
 * `hdm_ssd_person` and `hdm_person`.
 */
export function tableNames(prefix: string): readonly string[] {
  const before = prefix.toLowerCase()
  return TABLES.flatMap(({ name }) =>
    before === '' ? [name] : [before + name, before + name.replace(/^ssd_/, '')],
  )
}

/** A table's name as problems and the manifest have it. */
export function fullName({ schema, name }: SqlTable): string {
  return `${schema}.${name}`
}

/** Reads a table to disk, of its columns only those that the dataset has. */
export async function readTable(
  client: SqlClient,
  from: SqlTable,
  { path, told }: TableReading,
): Promise<HeldTable> {
  const name = fullName(from)
  const recognised = recogniseTable(from.columns.map(column => column.name))
  const table = recognised?.table.name ?? null
  const at = problemIn(name, table)
  const without = (problems: readonly Problem[], why: string | null = null): HeldTable => ({
    file: { name, table, bytes: 0, hash: '' },
    problems,
    note: why === null ? null : `${name} was not read: ${why}.`,
    held: null,
  })
  if (!recognised) return without([at('file-unrecognised')])
  const problemsOf = (records: number) => fileProblems({ name, recognised, readable: true, records })
  const columns = [...recognised.columns.keys()]
  const chosen = [...recognised.columns.values()].map(place => from.columns[place]!)
  const refused = columns.filter((_, place) => chosen[place]!.text === null)
  if (refused.length > 0) {
    const problems = refused.map(column => at('file-unreadable', column))
    return without(problems, 'the account may not read a column, or its type has no text')
  }
  if (missingEnds(recognised).length > 0) return without(problemsOf(NOT_COUNTED))
  const rows = await writeScratch(client.rows(from, chosen), path).catch(told)
  if (typeof rows === 'string') return without([at('file-unreadable')], rows)
  if (rows.longest > LONGEST_RECORD) return without([at('file-unreadable')], 'a record is longer than 4 MB')
  return {
    note: null,
    file: { name, table, bytes: rows.bytes, hash: rows.hash },
    problems: problemsOf(rows.records),
    held: { table: recognised.table, columns, rows },
  }
}

const NOT_COUNTED = -1

/** Tables of a database as a source. */
export function tablesTogether(all: readonly HeldTable[]): SourceRead {
  return {
    files: all.map(({ file }) => file),
    problems: all.flatMap(({ problems }) => problems),
    notes: all.flatMap(({ note }) => note ?? []),
    tables: TABLES.flatMap(table => tableRows(table, all) ?? []),
  }
}

function tableRows(table: Table, all: readonly HeldTable[]): TableRows | null {
  const its = all.flatMap(({ held }, place) => (held?.table === table ? [{ ...held, place }] : []))
  if (its.length === 0) return null
  return {
    table,
    columns: new Set(its.flatMap(({ columns }) => columns)),
    bytes: its.reduce((sum, { rows }) => sum + rows.bytes, 0),
    select: (columns, firstFile) =>
      its
        .map(one => selectScratch(one.rows, one.columns, firstFile + one.place, columns))
        .join(' union all '),
  }
}
