import type { StockFlowChart } from '../../report/model/stock-flow-chart.ts'
import { ACCENT, AIM, FONT } from '../looks.ts'
import { LINE } from '../place-labels.ts'
import { type Svg, svg } from '../svg.ts'
import {
  BAR,
  BESIDE,
  type FlowBar,
  type FlowFrame,
  type PlacedRow,
  stockFlowFrame,
} from './stock-flow-frame.ts'

const DOT = 5
const THREAD = '#8b8f94'

/**
 * From one month's number to another's in steps: a full bar for those who joined, a hollow one for those who left, all
 * on one scale. The scale does not begin at nought, so that the two numbers are points and have no bar.
 */
export function stockFlowChart(chart: StockFlowChart, width: number): Svg {
  const frame = stockFlowFrame(chart, width)
  const name = `stock-flow-${chart.id}-${width}`
  return svg`<svg class="chart" role="img" aria-labelledby="${name}-title ${name}-desc" viewBox="0 0 ${width} ${frame.height}" xmlns="http://www.w3.org/2000/svg" font-family="${FONT}">
<title id="${name}-title">${chart.title}</title>
<desc id="${name}-desc">${chart.alt}</desc>
<g aria-hidden="true">${threads(frame)}${frame.rows.map(row => [words(row, frame), mark(row, frame)])}</g>
</svg>`
}

/** A thin line from where a row ends to where the next begins, past the headings. */
function threads({ rows, x, over }: FlowFrame): readonly Svg[] {
  if (over) return []
  const marks = rows.filter(row => row.kind !== 'turn')
  return marks.slice(1).map((row, at) => {
    const before = marks[at]!
    const across = x(before.kind === 'bar' ? before.to : before.at)
    return svg`
<line x1="${across}" x2="${across}" y1="${before.mark}" y2="${row.mark}" stroke="${THREAD}" stroke-width="1"/>`
  })
}

function words(row: PlacedRow, { text }: FlowFrame): Svg {
  const bold = row.kind !== 'bar'
  const indent = row.kind === 'bar' ? 10 : 0
  const first = row.words + text * 0.35
  const colour = row.kind === 'level' ? ACCENT : AIM
  return svg`
<text font-size="${text}" font-weight="${bold ? 700 : 400}" fill="${colour}" stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${row.lines.map(
    (line, at) => svg`<tspan x="${indent}" y="${first + at * text * LINE}">${line}</tspan>`,
  )}</text>`
}

function mark(row: PlacedRow, frame: FlowFrame): Svg | null {
  if (row.kind === 'turn') return null
  if (row.kind === 'bar') return bar(row, frame)
  const [across, y] = [frame.x(row.at), row.mark]
  return svg`
<circle cx="${across}" cy="${y}" r="${DOT}" fill="${ACCENT}"/>${number(row.shown, across + DOT, y, 'start', frame.text + 1)}`
}

function bar(row: FlowBar & PlacedRow, { x, text }: FlowFrame): Svg {
  const [start, end] = [x(Math.min(row.from, row.to)), x(Math.max(row.from, row.to))]
  const y = row.mark
  const looks = row.way === 'joined' ? [ACCENT, ACCENT] : ['#fff', ACCENT]
  const shown =
    row.way === 'joined' ? number(row.shown, end, y, 'start', text) : number(row.shown, start, y, 'end', text)
  return svg`
<rect x="${start}" y="${y - BAR / 2}" width="${end - start}" height="${BAR}" fill="${looks[0]}" stroke="${looks[1]}" stroke-width="1.5"/>${shown}`
}

function number(shown: string, from: number, y: number, anchor: 'start' | 'end', size: number): Svg {
  const x = anchor === 'start' ? from + BESIDE : from - BESIDE
  return svg`
<text x="${x}" y="${y + size * 0.35}" text-anchor="${anchor}" font-size="${size}" font-weight="700" fill="${ACCENT}">${shown}</text>`
}
