import { scaleLinear } from 'd3-scale'
import { displayNumber } from '../../base/display.ts'
import type { NeighbourRow, NeighboursChart } from '../../report/model/neighbours-chart.ts'
import { AXIS_TEXT, isNarrow } from '../frame.ts'
import { ACCENT, AIM, FONT, LABEL_TEXT } from '../looks.ts'
import { LINE } from '../place-labels.ts'
import { type Stacked, stackRows } from '../stack-rows.ts'
import { type Svg, svg } from '../svg.ts'
import { textWidth } from '../text-width.ts'
import { wrapWords } from '../wrap-words.ts'

const LABELS = { wide: 250, narrow: 136 }
const PADDING = 11
const DOT = 5.5
/** Room between the scale and the values at its right. */
const BESIDE = 14
const AXIS = 24
const GREY = '#5d6167'

/** A row with its words in lines. */
type Row = NeighbourRow & { readonly lines: readonly string[] }

/** The drawing's plane. */
interface Plane {
  readonly left: number
  readonly right: number
  readonly width: number
  readonly text: number
  readonly x: (value: number) => number
  readonly ticks: readonly { readonly value: number; readonly words: string }[]
  readonly stacked: Stacked<Row>
}

/** A dot for ours and for each of the others on a scale from nought, the values beside it, and a line down from where ours is now. */
export function neighboursChart(chart: NeighboursChart, width: number): Svg {
  const plane = planeOf(chart, width)
  const { rows, height } = plane.stacked
  const name = `neighbours-${chart.id}-${width}`
  return svg`<svg class="chart" role="img" aria-labelledby="${name}-title ${name}-desc" viewBox="0 0 ${width} ${height + AXIS}" xmlns="http://www.w3.org/2000/svg" font-family="${FONT}">
<title id="${name}-title">${chart.title}</title>
<desc id="${name}-desc">${chart.alt}</desc>
<g aria-hidden="true">${axis(plane)}${nowLine(plane)}${rows.map(row => drawRow(row, plane))}</g>
</svg>`
}

function planeOf({ rows, fold }: NeighboursChart, width: number): Plane {
  const narrow = isNarrow({ width, height: 0 })
  const text = narrow ? LABEL_TEXT - 1 : LABEL_TEXT
  const left = narrow ? LABELS.narrow : LABELS.wide
  const lines = rows.map(row => ({
    ...row,
    lines: wrapWords(row.words, text, left - 14, { most: 3, bold: row.whose === 'ours now' }),
  }))
  const right = width - BESIDE - Math.max(...rows.map(({ shown }) => textWidth(shown, LABEL_TEXT + 1, true)))
  const most = Math.max(...rows.map(({ value }) => value), 1)
  const scale = scaleLinear().domain([0, most]).range([left, right])
  const values = scale.ticks(narrow ? 2 : 5)
  const ticks = values.map(value => ({
    value,
    words: `${displayNumber(value)}${fold === 'share' && value === values.at(-1) ? '%' : ''}`,
  }))
  return {
    left,
    right,
    width,
    text,
    x: value => scale(value),
    ticks,
    stacked: stackRows(lines, text, PADDING),
  }
}

function axis({ ticks, x, stacked: { height } }: Plane): readonly Svg[] {
  return ticks.map(
    ({ value, words }) => svg`
<line x1="${x(value)}" x2="${x(value)}" y1="0" y2="${height}" stroke="${value === 0 ? '#3b3f45' : '#dcdad5'}" stroke-width="1"/>
<text x="${x(value)}" y="${height + 16}" text-anchor="middle" font-size="${AXIS_TEXT}" fill="#54585d">${words}</text>`,
  )
}

/** Down from ours now, so that the others are seen to lie on one side of it or the other. */
function nowLine({ x, stacked: { rows, height } }: Plane): Svg | null {
  const now = rows.find(({ whose }) => whose === 'ours now')
  if (!now) return null
  return svg`
<line x1="${x(now.value)}" x2="${x(now.value)}" y1="${now.mark}" y2="${height}" stroke="${ACCENT}" stroke-width="1" stroke-dasharray="3 3"/>`
}

const LOOKS = {
  'ours now': { fill: ACCENT, stroke: ACCENT, words: ACCENT, weight: 700 },
  'ours before': { fill: '#fff', stroke: ACCENT, words: ACCENT, weight: 400 },
  others: { fill: GREY, stroke: GREY, words: AIM, weight: 400 },
} as const

function drawRow(row: Stacked<Row>['rows'][number], { left, right, width, x, text }: Plane): Svg {
  const looks = LOOKS[row.whose]
  const [at, y] = [x(row.value), row.mark]
  const size = row.whose === 'ours now' ? LABEL_TEXT + 1 : LABEL_TEXT
  const words = row.lines.map(
    (line, each) => svg`<tspan x="0" y="${row.words + text * 0.35 + each * text * LINE}">${line}</tspan>`,
  )
  return svg`
<text font-size="${text}" font-weight="${looks.weight}" fill="${looks.words}">${words}</text>
<line x1="${left}" x2="${right}" y1="${y}" y2="${y}" stroke="#c9c7c1" stroke-width="1"/>${mark(row.whose, at, y)}
<text x="${width}" y="${y + size * 0.35}" text-anchor="end" font-size="${size}" font-weight="700" fill="${looks.words}">${row.shown}</text>`
}

/** Ours a dot, hollow for earlier years; others a square, so that they are told apart without colour. */
function mark(whose: NeighbourRow['whose'], x: number, y: number): Svg {
  const { fill, stroke } = LOOKS[whose]
  if (whose === 'others')
    return svg`
<rect x="${x - 4.5}" y="${y - 4.5}" width="9" height="9" fill="${fill}"/>`
  return svg`
<circle cx="${x}" cy="${y}" r="${DOT}" fill="${fill}" stroke="${stroke}" stroke-width="1.75"/>`
}
