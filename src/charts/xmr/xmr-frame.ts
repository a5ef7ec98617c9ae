import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { displayNumber } from '../../base/display.ts'
import { monthsBetween, monthsFrom } from '../../base/month.ts'
import type { XmrChart } from '../../report/model/xmr-chart.ts'
import { LETTERS } from '../draw-events.ts'
import { AXIS_TEXT, type ChartSize, type Frame, isNarrow } from '../frame.ts'
import type { Key } from '../lay-key.ts'
import { textWidth } from '../text-width.ts'
import { xmrKey } from './xmr-key.ts'
import { type SideLabel, sideLabels, sideWidth } from './xmr-labels.ts'

const ABOVE = 12
const BELOW = 44
const PAST_PLOT = 8
const PADDING = 0.06

/** The plane of an XmR chart with its key above and its values named at the right. */
export interface XmrFrame extends Frame {
  /** Where a value stands that may lie beyond the plane. */
  readonly inside: (value: number) => number
  readonly key: Key
  readonly sides: readonly SideLabel[]
}

/** The plane of an XmR chart: no nought is needed, as it shows variation; a share stops at 0 and 100. */
export function xmrFrame(chart: XmrChart, size: ChartSize): XmrFrame {
  const months = monthsFrom(chart.points[0]!.figure.list.month, chart.points.at(-1)!.figure.list.month)
  const share = chart.points[0]!.figure.fold === 'share'
  const narrow = isNarrow(size)
  const scale = scaleLinear()
    .domain(spanOf(chart, share))
    .nice(narrow ? 4 : 5)
  const values = scale.ticks(narrow ? 4 : 5)
  const ticks = values.map(value => ({
    value,
    text: `${displayNumber(value)}${share && value === values.at(-1) ? '%' : ''}`,
  }))
  const sides = sideLabels(chart, narrow)
  const key = xmrKey(chart, size.width, narrow)
  const lettered = chart.events.length > 0
  const left = Math.ceil(max(ticks, tick => textWidth(tick.text, AXIS_TEXT)) ?? 0) + 8
  const right = size.width - PAST_PLOT - Math.ceil(Math.max(0, ...sides.map(sideWidth)))
  const top = key.height + ABOVE + (lettered ? LETTERS : 0)
  const plot = { left, top, right, bottom: size.height - BELOW }
  const step = (plot.right - plot.left) / months.length
  scale.range([plot.bottom, plot.top])
  const x = (month: string) => plot.left + (monthsBetween(months[0]!, month) + 0.5) * step
  const y = (value: number) => scale(value)
  const inside = (value: number) => Math.min(plot.bottom, Math.max(plot.top, y(value)))
  return { size, plot, months, step, x, y, inside, ticks, key, sides }
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
