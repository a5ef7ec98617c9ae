import { countOf } from '../base/display.ts'
import { InputError } from '../base/errors.ts'
import { type Month, monthName, monthsFrom, shiftMonth, shortMonthName } from '../base/month.ts'
import { compareLists, type ListChange } from '../figures/compare-lists.ts'
import type { Figure } from '../figures/figure.ts'
import { figureSeries } from '../figures/figure-series.ts'
import type { Lists } from '../figures/lists.ts'
import { showFigure } from '../figures/show-figure.ts'
import type { Measure } from '../measures/measure.ts'
import { MONTHS_SHOWN, populationOf, readProposal, withLists } from '../pipeline.ts'
import { type Context, type Opened, openForReading, reportMonth, tellBeyond } from './context.ts'
import { choiceOption, measureOption } from './options.ts'
import { textTable } from './text-table.ts'

/** The options of `compare`, as written. */
export interface CompareOptions {
  readonly measure: string
  readonly with: string
  readonly month?: string
  readonly extract?: string
  readonly format: string
}

/** `compare PLAN --measure ID --with FILE.sql`: three years before and after a change of definition, and the rows that differ. */
export async function runCompare(context: Context, path: string, options: CompareOptions): Promise<void> {
  const format = choiceOption('--format', options.format, ['table', 'json'] as const)
  const opened = await openForReading(context, path, options.extract)
  const measure = measureOption(options.measure, opened.measures.measures)
  const proposed = readProposal(measure, options.with)
  const to = reportMonth(opened, options.month)
  tellBeyond(context, opened, to)
  const months = monthsFrom(shiftMonth(to, 1 - MONTHS_SHOWN), to)
  const both = withProposal(opened, proposed)
  const working = context.terminal.working('Making the lists')
  const text = await withLists(both, opened.extract, { from: months[0]!, to }, async lists => {
    for (const { id } of [measure, proposed]) {
      const fault = lists.fault(id)
      if (fault) throw new InputError(`${id === measure.id ? id : options.with}: ${fault}`)
    }
    const figures = (one: Measure) => figureSeries(lists, one, measure.headline, months, populationOf(opened))
    const changes = compareLists(months, await lists.keys(measure.id), await lists.keys(proposed.id))
    const compared = { measure, before: figures(measure), after: figures(proposed), changes }
    return format === 'json' ? toJson(compared) : toText(compared, lists, proposed)
  }).finally(working.done)
  context.terminal.out(text)
}

interface Compared {
  readonly measure: Measure
  readonly before: readonly Figure[]
  readonly after: readonly Figure[]
  readonly changes: readonly ListChange[]
}

/** The plan folder with the proposal among its measures, held to the laws of a plan's own. */
function withProposal(opened: Opened, proposed: Measure): Opened {
  const { measures, fromPlan } = opened.measures
  return {
    ...opened,
    measures: {
      ...opened.measures,
      measures: [...measures, proposed],
      fromPlan: new Set([...fromPlan, proposed.id]),
    },
  }
}

function toJson({ measure, before, after, changes }: Compared): string {
  const months = changes.map((change, at) => ({
    month: change.month,
    before: valuesOf(before[at]!),
    after: valuesOf(after[at]!),
    added: change.added,
    dropped: change.dropped,
    nowMet: change.nowMet,
    noLongerMet: change.noLongerMet,
  }))
  return `${JSON.stringify({ measure: measure.id, window: measure.headline, months }, null, 1)}\n`
}

function valuesOf({ numerator, denominator, value }: Figure): unknown {
  return { numerator, denominator, value }
}

async function toText(compared: Compared, lists: Lists, proposed: Measure): Promise<string> {
  const { measure, before, after, changes } = compared
  const share = measure.fold === 'share'
  const number = (keys: readonly string[]) => (keys.length === 0 ? '-' : String(keys.length))
  const table = textTable(
    [
      { heading: 'month' },
      { heading: 'before', right: true },
      { heading: 'after', right: true },
      { heading: 'rows added', right: true },
      { heading: 'dropped', right: true },
      ...(share
        ? [
            { heading: 'now met', right: true },
            { heading: 'no longer met', right: true },
          ]
        : []),
    ],
    changes.map((change, at) => [
      shortMonthName(change.month),
      showFigure(before[at]!),
      showFigure(after[at]!),
      number(change.added),
      number(change.dropped),
      ...(share ? [number(change.nowMet), number(change.noLongerMet)] : []),
    ]),
  )
  const last = changes.at(-1)!
  return [
    `${measure.title}, as it is and as proposed, ${monthName(changes[0]!.month)} to ${monthName(last.month)}`,
    ...(measure.headline === 'ytd' ? ['Figures are of the year to date; rows are those of the month.'] : []),
    '',
    table,
    await differingRows(last, lists, measure, proposed),
  ].join('\n')
}

/** The rows of the last month that differ, as the list that holds each of them shows them. */
async function differingRows(
  change: ListChange,
  lists: Lists,
  measure: Measure,
  proposed: Measure,
): Promise<string> {
  const parts = [
    ['only as it is', change.dropped, measure],
    ['only as proposed', change.added, proposed],
    ['met only as proposed', change.nowMet, proposed],
    ['met only as it is', change.noLongerMet, proposed],
  ] as const
  const shown = await Promise.all(
    parts
      .filter(([, keys]) => keys.length > 0)
      .map(async ([words, keys, one]) => {
        const rows = await rowsOf(lists, one, change.month, new Set(keys))
        return `In ${monthName(change.month)}, ${countOf(keys.length, 'row')} ${words}:\n\n${rows}`
      }),
  )
  if (shown.length > 0) return shown.join('\n')
  return `In ${monthName(change.month)} no row differs.\n`
}

async function rowsOf(
  lists: Lists,
  measure: Measure,
  month: Month,
  keys: ReadonlySet<string>,
): Promise<string> {
  const window = measure.headline === 'at' ? 'at' : 'month'
  const list = await lists.open({ measure: measure.id, month, window })
  const rows = list.rows.filter(row => keys.has(String(row[0])))
  return textTable(
    list.columns.map(column => ({ heading: column.replaceAll('_', ' ') })),
    rows.map(row => row.map(cell => (cell === null ? '-' : String(cell)))),
  )
}
