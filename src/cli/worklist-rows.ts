import { type Day, formatDay } from '../base/day.ts'
import { countOf, displayNumber } from '../base/display.ts'
import { dayName } from '../base/month.ts'
import type { Rows } from '../figures/lists.ts'
import type { Worklist } from '../measures/worklist.ts'
import { textTable } from './text-table.ts'

/** A worklist's rows as they are to be printed, and how many more there are that are due later. */
export interface PrintedRows {
  readonly worklist: Worklist
  readonly asAt: Day
  readonly rows: Rows
  readonly later: number
  readonly approximately: readonly string[]
}

/** The rows as data. */
export function rowsData({
  worklist,
  asAt,
  rows: { columns, rows },
  later,
  approximately,
}: PrintedRows): string {
  const { id, title } = worklist
  const records = rows.map(row => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])))
  const data = { worklist: id, title, on: formatDay(asAt), approximately, count: rows.length, later }
  return `${JSON.stringify({ ...data, columns, rows: records }, null, 1)}\n`
}

/** The rows as a table under what they are. */
export function rowsText({
  worklist,
  asAt,
  rows: { columns, rows },
  later,
  approximately,
}: PrintedRows): string {
  const person = columns.indexOf('person_id')
  const personAlone = person >= 0 && rows.every(row => row[0] === row[person])
  const shown = columns.map((_, at) => at).filter(at => !(personAlone && at === columns.indexOf('key')))
  const cells = rows.map(row => shown.map(at => String(row[at] ?? '-')))
  const headings = shown.map(at => ({
    heading: columns[at]!.replaceAll('_', ' '),
    right: rows.some(row => typeof row[at] === 'number'),
  }))
  const more = later === 0 ? '' : `, and ${displayNumber(later)} due later (--within all)`
  return [
    `${worklist.title}, as on ${dayName(asAt)}`,
    `One row per ${worklist.row}.`,
    ...approximately,
    '',
    textTable(headings, cells),
    `${countOf(rows.length, 'row')}${more}`,
    '',
  ].join('\n')
}
