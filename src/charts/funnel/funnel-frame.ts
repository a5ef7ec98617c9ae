import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { displayNumber } from '../../base/display.ts'
import type { FunnelChart } from '../../report/model/funnel-chart.ts'
import { AXIS_TEXT, type ChartSize, isNarrow } from '../frame.ts'
import type { Key } from '../lay-key.ts'
import type { Box } from '../place-labels.ts'
import { textWidth } from '../text-width.ts'

const ABOVE = 14
const BELOW = 44
const RIGHT = 14

/** A tick of an axis: its value and how it is written. */
export interface Tick {
  readonly value: number
  readonly text: string
}

/** The plane of a funnel: sizes across, values up. */
export interface FunnelFrame {
  readonly plot: Box
  readonly x: (size: number) => number
  readonly y: (value: number) => number
  readonly across: readonly Tick[]
  readonly up: readonly Tick[]
}

/** The plane of a funnel under its key; a share stops at 0 and 100. */
export function funnelFrame(chart: FunnelChart, size: ChartSize, key: Key): FunnelFrame {
  const narrow = isNarrow(size)
  const share = chart.fold === 'share'
  const rise = scaleLinear().domain(spanOf(chart)).nice(5)
  const values = rise.ticks(5)
  const up = values.map(value => ({
    value,
    text: `${displayNumber(value)}${share && value === values.at(-1) ? '%' : ''}`,
  }))
  const left = Math.ceil(max(up, tick => textWidth(tick.text, AXIS_TEXT)) ?? 0) + 8
  const plot = {
    left,
    top: key.height + ABOVE,
    right: size.width - RIGHT,
    bottom: size.height - BELOW,
  }
  const [first, last] = [chart.limits[0]!.size, chart.limits.at(-1)!.size]
  const run = scaleLinear().domain([first, last]).range([plot.left, plot.right])
  rise.range([plot.bottom, plot.top])
  const across = run
    .ticks(narrow ? 3 : 6)
    .map(value => ({ value, text: displayNumber(value) }))
    .filter(({ value, text }) => run(value) + textWidth(text, AXIS_TEXT) / 2 <= size.width)
  return { plot, x: value => run(value), y: value => rise(value), across, up }
}

function spanOf({ areas, own, limits, fold, spread }: FunnelChart): readonly [number, number] {
  const middle = limits[Math.floor(limits.length / 4)]!
  const spans = [middle.at998, ...(spread ? [middle.spread95] : [])]
  const drawn = [
    own.value,
    ...areas.map(({ value }) => value),
    ...spans.flatMap(({ lower, upper }) => [lower, upper]),
  ]
  const [low, high] = [Math.min(...drawn), Math.max(...drawn)]
  const room = Math.max((high - low) * 0.08, 1)
  return [Math.max(0, low - room), fold === 'share' ? Math.min(100, high + room) : high + room]
}
