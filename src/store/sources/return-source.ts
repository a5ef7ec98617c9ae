import { basename } from 'node:path'
import { addMonths, type Day, dayOf, dayParts, parseDay } from '../../base/day.ts'
import { CIN_CENSUS_ELEMENTS, CIN_CENSUS_ROOT } from '../../sources/cin-census/cin-census.ts'
import { type CrossedTable, crossTables, type HeldPart } from '../../sources/crossing-sql.ts'
import type { Exempt, Format, FormatKind } from '../../sources/format.ts'
import { FORMATS } from '../../sources/formats/all.ts'
import { SSDA903_ELEMENTS, SSDA903_ROOT } from '../../sources/ssda903/elements.ts'
import { TABLES } from '../../tables/all.ts'
import { cleanSql, quoteName, quoteText, typedSql } from '../../tables/clean-sql.ts'
import { problemIn } from './file-problems.ts'
import { readReturnCsv } from './return-csv.ts'
import type { PartRows, ReturnFile } from './return-file.ts'
import { readReturnWorkbook } from './return-workbook.ts'
import { readReturnXml, type XmlForm } from './return-xml.ts'
import { isUnreadable, refuseSpecial, sourceFiles } from './source-folder.ts'
import type { ExemptRecords, Reading, SourceRead, TableRows } from './source-read.ts'

const XML_FORMS: Readonly<Partial<Record<FormatKind, XmlForm>>> = {
  ssda903: { root: SSDA903_ROOT, elements: SSDA903_ELEMENTS },
  'cin-census': { root: CIN_CENSUS_ROOT, elements: CIN_CENSUS_ELEMENTS },
}

const FILES: Readonly<Record<FormatKind, { readonly endings: readonly string[]; readonly holds: string }>> = {
  'annex-a': { endings: ['.xlsx', '.xlsm', '.csv', '.xls'], holds: 'workbooks or CSV files' },
  ssda903: { endings: ['.csv', '.xml'], holds: 'CSV or XML files' },
  'cin-census': { endings: ['.xml'], holds: 'XML files' },
}

/** Reads a return, a file or a folder of files, and crosses it to the tables of the dataset. */
export async function readReturnSource(
  kind: FormatKind,
  path: string,
  reading: Reading,
): Promise<SourceRead> {
  const { endings, holds } = FILES[kind]
  const read: ReturnFile[] = []
  for (const each of sourceFiles(path, endings, holds))
    read.push(...(await readFile(kind, each, reading.scratch, read.length).catch(unreadable(each))))
  const held = await holdParts(FORMATS[kind], read, reading)
  const crossed = await keepCrossed(crossTables(FORMATS[kind], held), reading)
  const to = await latestDay(crossed, reading)
  return {
    files: read.map(({ file }) => file),
    problems: read.flatMap(({ problems }) => problems),
    notes: read.flatMap(({ notes }) => notes),
    tables: crossed.map(toTableRows),
    exempt: FORMATS[kind].exempt.flatMap(one => exemptIn(one, read)),
    parts: held.map(({ part }) => part.name),
    ...(to !== null && { from: coversFrom(kind, to), to }),
  }
}

async function readFile(
  kind: FormatKind,
  path: string,
  scratch: string,
  place: number,
): Promise<readonly ReturnFile[]> {
  const format = FORMATS[kind]
  const xml = XML_FORMS[kind]
  refuseSpecial(path)
  if (/\.xls[xm]?$/i.test(path)) return readReturnWorkbook(format, path, scratch, place)
  if (xml && /\.xml$/i.test(path)) return readReturnXml(format, xml, path, scratch, place)
  return [await readReturnCsv(format, path, scratch, place)]
}

/** A file that the machine won't let us read stands as unreadable, and its neighbours are read. Other errors are ours. */
function unreadable(path: string): (error: unknown) => readonly ReturnFile[] {
  return error => {
    if (!isUnreadable(error)) throw error
    const name = basename(path)
    const file = { name, table: null, bytes: 0, hash: '' }
    return [{ file, problems: [problemIn(name, null)('file-unreadable')], notes: [], rows: null }]
  }
}

/** Puts each part's rows, of all files, into a relation of its own. */
async function holdParts(
  format: Format,
  read: readonly ReturnFile[],
  { session, place }: Reading,
): Promise<readonly HeldPart[]> {
  const held: HeldPart[] = []
  for (const part of format.parts) {
    const its = read.flatMap(({ rows }, file) => (rows?.part === part ? [{ rows, file }] : []))
    if (its.length === 0) continue
    const relation = quoteName(`part_${place}_${part.name}`)
    const selects = its.map(({ rows, file }) => rows.select(file))
    const cells = part.columns.map(({ name }) => `${cleanSql(quoteName(name))} as ${quoteName(name)}`)
    await session.run(
      `create table ${relation} as select _file, _record, ${cells.join(', ')} from (${selects.join(' union all ')})`,
    )
    held.push({
      part,
      relation,
      columns: new Set(its.flatMap(({ rows }) => [...columnsOf(rows)])),
    })
  }
  return held
}

/** Crosses each table once; what is read of it afterwards is read more than once. */
async function keepCrossed(
  crossed: readonly CrossedTable[],
  { session, place }: Reading,
): Promise<readonly CrossedTable[]> {
  const kept: CrossedTable[] = []
  for (const one of crossed) {
    const relation = quoteName(`crossed_${place}_${one.table}`)
    await session.run(`create table ${relation} as ${one.sql}`)
    kept.push({ ...one, sql: `select * from ${relation}` })
  }
  return kept
}

/** The records that a rule isn't held against: a part may be in several files. */
function exemptIn({ code, table, part }: Exempt, read: readonly ReturnFile[]): readonly ExemptRecords[] {
  if (part === undefined) return [{ code, table }]
  return read.flatMap(({ rows }, file) => (rows?.part.name === part ? [{ code, table, file }] : []))
}

function columnsOf(rows: PartRows): ReadonlySet<string> {
  return rows.columns
}

function toTableRows({ table, columns, headings, sql }: CrossedTable): TableRows {
  return {
    table: TABLES.find(({ name }) => name === table)!,
    columns,
    bytes: 0,
    select: (asked, firstFile) => {
      const cells = asked.map(name =>
        columns.has(name) ? quoteName(name) : `cast(null as varchar) as ${quoteName(name)}`,
      )
      return `select _file + ${firstFile} as _file, _record, ${cells.join(', ')} from (${sql})`
    },
    headings,
  }
}

/** The first day of which a format's records are whole: six months before its latest, or the beginning of its year. */
function coversFrom(kind: FormatKind, latest: Day): Day {
  if (kind === 'annex-a') return addMonths(latest, -6)
  const { year, month } = dayParts(latest)
  return dayOf(month >= 4 ? year : year - 1, 4, 1)
}

/** The latest day on which something began or happened, not after the day of loading. */
async function latestDay(crossed: readonly CrossedTable[], { session, today }: Reading): Promise<Day | null> {
  const days = crossed.flatMap(({ table, columns, sql }) => {
    const { happened, runs, columns: all } = TABLES.find(({ name }) => name === table)!
    const column = all.find(({ name }) => name === (happened ?? runs?.[0]))
    if (!column || !columns.has(column.name)) return []
    return [`select ${typedSql(column, cleanSql(quoteName(column.name)))} as day from (${sql})`]
  })
  if (days.length === 0) return null
  const [row] = await session.rows(
    `select cast(max(day) as varchar) as day from (${days.join(' union all ')}) where day <= ${quoteText(today)}`,
  )
  return row?.day ? parseDay(String(row.day)) : null
}
