import { firstDay } from '../../base/month.ts'
import { comparatorsShown, type Frame, frameOf } from '../../charts/frame.ts'
import type { SeriesChart } from '../../report/model/series-chart.ts'
import { aimLines, yearAimLines } from './aim-lines.ts'
import { forecastLines } from './forecast-lines.ts'
import { placeSides } from './label-sides.ts'
import type { NativeLine } from './native-line.ts'
import { earlierLine, ownLines } from './own-lines.ts'

/** A line chart as its editor has it: a row a month, and a series a line. */
export interface NativeChart {
  /** The text alternative. */
  readonly alt: string
  /** The first day of each month, as Office counts days. */
  readonly days: readonly number[]
  /** Every how many months one is named on the axis. */
  readonly everyMonth: number
  /** How a value is written, as Office has it: with the rounding of the words. */
  readonly format: string
  /** The top of the axis, which begins at 0, and the step between its lines. */
  readonly top: number
  readonly step: number
  /** Where the plane lies, as parts of the chart's width and height. */
  readonly plane: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  /** In the order of the sheet; the first is drawn over the others. */
  readonly lines: readonly NativeLine[]
}

const POINTS = 72
const NAMED_MONTHS = 10
/** 1 January 1970 as Office counts days. */
const OFFICE_DAY = 25_569
/** Room for half of a label at the last month. */
const RIGHT = 18
/** What a chart needs less of than a drawing, above and below its plane. */
const SPARED = { above: 10, below: 22 }

/** A series as a chart that can be edited, for a place of a width and height in inches. */
export function nativeChart(
  chart: SeriesChart,
  { w, h }: { readonly w: number; readonly h: number },
): NativeChart {
  const frame = frameOf(chart, {
    width: w * POINTS - RIGHT,
    height: h * POINTS + SPARED.above + SPARED.below,
  })
  const { months, plot, ticks } = frame
  const aim = chart.shape === 'running-total' ? yearAimLines(chart, months) : aimLines(chart, months)
  const lines = [
    ...ownLines(chart, months),
    ...aim,
    ...earlierLine(chart, months),
    ...forecastLines(chart, months),
    ...comparatorLines(chart, frame),
  ]
  const format = chart.points[0]!.fold === 'share' ? '#,##0"%"' : '#,##0'
  return {
    alt: chart.alt,
    days: months.map(month => firstDay(month) + OFFICE_DAY),
    everyMonth: [1, 2, 3, 6, 12].find(every => months.length / every <= NAMED_MONTHS) ?? 12,
    format,
    top: ticks.at(-1)!.value,
    step: ticks.length > 1 ? ticks[1]!.value - ticks[0]!.value : ticks.at(-1)!.value,
    plane: {
      x: part(plot.left, w * POINTS),
      y: part(plot.top - SPARED.above, h * POINTS),
      w: part(plot.right - plot.left, w * POINTS),
      h: part(plot.bottom - plot.top, h * POINTS),
    },
    lines: placeSides(lines, frame, frame.size.width + RIGHT),
  }
}

function part(length: number, whole: number): number {
  return Math.round((length / whole) * 10_000) / 10_000
}

/** Others' published values, the same in every month. */
function comparatorLines(chart: SeriesChart, { months }: Frame): readonly NativeLine[] {
  if (chart.shape === 'running-total') return []
  return comparatorsShown(chart).map(({ name, value, year }) => ({
    name: `${name} (${year})`,
    values: months.map(() => value),
    colour: '7C8288',
    points: 1,
    dash: 'solid',
    marks: [],
    labels: [{ at: 0, says: ['name', 'value'], bold: false, side: 't', along: true }],
  }))
}
