import { line as lineShape } from 'd3-shape'
import type { XmrChart, XmrMark } from '../report/xmr-chart.ts'
import { drawAxes } from './draw-axes.ts'
import type { ChartSize } from './frame.ts'
import { ACCENT, AIM } from './looks.ts'
import { markShape } from './mark-shape.ts'
import { type Svg, svg } from './svg.ts'
import { type XmrFrame, xmrFrame } from './xmr-frame.ts'
import { xmrLabels } from './xmr-labels.ts'

const BAND = '#e4edf0'
const FONT =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"

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
${drawAxes(frame)}${events(chart, frame)}${target(chart, frame)}${groups.map(group => average(group, frame))}${line(chart.points, frame)}${chart.points.map(mark => point(mark, frame))}
${xmrLabels(chart, frame)}</g>
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
<rect x="${from}" y="${top}" width="${to - from}" height="${bottom - top}" fill="${BAND}"/>`
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

function point({ figure, kind }: XmrMark, { x, y }: XmrFrame): Svg | null {
  return figure.value === null ? null : markShape(kind, x(figure.list.month), y(figure.value))
}

/** Where the level is taken anew, and what happened when: a rule with a letter that the words below repeat. */
function events({ rebases, annotations }: XmrChart, { x, step, plot }: XmrFrame): readonly Svg[] {
  const rule = (month: string, letter: string, dash: string) => svg`
<line x1="${x(month) - step / 2}" x2="${x(month) - step / 2}" y1="${plot.top - 8}" y2="${plot.bottom}" stroke="${AIM}" stroke-width="1" stroke-dasharray="${dash}"/>
<text x="${x(month) - step / 2}" y="${plot.top - 12}" text-anchor="middle" font-size="12" font-weight="700" fill="${AIM}">${letter}</text>`
  return [...rebases, ...annotations].map(({ month }, at) =>
    rule(month, eventLetter(at), at < rebases.length ? 'none' : '2 3'),
  )
}

/** The letter of an event on the chart, and of its reason in words. */
export function eventLetter(at: number): string {
  return String.fromCharCode(65 + at)
}

function target({ target: value }: XmrChart, { y, plot }: XmrFrame): Svg | null {
  if (value === null) return null
  return svg`
<line x1="${plot.left}" x2="${plot.right}" y1="${y(value)}" y2="${y(value)}" stroke="${AIM}" stroke-width="1.5"/>`
}
