import { line as lineShape } from 'd3-shape'
import type { XmrChart, XmrMark } from '../../report/model/xmr-chart.ts'
import { drawAxes } from '../draw-axes.ts'
import { drawEvents } from '../draw-events.ts'
import type { ChartSize } from '../frame.ts'
import { ACCENT, AIM, FONT, RANGE } from '../looks.ts'
import { markShape } from '../mark-shape.ts'
import { type Svg, svg } from '../svg.ts'
import { type XmrFrame, xmrFrame } from './xmr-frame.ts'
import { drawSideLabels } from './xmr-labels.ts'

/** The size of the chart on a page of a report. */
export const XMR_WIDE: ChartSize = { width: 720, height: 310 }

/** The size of the chart on a telephone. */
export const XMR_NARROW: ChartSize = { width: 310, height: 310 }

/**
 * Months in their ordinary range as an SVG: a band between the limits, its average, the months as a line, and every
 * month that stands out as a shape of its own, told apart without colour.
 */
export function xmrChart(chart: XmrChart, size: ChartSize): Svg {
  const frame = xmrFrame(chart, size)
  const groups = groupsOf(chart.points)
  const name = `xmr-${chart.id}-${size.width}`
  return svg`<svg class="chart" role="img" aria-labelledby="${name}-title ${name}-desc" viewBox="0 0 ${size.width} ${size.height}" xmlns="http://www.w3.org/2000/svg" font-family="${FONT}">
<title id="${name}-title">${chart.title}</title>
<desc id="${name}-desc">${chart.alt}</desc>
<g aria-hidden="true">${groups.map(group => band(group, frame))}
${drawAxes(frame)}${drawEvents(chart.events, frame)}${target(chart, frame)}${groups.map(group => average(group, frame))}${line(chart.points, frame)}${chart.points.map(mark => point(mark, frame))}
${frame.key.drawn}${drawSideLabels(frame.sides, frame.plot, frame.inside)}</g>
</svg>`
}

function groupsOf(points: readonly XmrMark[]): readonly (readonly XmrMark[])[] {
  const numbers = [...new Set(points.map(({ group }) => group))]
  return numbers.map(number => points.filter(({ group }) => group === number))
}

/** Where a group begins and ends across: half a month out on either side. */
function across(group: readonly XmrMark[], { x, step }: XmrFrame): readonly [number, number] {
  return [x(group[0]!.figure.list.month) - step / 2, x(group.at(-1)!.figure.list.month) + step / 2]
}

function band(group: readonly XmrMark[], frame: XmrFrame): Svg | null {
  const { lower, upper } = group.at(-1)!
  if (lower === null || upper === null) return null
  const [from, to] = across(group, frame)
  const [top, bottom] = [frame.inside(upper), frame.inside(lower)]
  return svg`
<rect x="${from}" y="${top}" width="${to - from}" height="${bottom - top}" fill="${RANGE}"/>`
}

function average(group: readonly XmrMark[], frame: XmrFrame): Svg | null {
  const { mean, lower } = group.at(-1)!
  if (mean === null || lower === null) return null
  const [from, to] = across(group, frame)
  const y = frame.y(mean)
  return svg`
<line x1="${from}" x2="${to}" y1="${y}" y2="${y}" stroke="${ACCENT}" stroke-width="1" stroke-dasharray="5 3"/>`
}

function line(points: readonly XmrMark[], { x, y }: XmrFrame): Svg {
  const path = lineShape<XmrMark>(
    ({ figure }) => x(figure.list.month),
    ({ figure }) => y(figure.value!),
  )
    .defined(({ figure }) => figure.value !== null)
    .digits(2)
  return svg`
<path d="${path(points)}" fill="none" stroke="${ACCENT}" stroke-width="1.5" stroke-linejoin="round"/>`
}

/** As large as its months have room for, so that neighbours of a run stay apart. */
function point({ figure, kind }: XmrMark, { x, y, step }: XmrFrame): Svg | null {
  const r = Math.min(5, Math.max(4, step / 2))
  return figure.value === null ? null : markShape(kind, x(figure.list.month), y(figure.value), r)
}

function target({ target: value }: XmrChart, { y, plot }: XmrFrame): Svg | null {
  if (value === null) return null
  return svg`
<line x1="${plot.left}" x2="${plot.right}" y1="${y(value)}" y2="${y(value)}" stroke="${AIM}" stroke-width="1.5"/>`
}
