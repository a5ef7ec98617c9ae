import { UsageError } from '../base/errors.ts'
import { type Month, monthsFrom, shiftMonth } from '../base/month.ts'
import { figureRecords } from '../figures/figure-records.ts'
import { measureSeries } from '../figures/measure-series.ts'
import type { Measure } from '../measures/measure.ts'
import { MONTHS_SHOWN, type Months, populationOf, withLists } from '../pipeline.ts'
import { type Context, type Opened, openForReading, reportMonth } from './context.ts'
import { figuresCsv, figuresTable, printFigures } from './figures-text.ts'
import { choiceOption, lastCompleteMonth, measureOption, monthOption } from './options.ts'

/** The options of `figures`, as written. */
export interface FiguresOptions {
  readonly from?: string
  readonly to?: string
  readonly measure?: string
  readonly extract?: string
  readonly format: string
  readonly keys?: boolean
}

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
  const span = mayBeEarlier(opened, measures, from, to) ? reachSpan(opened, from, to) : { from, to }
  await withLists(opened, opened.extract, span, async lists => {
    for (const { id } of measures) {
      const fault = lists.fault(id)
      if (fault) context.terminal.note(`${id}: ${fault}`)
      for (const words of lists.origin(id).approximately)
        context.terminal.note(`${id} is approximate. ${words}`)
    }
    const records = await figureRecords(
      lists,
      measures,
      months,
      population,
      format === 'json' && options.keys === true,
    )
    const earlier = measures.flatMap(measure =>
      (measureSeries(lists, measure, span.from, span.to, population, opened.history).earlier ?? [])
        .filter(({ month }) => month >= from && month <= to)
        .map(figure => ({ ...figure, window: measure.headline })),
    )
    if (format === 'json') printFigures(context.terminal, population(to), records, earlier)
    else if (format === 'csv') context.terminal.out(figuresCsv(records, earlier))
    else context.terminal.out(figuresTable(measures, months, records, earlier))
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

/** Whether figures were published of the months asked for, so that it matters where the records begin. */
function mayBeEarlier({ history }: Opened, measures: readonly Measure[], from: Month, to: Month): boolean {
  return history.some(
    ({ measure, month }) => month >= from && month <= to && measures.some(({ id }) => id === measure),
  )
}

/** The months that tell where the records begin: those asked for, and those of a report of the last complete month. */
function reachSpan(opened: Opened, from: Month, to: Month): Months {
  const { recordsTo } = opened.extract.manifest
  const complete = recordsTo === null ? to : lastCompleteMonth(recordsTo)
  const last = complete > to ? complete : to
  const first = shiftMonth(last, 1 - MONTHS_SHOWN)
  return { from: first < from ? first : from, to: last }
}
