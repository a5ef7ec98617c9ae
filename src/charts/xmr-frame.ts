import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { displayNumber } from '../base/display.ts'
import { monthsBetween, monthsFrom } from '../base/month.ts'
import type { XmrChart } from '../report/xmr-chart.ts'
import { AXIS_TEXT, type ChartSize, type Frame } from './frame.ts'
import { textWidth } from './text-width.ts'

const ABOVE = 28
const BELOW = 44
const RIGHT = { wide: 118, narrow: 92 }
const PADDING = 0.06

/** The plane of an XmR chart, and where on it a value stands that may lie beyond it. */
export interface XmrFrame extends Frame {
  readonly inside: (value: number) => number
}

/** The plane of an XmR chart: no nought is needed, as it shows variation; a share stops at 0 and 100. */
export function xmrFrame(chart: XmrChart, size: ChartSize): XmrFrame {
  const months = monthsFrom(chart.points[0]!.figure.list.month, chart.points.at(-1)!.figure.list.month)
  const share = chart.points[0]!.figure.fold === 'share'
  const narrow = size.width < 480
  const scale = scaleLinear()
    .domain(spanOf(chart, share))
    .nice(narrow ? 4 : 5)
  const values = scale.ticks(narrow ? 4 : 5)
  const ticks = values.map(value => ({
    value,
    text: `${displayNumber(value)}${share && value === values.at(-1) ? '%' : ''}`,
  }))
  const left = Math.ceil(max(ticks, tick => textWidth(tick.text, AXIS_TEXT)) ?? 0) + 8
  const right = size.width - RIGHT[narrow ? 'narrow' : 'wide']
  const plot = { left, top: ABOVE, right, bottom: size.height - BELOW }
  const step = (plot.right - plot.left) / months.length
  scale.range([plot.bottom, plot.top])
  const x = (month: string) => plot.left + (monthsBetween(months[0]!, month) + 0.5) * step
  const y = (value: number) => scale(value)
  const inside = (value: number) => Math.min(plot.bottom, Math.max(plot.top, y(value)))
  return { size, plot, months, step, x, y, inside, ticks }
}

/** The least and the most that is drawn, with some room; never below nought, nor beyond 100 for a share. */
function spanOf({ points, target }: XmrChart, share: boolean): readonly [number, number] {
  const drawn = [
    ...points.flatMap(({ figure, lower, upper }) => [figure.value, lower, upper]),
    target,
  ].filter(value => value !== null)
  const [low, high] = [Math.min(...drawn), Math.max(...drawn)]
  const room = Math.max((high - low) * PADDING, 1)
  const most = share ? Math.min(100, high + room) : high + room
  return [Math.max(0, low - room), most]
}
