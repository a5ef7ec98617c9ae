import { join } from 'node:path'
import { TABLES } from '../tables/all.ts'
import { checkNames, checkTable, keptColumns, leftOutRows } from '../tables/check-table.ts'
import { quoteName, quoteText } from '../tables/clean-sql.ts'
import { CODE_LISTS, codeForms } from '../tables/code-lists.ts'
import { CONFERENCE_RULES } from '../tables/conference-rules.ts'
import type { Problem } from '../tables/problem.ts'
import type { Table } from '../tables/table.ts'
import { type SurveyedFile, writeMended } from './csv-source.ts'
import type { Engine, Session } from './engine.ts'
import { fileProblems, missingTables, usable } from './file-problems.ts'

/** Told after each table, so that a terminal can show how far the work is. */
export type Progress = (done: number, of: number, name: string) => void

/**
 * Reads surveyed files into the engine and checks them there. Afterwards `kept_<table>` holds the rows of each of
 * the 30 tables, none where no file has it, `typed_<table>` also those that a rule leaves out, and `problem`
 * everything that is wrong.
 *
 * @param scratch a folder for mended copies of damaged files
 */
export async function checkRecords(
  engine: Engine,
  files: readonly SurveyedFile[],
  scratch: string,
  progress: Progress,
): Promise<void> {
  await engine.run(
    'create table problem (code varchar, table_name varchar, file integer, record bigint, column_name varchar)',
  )
  await engine.run(
    'create table file_problem (code varchar, table_name varchar, file varchar, record bigint, column_name varchar)',
  )
  await engine.run(codeFormTable())
  await insertProblems(engine, [...files.flatMap(fileProblems), ...missingTables(files)])
  let done = 0
  const checkOne = (table: Table) =>
    engine.lease(async session => {
      progress(done++, TABLES.length, table.name)
      const held = usable(files).filter(file => file.recognised?.table === table)
      await readRaw(session, table, held, files, scratch)
      for (const sql of checkTable(table, columnsOf(held))) await session.run(sql)
      await session.run(`drop table ${checkNames(table).raw}`)
    })
  const largestFirst = [...TABLES].sort((a, b) => bytesOf(files, b) - bytesOf(files, a))
  await Promise.all(largestFirst.filter(table => !table.personThrough).map(checkOne))
  await Promise.all(largestFirst.filter(table => table.personThrough).map(checkOne))
  for (const sql of CONFERENCE_RULES) await engine.run(sql)
}

/** The SQL for all problems with their files' names, in a fixed order. */
export function allProblemsSql(files: readonly SurveyedFile[]): string {
  return `select code, table_name, file, record, column_name from (
      select code, table_name, file, record, column_name from file_problem
      union all
      select p.code, p.table_name, f.name as file, p.record, p.column_name
      from problem p join ${fileNamesSql(files)} on f.id = p.file
    ) order by code, table_name, file, record, column_name`
}

/** The rows of a table that a rule leaves out, with their files' names, in the order of the files. */
export function leftOutSql(table: Table, files: readonly SurveyedFile[]): string {
  const columns = keptColumns(table).map(quoteName).join(', ')
  return `select ${columns}, code, faults, f.name as file, _record as record
    from (${leftOutRows(table)}) join ${fileNamesSql(files)} on f.id = _file order by _file, _record`
}

function fileNamesSql(files: readonly SurveyedFile[]): string {
  return `(values ${files.map((file, at) => `(${at}, ${quoteText(file.name)})`).join(', ')}) f(id, name)`
}

function bytesOf(files: readonly SurveyedFile[], table: Table): number {
  return files.reduce((sum, file) => sum + (file.recognised?.table === table ? file.bytes : 0), 0)
}

function columnsOf(files: readonly SurveyedFile[]): ReadonlySet<string> {
  return new Set(files.flatMap(file => [...(file.recognised?.columns.keys() ?? [])]))
}

async function readRaw(
  session: Session,
  table: Table,
  held: readonly SurveyedFile[],
  all: readonly SurveyedFile[],
  scratch: string,
): Promise<void> {
  const { raw } = checkNames(table)
  const columns = [...columnsOf(held)]
  if (held.length === 0) {
    await session.run(`create table ${raw} as select 0 as _file, 0 as _record where false`)
    return
  }
  const parts: string[] = []
  for (const file of held) {
    const index = all.indexOf(file)
    const mended = join(scratch, `${index}.csv`)
    if (!file.survey.asItStands) await writeMended(file, mended)
    parts.push(readFileSql(file, index, columns, file.survey.asItStands ? file.path : mended))
  }
  await session.run(`create table ${raw} as ${parts.join(' union all ')}`)
}

function readFileSql(file: SurveyedFile, index: number, columns: readonly string[], path: string): string {
  const { survey, recognised } = file
  const structure = survey.headings.map((_, at) => `'c${at}': 'VARCHAR'`).join(', ')
  const chosen = columns.map(name => {
    const at = recognised?.columns.get(name)
    return `${at === undefined ? 'cast(null as varchar)' : `c${at}`} as ${quoteName(name)}`
  })
  return `select ${index} as _file, row_number() over () as _record, ${chosen.join(', ')}
    from read_csv(${quoteText(path)}, columns = {${structure}}, header = false, skip = ${survey.asItStands ? 1 : 0},
      delim = ${quoteText(survey.delimiter)}, quote = '"', escape = '"', auto_detect = false, strict_mode = false,
      max_line_size = 4194304)`
}

/** The forms as one text that the engine splits, which it does far faster than it parses so many values. */
function codeFormTable(): string {
  const lines = Object.values(CODE_LISTS).flatMap(list =>
    [...codeForms(list)].map(([form, code]) => [list.name, form, code].join('\t')),
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
