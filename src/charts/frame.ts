import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { displayNumber } from '../base/display.ts'
import { financialYearStart, type Month, monthsBetween, monthsFrom, shiftMonth } from '../base/month.ts'
import { fullYear } from '../figures/fold-list.ts'
import type { SeriesChart } from '../report/model/series-chart.ts'
import type { Box } from './place-labels.ts'
import { textWidth } from './text-width.ts'

/** How large a chart is, in its own units; text is drawn at the size it has on a page of that width. */
export interface ChartSize {
  readonly width: number
  readonly height: number
}

/** Whether a chart is as narrow as a telephone. */
export function isNarrow({ width }: ChartSize): boolean {
  return width < 480
}

/** The plane a chart is drawn on: months across, values up. */
export interface Frame {
  readonly size: ChartSize
  readonly plot: Box
  readonly months: readonly Month[]
  /** The width of a month. */
  readonly step: number
  /** The middle of a month. */
  readonly x: (month: Month) => number
  readonly y: (value: number) => number
  readonly ticks: readonly { readonly value: number; readonly text: string }[]
}

/** Size of the axes' text. */
export const AXIS_TEXT = 12
const MONTHS_AHEAD = 18
const ABOVE = 28
const BELOW = 44
const RIGHT = 10
/** Room for what a year comes to, beside its end. */
const RIGHT_OF_TOTALS = { wide: 112, narrow: 84 }
const LEAST_TOP = 5
/** A share that stays below this is drawn on its own scale, still from 0. */
const HALF = 50
/** Another authority's value so far off that it would flatten our own line is left to the table. */
const FARTHEST = 2.5

/**
 * The plane for a chart: from zero to above all that is drawn, from the first month to the last target ahead.
 *
 * @param above room that is taken above it, by a key and the letters of events
 */
export function frameOf(chart: SeriesChart, size: ChartSize, above = 0): Frame {
  const months = monthsOf(chart)
  const share = chart.points[0]?.fold === 'share'
  const top = Math.max(topOf(chart, months), LEAST_TOP)
  const whole = share && top > HALF
  const scale = scaleLinear().domain([0, whole ? 100 : top])
  if (!whole) scale.nice(5)
  const narrow = isNarrow(size)
  const values = scale.ticks(narrow ? 4 : 5)
  const ticks = values.map(value => ({
    value,
    text: `${displayNumber(value)}${share && value === values.at(-1) ? '%' : ''}`,
  }))
  const left = Math.ceil(max(ticks, tick => textWidth(tick.text, AXIS_TEXT)) ?? 0) + 8
  const beside = chart.shape === 'running-total' ? RIGHT_OF_TOTALS[narrow ? 'narrow' : 'wide'] : RIGHT
  const plot = { left, top: above + ABOVE, right: size.width - beside, bottom: size.height - BELOW }
  const step = (plot.right - plot.left) / months.length
  scale.range([plot.bottom, plot.top])
  const x = (month: Month) => plot.left + (monthsBetween(months[0]!, month) + 0.5) * step
  return { size, plot, months, step, x, y: value => scale(value), ticks }
}

/** Others' values that can stand beside ours on one axis. */
export function comparatorsShown(chart: SeriesChart): SeriesChart['comparators'] {
  const own = Math.max(...chart.points.map(point => point.value ?? 0), ...targetsIn(chart, null), LEAST_TOP)
  return chart.comparators.filter(({ value }) => value <= own * FARTHEST)
}

function monthsOf(chart: SeriesChart): readonly Month[] {
  const first = chart.earlier?.[0]?.month ?? chart.points[0]!.list.month
  const last = chart.points.at(-1)!.list.month
  if (chart.shape === 'running-total') return monthsFrom(first, shiftMonth(financialYearStart(last), 11))
  const furthest = shiftMonth(last, MONTHS_AHEAD)
  const ahead = chart.aim.milestones.map(({ month }) => month).filter(month => month <= furthest)
  return monthsFrom(first, [last, ...ahead].sort().at(-1)!)
}

function topOf(chart: SeriesChart, months: readonly Month[]): number {
  const last = chart.points.at(-1)!
  const pace = chart.shape === 'running-total' && last.value !== null ? [fullYear(last.value, last.list)] : []
  return Math.max(
    ...chart.points.map(point => point.value ?? 0),
    ...(chart.earlier ?? []).map(({ value }) => value),
    ...targetsIn(chart, months.at(-1)!),
    ...pace,
    ...(chart.forecast?.steps.map(({ upper }) => upper) ?? []),
    ...comparatorsShown(chart).map(({ value }) => value),
  )
}

function targetsIn(chart: SeriesChart, to: Month | null): readonly number[] {
  const { aim, target } = chart
  const beyond = aim.good === 'low' ? 1 + aim.tolerance : 1
  const shown =
    chart.shape === 'running-total'
      ? target
        ? [target.value]
        : []
      : aim.milestones.filter(({ month }) => to === null || month <= to).map(one => one.target)
  return [...shown.map(value => value * beyond), ...(aim.range ?? [])]
}
