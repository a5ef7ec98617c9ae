import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Day } from '../../src/base/day.ts'
import { monthsIn } from '../../src/figures/figure-series.ts'
import { dueRules, type Interval } from '../../src/measures/due-rules.ts'
import { inJoinOrder, type ListDefinition, listName, namesJoined } from '../../src/measures/list-order.ts'
import type { Measure, Window } from '../../src/measures/measure.ts'
import { periodsFor, periodTo } from '../../src/measures/periods.ts'
import { calendarTables, periodTables } from '../../src/store/calendar.ts'
import { type Engine, openEngine, type Row } from '../../src/store/engine.ts'
import { checkRecords } from '../../src/store/load/check-records.ts'
import { joinSources } from '../../src/store/load/join-sources.ts'
import { readMeasures } from '../../src/store/measure-files.ts'
import { openWorklist, worklistTable } from '../../src/store/open-worklists.ts'
import { readWorklists } from '../../src/store/worklist-files.ts'
import { TABLES } from '../../src/tables/all.ts'
import { checkNames, checkTable, keptColumns } from '../../src/tables/check-table.ts'
import { quoteName, quoteText } from '../../src/tables/clean-sql.ts'
import { CONFERENCE_RULES } from '../../src/tables/conference-rules.ts'
import type { Table } from '../../src/tables/table.ts'

/** A table's records as text, blank as null, with the columns that they have. */
export interface DrawnRecords {
  readonly table: Table
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
}

/** A list as the engine gives it, in the order asked for, and the problems that the checks found on the way. */
export interface MadeList {
  readonly rows: readonly Row[]
  readonly problems: readonly Row[]
}

/** What a list is made from and for. */
export interface ListGiven {
  readonly month: string
  readonly window: Window
  readonly records: readonly DrawnRecords[]
  readonly intervals: Readonly<Record<string, Interval>>
}

const shipped = readMeasures(null)
const { worklists } = readWorklists(null)
const definitions = inJoinOrder(shipped.groups, shipped.measures)
let shared: Promise<Engine> | undefined

/** The product's measure of this id. */
export function measureNamed(id: string): Measure {
  const found = shipped.measures.find(measure => measure.id === id)
  if (!found) throw new Error(`no measure ${id}`)
  return found
}

/**
 * Makes one measure's or group's list from drawn records, by the same checks and the same selects as a load does, in an engine
 * that all tests share: whatever a list adds to it is rolled back.
 */
export async function makeList(
  id: string,
  given: ListGiven,
  order: 'key' | 'all' = 'key',
): Promise<MadeList> {
  shared ??= openShared()
  const engine = await shared
  await engine.run('begin transaction')
  try {
    await addRecords(engine, given.records)
    const periods = periodsFor(given.month, given.month)
    await engine.run(periodTables(periods))
    for (const sql of calendarTables(periods, dueRules(given.intervals))) await engine.run(sql)
    for (const definition of neededFor([listName(id)]))
      await engine.run(`create table ${definition.name} as ${definition.sql}`)
    const months = monthsIn(given.window, given.month).map(quoteText).join(', ')
    const rows = await engine.rows(
      `select * from ${listName(id)} where period in (${months}) order by ${order}`,
    )
    const problems = await engine.rows('select * from problem order by code, table_name, record')
    return { rows, problems }
  } finally {
    await engine.run('rollback')
  }
}

/** Makes one worklist as on a day from drawn records, in the same way, and gives its rows as they are to be worked. */
export async function makeWorklist(
  id: string,
  given: Pick<ListGiven, 'records' | 'intervals'> & { readonly day: Day },
): Promise<readonly Row[]> {
  const worklist = worklists.find(each => each.id === id)
  if (!worklist) throw new Error(`no worklist ${id}`)
  shared ??= openShared()
  const engine = await shared
  await engine.run('begin transaction')
  try {
    await addRecords(engine, given.records)
    const periods = [periodTo(given.day)]
    await engine.run(periodTables(periods))
    for (const sql of calendarTables(periods, dueRules(given.intervals))) await engine.run(sql)
    for (const { name, sql } of neededFor(namesJoined(worklist.sql)))
      await engine.run(`create table ${name} as ${sql}`)
    await engine.run(`create table ${worklistTable(worklist)} as ${worklist.sql}`)
    const { columns, rows } = await openWorklist(engine, worklist, given.day, {})
    return rows.map(row => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])))
  } finally {
    await engine.run('rollback')
  }
}

async function openShared(): Promise<Engine> {
  const engine = await openEngine({
    memory: '1GB',
    folders: [tmpdir()],
    spill: join(tmpdir(), `throughline-spill-${process.pid}`),
  })
  await checkRecords(engine, joinSources([]), '2023-07-01', () => {})
  for (const table of TABLES) {
    const columns = keptColumns(table).map(quoteName).join(', ')
    await engine.run(`create view ${table.name} as select ${columns} from ${checkNames(table).kept}`)
  }
  return engine
}

async function addRecords(engine: Engine, records: readonly DrawnRecords[]): Promise<void> {
  const inOrder = [...records].sort(
    (a, b) => Number(!!a.table.personThrough) - Number(!!b.table.personThrough),
  )
  for (const { table, columns, rows } of inOrder) {
    const { raw, typed, kept } = checkNames(table)
    await engine.run(`drop view ${kept}; drop table ${typed}; drop table repeat_${table.name}`)
    const names = ['_file', '_record', ...columns.map(quoteName)].join(', ')
    const types = ['_file integer', '_record bigint', ...columns.map(name => `${quoteName(name)} varchar`)]
    await engine.run(`create table ${raw} (${types.join(', ')})`)
    const values = rows.map((row, at) => `(0, ${at + 1}, ${row.map(literal).join(', ')})`)
    if (values.length > 0) await engine.run(`insert into ${raw} (${names}) values ${values.join(', ')}`)
    for (const sql of checkTable(table, new Set(columns))) await engine.run(sql)
  }
  for (const sql of CONFERENCE_RULES) await engine.run(sql)
}

function neededFor(names: readonly string[]): readonly ListDefinition[] {
  const needed = new Set(names)
  for (const definition of [...definitions].reverse()) {
    if (needed.has(definition.name)) for (const name of namesJoined(definition.sql)) needed.add(name)
  }
  return definitions.filter(definition => needed.has(definition.name))
}

function literal(cell: string | null): string {
  return cell === null ? 'null' : quoteText(cell)
}
