import { UsageError } from '../base/errors.ts'
import { type Month, monthsFrom, shiftMonth, shortMonthName } from '../base/month.ts'
import type { Figure } from '../figures/figure.ts'
import { type FigureRecord, figureRecords } from '../figures/figure-records.ts'
import { showFigure } from '../figures/show-figure.ts'
import type { Measure } from '../measures/measure.ts'
import { populationOf, withLists } from '../pipeline.ts'
import { type Context, openForReading, reportMonth } from './context.ts'
import { choiceOption, measureOption, monthOption } from './options.ts'
import { textTable } from './text-table.ts'
import { toCsv } from './to-csv.ts'

/** The options of `figures`, as written. */
export interface FiguresOptions {
  readonly from?: string
  readonly to?: string
  readonly measure?: string
  readonly extract?: string
  readonly format: string
  readonly keys?: boolean
}

const WINDOW_NAMES = { at: 'month end', month: 'month', ytd: 'year to date' } as const

/** `figures PLAN`: every figure of some months, as a table, CSV or JSON; with `--keys` the keys of its list. */
export async function runFigures(context: Context, path: string, options: FiguresOptions): Promise<void> {
  const format = choiceOption('--format', options.format, ['table', 'csv', 'json'] as const)
  const opened = await openForReading(context, path, options.extract)
  const to = options.to === undefined ? reportMonth(opened, undefined) : monthOption('--to', options.to)
  const from = options.from === undefined ? shiftMonth(to, -2) : monthOption('--from', options.from)
  if (from > to) throw new UsageError('--from must not be after --to.')
  const all = inPlanOrder(opened.measures.measures, opened.plan.priorities)
  const measures = options.measure === undefined ? all : [measureOption(options.measure, all)]
  const population = populationOf(opened)
  const months = monthsFrom(from, to)
  await withLists(opened, opened.extract, { from, to }, async lists => {
    for (const { id } of measures) {
      const fault = lists.fault(id)
      if (fault) context.terminal.note(`${id}: ${fault}`)
    }
    const records = await figureRecords(
      lists,
      measures,
      months,
      population,
      format === 'json' && options.keys === true,
    )
    if (format === 'json') printJson(context, population(to), records)
    else if (format === 'csv') context.terminal.out(csvOf(records))
    else context.terminal.out(tableOf(measures, months, records))
  })
}

/** Measures in the order the plan reports them; those that it doesn't name follow. */
function inPlanOrder(
  measures: readonly Measure[],
  priorities: readonly { readonly measures: readonly { readonly id: string }[] }[],
): readonly Measure[] {
  const order = priorities.flatMap(priority => priority.measures.map(measure => measure.id))
  const place = (measure: Measure) => (order.includes(measure.id) ? order.indexOf(measure.id) : order.length)
  return [...measures].sort((a, b) => place(a) - place(b))
}

function printJson(context: Context, population: number, records: readonly FigureRecord[]): void {
  context.terminal.out(`{"population": ${population}, "figures": [`)
  for (const [at, record] of records.entries()) {
    context.terminal.out(`${at === 0 ? '' : ','}\n${JSON.stringify(record)}`)
  }
  context.terminal.out('\n]}\n')
}

function csvOf(records: readonly FigureRecord[]): string {
  const headings = ['measure', 'month', 'window', 'numerator', 'denominator', 'value']
  return toCsv(
    headings,
    records.map(r => [r.measure, r.month, r.window, r.numerator, r.denominator, r.value]),
  )
}

function tableOf(
  measures: readonly Measure[],
  months: readonly Month[],
  records: readonly FigureRecord[],
): string {
  const rows = measures.flatMap(measure =>
    measure.windows.map(window => {
      const ofRow = records.filter(record => record.measure === measure.id && record.window === window)
      return [
        measure.id,
        measure.title,
        WINDOW_NAMES[window],
        ...ofRow.map(record => showFigure(toFigure(record, measure))),
      ]
    }),
  )
  const columns = [{ heading: 'measure' }, { heading: '' }, { heading: 'window' }]
  return textTable(
    [...columns, ...months.map(month => ({ heading: shortMonthName(month), right: true }))],
    rows,
  )
}

function toFigure(record: FigureRecord, measure: Measure): Figure {
  return {
    list: record,
    fold: measure.fold,
    numerator: record.numerator,
    denominator: record.denominator,
    value: record.value,
  }
}
