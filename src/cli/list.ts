import { countOf } from '../base/display.ts'
import { InputError, UsageError } from '../base/errors.ts'
import { financialYearStart, type Month, monthName } from '../base/month.ts'
import { type List, PEOPLE_COLUMNS } from '../figures/lists.ts'
import { silenceOf } from '../figures/silence.ts'
import type { Measure, Window } from '../measures/measure.ts'
import { withLists } from '../pipeline.ts'
import { type Context, openForReading, reportMonth, tellBeyond } from './context.ts'
import { choiceOption, measureOption } from './options.ts'
import { textTable } from './text-table.ts'
import { toCsv } from './to-csv.ts'

/** The options of `list`, as written. */
export interface ListOptions {
  readonly month?: string
  readonly extract?: string
  readonly window?: string
  readonly format: string
}

/** `list PLAN MEASURE`: the rows behind a figure, each with the dates that put it in or out. */
export async function runList(
  context: Context,
  path: string,
  id: string,
  options: ListOptions,
): Promise<void> {
  const format = choiceOption('--format', options.format, ['table', 'csv', 'json'] as const)
  const opened = await openForReading(context, path, options.extract)
  const measure = measureOption(id, opened.measures.measures)
  const month = reportMonth(opened, options.month)
  tellBeyond(context, opened, month)
  const window = windowOption(measure, options.window)
  await withLists(opened, opened.extract, { from: month, to: month }, async lists => {
    const fault = silenceOf(lists, measure, window, month)
    if (fault) throw new InputError(`${measure.id}: ${fault}`)
    const list = await lists.open({ measure: measure.id, month, window })
    if (format === 'json') context.terminal.out(toJson(list))
    else if (format === 'csv') context.terminal.out(toCsv(list.columns, list.rows))
    else context.terminal.out(tableOf(measure, list))
  })
}

function windowOption(measure: Measure, text: string | undefined): Window {
  if (text === undefined) return measure.headline
  const window = choiceOption('--window', text, ['at', 'month', 'ytd'] as const)
  // A year-to-date rate is projected from the months' lists, so each month can be opened too.
  if (measure.windows.includes(window) || (window === 'month' && measure.headline === 'ytd')) return window
  throw new UsageError(`${measure.id} has the window ${measure.windows.join(' and ')}, not ${window}.`)
}

/** Columns that would make a table too wide for a screen; the other forms have them. */
const ASIDE: ReadonlySet<string> = new Set(PEOPLE_COLUMNS)

function toJson(list: List): string {
  const rows = list.rows.map(row =>
    Object.fromEntries(list.columns.map((column, at) => [column, row[at] ?? null])),
  )
  return JSON.stringify({ ...list.ref, count: rows.length, columns: list.columns, rows }, null, 1) + '\n'
}

function tableOf(measure: Measure, list: List): string {
  const met = list.columns.indexOf('met')
  const personAlone = list.rows.every(row => row[0] === row[list.columns.indexOf('person_id')])
  const shown = list.columns
    .map((_, at) => at)
    .filter(at => !(personAlone && at === 0) && !ASIDE.has(list.columns[at]!))
  const cells = list.rows.map(row => shown.map(at => cellText(row[at] ?? null, at === met)))
  const columns = shown.map(at => ({
    heading: list.columns[at]!.replaceAll('_', ' '),
    right: list.rows.some(row => typeof row[at] === 'number') && at !== met,
  }))
  const counted = met < 0 ? '' : `, ${list.rows.filter(row => row[met] === 1).length} met: ${measure.met}`
  return [
    `${measure.title}, ${windowWords(list.ref.window, list.ref.month)}`,
    `One row per ${measure.row}.`,
    '',
    textTable(columns, cells),
    `${countOf(list.rows.length, 'row')}${counted}`,
    '',
  ].join('\n')
}

function windowWords(window: Window, month: Month): string {
  if (window === 'at') return `at the end of ${monthName(month)}`
  if (window === 'month') return `in ${monthName(month)}`
  return `from ${monthName(financialYearStart(month))} to ${monthName(month)}`
}

function cellText(cell: string | number | boolean | null, isMet: boolean): string {
  if (isMet) return cell === 1 ? 'yes' : 'no'
  return cell === null ? '-' : String(cell)
}
