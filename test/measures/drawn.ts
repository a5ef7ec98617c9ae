import { expect } from 'vitest'
import type { Interval } from '../../src/measures/due-rules.ts'
import type { Window } from '../../src/measures/measure.ts'
import { TABLES } from '../../src/tables/all.ts'
import type { Table } from '../../src/tables/table.ts'
import { type DrawnRecords, makeList, measureNamed } from './shared-engine.ts'

/** An example of a measure: records drawn as tables, a month, and the list that must come of them. */
export interface Example {
  readonly month: string
  /** The day at the month's end for what is counted on a day, and the month for what happens in one, unless given. */
  readonly window?: Window
  /** Visiting intervals of the plan, where they are not the usual ones. */
  readonly intervals?: Readonly<Record<string, Interval>>
  /** Records by table: a line of headings, then a line a record; cells parted by `|`, blank where there is nothing. */
  readonly tables: Readonly<Record<string, string>>
  /** The whole list, drawn the same way, under the headings that the example is about. */
  readonly list: string
  /** What the checks report, as `code table record`; not looked at unless given. */
  readonly problems?: readonly string[]
}

/** Expects a measure's list to be just the one drawn: no row more, no row less, in that order. */
export async function expectList(measure: string, example: Example): Promise<void> {
  const made = await listOf(measure, example)
  expectRows(made.rows, example.list)
  if (example.problems) expect(made.problems).toEqual(example.problems)
}

/** Expects a group's rows of one month to be just those drawn, in the order of all its columns. */
export async function expectGroup(
  group: string,
  example: Omit<Example, 'window' | 'problems'>,
): Promise<void> {
  expectRows(await groupOf(group, example), example.list)
}

/** A group's rows of one month, made of drawn records, in the order of all its columns. */
export async function groupOf(group: string, example: Pick<Example, 'month' | 'tables'>) {
  const records = recordsIn(example.tables)
  return (await makeList(group, { month: example.month, window: 'month', intervals: {}, records }, 'all'))
    .rows
}

/** Expects rows to be just those drawn, under the headings that are drawn. */
export function expectRows(made: readonly Readonly<Record<string, unknown>>[], drawn: string): void {
  const { headings, rows } = readDrawn(drawn)
  const columns = headings.map(heading => heading.replaceAll(' ', '_'))
  expect(made.map(row => columns.map(column => shown(row, column)))).toEqual(rows)
}

/** A measure's list of drawn records, and the problems that the checks report. */
export async function listOf(measure: string, example: Omit<Example, 'list' | 'problems'>) {
  const usual: Window = measureNamed(measure).windows.includes('at') ? 'at' : 'month'
  const made = await makeList(measure, {
    month: example.month,
    window: example.window ?? usual,
    intervals: example.intervals ?? {},
    records: recordsIn(example.tables),
  })
  const problems = made.problems.map(problem => `${problem.code} ${problem.table_name} ${problem.record}`)
  return { rows: made.rows, problems }
}

/** Drawn tables as records. */
export function recordsIn(tables: Example['tables']): readonly DrawnRecords[] {
  return Object.entries(tables).map(([name, text]) => readRecords(tableNamed(name), text))
}

function readRecords(table: Table, text: string): DrawnRecords {
  const { headings, rows } = readDrawn(text)
  return {
    table,
    columns: headings.map(heading => columnNamed(table, heading)),
    rows: rows.map(row => row.map(cell => (cell === '' ? null : cell))),
  }
}

function readDrawn(text: string) {
  const [headings = [], ...rows] = text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => line.split('|').map(cell => cell.trim()))
  const ragged = rows.find(row => row.length !== headings.length)
  if (ragged) throw new Error(`the line "${ragged.join(' | ')}" does not fit its headings`)
  return { headings, rows }
}

/** The column that a short heading means: `id`, `start`, `end`, or the end of just one column's name. */
function columnNamed(table: Table, heading: string): string {
  const names = table.columns.map(column => column.name)
  const [start, end] = table.runs ?? []
  const special = { id: table.columns.find(column => column.key)?.name, start, end }[heading]
  if (special) return special
  const wanted = heading === 'person' ? 'person_id' : heading.replaceAll(' ', '_')
  if (table.personThrough?.column === wanted) return wanted
  const prefixed = `${names[0]!.slice(0, names[0]!.indexOf('_'))}_${wanted}`
  if (names.includes(prefixed)) return prefixed
  const ending = names.filter(name => name.endsWith(`_${wanted}`))
  if (ending.length !== 1) throw new Error(`the heading "${heading}" means no one column of ${table.name}`)
  return ending[0]!
}

function shown(row: Readonly<Record<string, unknown>>, column: string): string {
  if (!(column in row)) throw new Error(`the list has no column ${column}`)
  const cell = row[column]
  if (column === 'met') return cell === 1 ? 'yes' : cell === 0 ? 'no' : `neither: ${String(cell)}`
  return cell === null ? '' : String(cell)
}

function tableNamed(name: string): Table {
  const found = TABLES.find(table => table.name === name)
  if (!found) throw new Error(`no table ${name}`)
  return found
}
