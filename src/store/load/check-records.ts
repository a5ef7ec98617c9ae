import { TABLES } from '../../tables/all.ts'
import { checkNames, checkTable, keptColumns, leftOutRows } from '../../tables/check-table.ts'
import { quoteName, quoteText } from '../../tables/clean-sql.ts'
import { crossRules } from '../../tables/cross-rules.ts'
import { lookupForms, type Mapping } from '../../tables/mappings.ts'
import type { Problem } from '../../tables/problem.ts'
import type { Table } from '../../tables/table.ts'
import { joinsOthers, type RawRows } from '../../tables/type-rows.ts'
import type { Engine, Session } from '../engine.ts'
import type { SourceFile } from '../sources/source-read.ts'
import { type Joined, latestDay, type Turn } from './join-sources.ts'

/** Told after each table, so that a terminal can show how far the work is. */
export type Progress = (done: number, of: number, name: string) => void

/** What a check does beside the usual. */
export interface CheckOptions {
  /** What the authority says that its values mean. */
  readonly mappings?: readonly Mapping[]
  /** Whether the rows as text, `raw_<table>`, stay, for who asks what was written. */
  readonly keepText?: boolean
  /** What is done with a table as soon as its rows are checked, while they are at hand: rules across tables leave none out. */
  readonly checked?: (session: Session, table: Table) => Promise<void>
}

/**
 * Reads the rows of joined sources into the engine and checks them there. Afterwards `kept_<table>` holds the rows of
 * each of the 30 tables, none where no source has it, `typed_<table>` also those that a rule leaves out, and `problem`
 * everything that is wrong.
 *
 * @param today the day of loading, `YYYY-MM-DD`
 */
export async function checkRecords(
  engine: Engine,
  joined: Joined,
  today: string,
  progress: Progress,
  { mappings = [], keepText = false, checked }: CheckOptions = {},
): Promise<void> {
  await engine.run(
    'create table problem (code varchar, table_name varchar, file integer, record bigint, column_name varchar)',
  )
  await engine.run(
    'create table file_problem (code varchar, table_name varchar, file varchar, record bigint, column_name varchar)',
  )
  await engine.run(codeFormTable(mappings))
  await engine.run(headingTable(joined))
  await insertProblems(engine, joined.problems)
  let done = 0
  const checkOne = (table: Table) =>
    engine.lease(async session => {
      progress(done++, TABLES.length, table.name)
      const turns = joined.turns.get(table) ?? []
      const held = keepText || turns.length !== 1 || joinsOthers(table, columnsOf(turns), mappings)
      const raw = held ? await readRaw(session, table, turns) : rawOf(turns[0]!)
      for (const sql of checkTable(table, columnsOf(turns), mappings, raw)) await session.run(sql)
      if (!keepText) await session.run(`drop table if exists ${checkNames(table).raw}`)
      await checked?.(session, table)
    })
  const bytesOf = (table: Table) =>
    (joined.turns.get(table) ?? []).reduce((sum, { rows }) => sum + rows.bytes, 0)
  const largestFirst = [...TABLES].sort((a, b) => bytesOf(b) - bytesOf(a))
  await Promise.all(largestFirst.filter(table => !table.personThrough).map(checkOne))
  await Promise.all(largestFirst.filter(table => table.personThrough).map(checkOne))
  const { before, rules, after } = crossRules({ today, reach: latestDay(joined) })
  await engine.run(before)
  await Promise.all(rules.map(sql => engine.lease(session => session.run(sql))))
  await engine.run(after)
  for (const { code, table, firstFile, lastFile } of joined.exempt)
    await engine.run(
      `delete from problem where code = ${quoteText(code)} and file between ${firstFile} and ${lastFile}
        ${table === null ? '' : `and table_name = ${quoteText(table)}`}`,
    )
}

/** What a source calls the column of a problem `p`, out of its headings `h`: nothing where its format has no such column. */
export const SOURCE_COLUMN = 'case when h.table_name is null then p.column_name else h.heading end'

/** The SQL for all problems with their files' names and their sources' own names of columns, in a fixed order. */
export function allProblemsSql(files: readonly SourceFile[]): string {
  return `select code, table_name, file, record, column_name from (
      select code, table_name, file, record, column_name from file_problem
      union all
      select p.code, p.table_name, f.name as file, p.record, ${SOURCE_COLUMN} as column_name
      from problem p join ${fileNamesSql(files)} on f.id = p.file
      left join column_heading h
        on h.table_name = p.table_name and h.column_name = p.column_name and p.file between h.first_file and h.last_file
    ) order by code, table_name, file, record, column_name`
}

