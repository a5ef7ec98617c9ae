import { parseDay } from '../base/day.ts'
import { countOf, displayNumber } from '../base/display.ts'
import { dayName } from '../base/month.ts'
import {
  type DaysBetween,
  type DifferingRow,
  keyOf,
  type Late,
  reachOf,
  type TableDiff,
  type Two,
} from '../extracts.ts'
import type { Extract } from '../pipeline.ts'
import type { Table } from '../tables/table.ts'
import { textTable } from './text-table.ts'

type Cell = string | number | null

/** What differs between two extracts, a line for each table, then the columns that changed, as text. */
export function diffText(two: Two, tables: readonly TableDiff[]): string {
  if (tables.length === 0) return `${titleText(two)}\nThey hold the same rows.\n`
  const number = (count: number) => (count === 0 ? '-' : displayNumber(count))
  const late = (one: Late | null) =>
    one === null ? ['-', '-', '-'] : [number(one.rows), days(one.usual), days(one.most)]
  const lines = tables.map(({ table, added, removed, changed, recordedLate, endedLate }) => [
    table,
    ...[added, removed, changed].map(number),
    ...late(recordedLate),
    ...late(endedLate),
  ])
  const headings = [
    'added',
    'removed',
    'changed',
    'recorded late',
    'usual days',
    'most days',
    'ended late',
    'usual days',
    'most days',
  ]
  const columns = tables.flatMap(({ table, columns }) =>
    columns.map(({ column, rows }) => [table, column, displayNumber(rows)]),
  )
  return [
    titleText(two),
    textTable([{ heading: 'table' }, ...headings.map(heading => ({ heading, right: true }))], lines),
    ...(columns.length === 0
      ? []
      : [
          textTable(
            [{ heading: 'table' }, { heading: 'column that changed' }, { heading: 'rows', right: true }],
            columns,
          ),
        ]),
    noteText(two),
  ].join('\n')
}

/** The headings of the tables that differ, as CSV. */
export const diffHeadings: readonly string[] = [
  ...['table', 'added', 'removed', 'changed'],
  ...['recorded_late', 'recorded_usual_days_at_least', 'recorded_usual_days_at_most'],
  ...['recorded_most_days_at_least', 'recorded_most_days_at_most'],
  ...['ended_late', 'ended_usual_days_at_least', 'ended_usual_days_at_most'],
  ...['ended_most_days_at_least', 'ended_most_days_at_most'],
]

/** A table that differs under these headings. */
export function diffCells({
  table,
  added,
  removed,
  changed,
  recordedLate,
  endedLate,
}: TableDiff): readonly Cell[] {
  const late = (one: Late | null) =>
    one === null
      ? [0, null, null, null, null]
      : [one.rows, one.usual.atLeast, one.usual.atMost, one.most.atLeast, one.most.atMost]
  return [table, added, removed, changed, ...late(recordedLate), ...late(endedLate)]
}

/** The headings of the rows of a table that differ: a line for each row, and for each column of it that changed. */
export function rowHeadings(table: Table): readonly string[] {
  return ['change', ...keyOf(table), 'column', 'was', 'is', 'late', 'day', 'days_at_least', 'days_at_most']
}

/** A row that differs under these headings. */
export function rowCells({ change, key, late, cells }: DifferingRow): readonly (readonly Cell[])[] {
  const told = late ? [late.what, late.day, late.days.atLeast, late.days.atMost] : [null, null, null, null]
  const changes = cells.length === 0 ? [{ column: null, was: null, is: null }] : cells
  return changes.map(({ column, was, is }) => [change, ...key, column, was, is, ...told])
}

/** The rows of a table that differ between two extracts, as text. */
export function rowText(two: Two, table: Table, rows: readonly DifferingRow[]): string {
  if (rows.length === 0) return `${titleText(two)}\n${table.name} holds the same rows in both.\n`
  const headings = ['change', ...keyOf(table), 'column', 'was', 'is', 'came late', 'days late']
  const lines = rows.flatMap(row =>
    rowCells({ ...row, late: null }).map(cells => [
      ...cells.slice(0, -4).map(cell => (cell === null ? '-' : String(cell))),
      row.late ? `${row.late.what} of ${row.late.day}` : '-',
      row.late ? days(row.late.days) : '-',
    ]),
  )
  const columns = headings.map(heading => ({ heading, right: heading === 'days late' }))
  return [titleText(two), textTable(columns, lines), `${countOf(rows.length, 'row')}. ${noteText(two)}`].join(
    '\n',
  )
}

function titleText({ older, newer }: Two): string {
  return `From extract ${nameText(older)}\nto extract ${nameText(newer)}\n`
}

function nameText({ manifest }: Extract): string {
  const reach =
    manifest.recordsTo === null ? 'no dated records' : `records to ${dayName(parseDay(manifest.recordsTo)!)}`
  return `${manifest.id}, loaded ${dayName(parseDay(manifest.loaded)!)}, ${reach}`
}

/** `12`, or `12-48` where the days are known between two. */
function days({ atLeast, atMost }: DaysBetween): string {
  return atLeast === atMost ? displayNumber(atLeast) : `${displayNumber(atLeast)}-${displayNumber(atMost)}`
}

function noteText({ older }: Two): string {
  const reach = dayName(parseDay(reachOf(older))!)
  return `Late: of ${reach} or before, up to which the older extract reaches, and not in it. No table says when a record was
made, so the days late are at least those to that day, and at most those to the newer extract's loading.
`
}