/** The rows of a table that a rule leaves out, with their files' names, in the order of the files. */
export function leftOutSql(table: Table, files: readonly SourceFile[]): string {
  const columns = keptColumns(table).map(quoteName).join(', ')
  return `select ${columns}, code, faults, f.name as file, _record as record
    from (${leftOutRows(table)}) join ${fileNamesSql(files)} on f.id = _file order by _file, _record`
}

function fileNamesSql(files: readonly SourceFile[]): string {
  const named = files.length === 0 ? [{ name: '' }] : files
  return `(values ${named.map((file, at) => `(${at}, ${quoteText(file.name)})`).join(', ')}) f(id, name)`
}

/** The columns that rows of a table have, in any of their turns. */
export function columnsOf(turns: readonly Turn[]): ReadonlySet<string> {
  return new Set(turns.flatMap(({ rows }) => [...rows.columns]))
}

/** The rows of a table's only turn as text, which need not be held before they are typed. */
function rawOf({ rows, firstFile }: Turn): RawRows {
  return { relation: `(${rows.select([...rows.columns], firstFile)})`, cleaned: rows.cleaned }
}

/** Puts a table's rows as text into its raw relation, turn by turn. */
async function readRaw(session: Session, table: Table, turns: readonly Turn[]): Promise<RawRows> {
  const { raw } = checkNames(table)
  const columns = [...columnsOf(turns)]
  const [first, ...later] = turns
  if (!first) {
    await session.run(`create table ${raw} as select 0 as _file, 0 as _record where false`)
    return { relation: raw }
  }
  await session.run(`create table ${raw} as ${first.rows.select(columns, first.firstFile)}`)
  const key = table.columns.filter(column => column.key).map(({ name }) => quoteName(name))
  const sameKey = key.map(name => `trim(r.${name}) is not distinct from trim(n.${name})`).join(' and ')
  for (const { rows, firstFile, onlyNew } of later) {
    const unseen = onlyNew ? `where not exists (select 1 from ${raw} r where ${sameKey})` : ''
    await session.run(`insert into ${raw} select * from (${rows.select(columns, firstFile)}) n ${unseen}`)
  }
  return { relation: raw, cleaned: turns.every(({ rows }) => rows.cleaned) }
}

/** What sources call the columns of the dataset, by the files that do; nothing for columns that a format has not. */
function headingTable({ turns }: Joined): string {
  const rows = [...turns].flatMap(([table, its]) =>
    its.flatMap(({ rows: { headings }, firstFile, lastFile }) =>
      (headings ? table.columns : []).map(({ name }) => {
        const heading = headings!.get(name)
        const written = heading === undefined ? 'null' : quoteText(heading)
        return [quoteText(table.name), quoteText(name), written, firstFile, lastFile].join(', ')
      }),
    ),
  )
  const columns =
    'table_name varchar, column_name varchar, heading varchar, first_file integer, last_file integer'
  const insert = rows.length === 0 ? '' : `; insert into column_heading values (${rows.join('), (')})`
  return `create table column_heading (${columns})${insert}`
}

/** The forms as one text that the engine splits, which it does far faster than it parses so many values. */
function codeFormTable(mappings: readonly Mapping[]): string {
  const columns = TABLES.flatMap(table => table.columns)
  const lines = [...lookupForms(mappings, columns)].flatMap(([name, forms]) =>
    [...forms].map(([form, code]) => [name, form, code].join('\t')),
  )
  return `create table code_form as
    select split_part(line, chr(9), 1) as list, split_part(line, chr(9), 2) as form, split_part(line, chr(9), 3) as code
    from (select unnest(string_split(${quoteText(lines.join('\n'))}, chr(10))) as line)`
}

async function insertProblems(engine: Engine, problems: readonly Problem[]): Promise<void> {
  const text = (value: string | null) => (value === null ? 'null' : quoteText(value))
  for (let from = 0; from < problems.length; from += 5000) {
    const rows = problems
      .slice(from, from + 5000)
      .map(
        p => `(${text(p.code)}, ${text(p.table)}, ${text(p.file)}, ${p.record ?? 'null'}, ${text(p.column)})`,
      )
    await engine.run(`insert into file_problem values ${rows.join(', ')}`)
  }
}
