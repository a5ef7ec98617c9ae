import type { MovesChart } from '../../report/model/moves-chart.ts'
import { type Key, layKey, tintSample } from '../lay-key.ts'
import { ACCENT, AIM, FONT } from '../looks.ts'
import { LINE } from '../place-labels.ts'
import { type Svg, svg } from '../svg.ts'
import { BESIDE, type MovesFrame, type MovesNode, movesFrame, type PlacedBand } from './moves-frame.ts'

const UP = ACCENT
const DOWN = '#a9bac0'
/** A thin band to less involvement is darker, so as to be seen. */
const DOWN_THIN = '#7f949b'
const THIN = 3
const SOFT = '#54585d'

/** Bands from where people stood to where they stand, as wide as the people are many, with their number at both ends. */
export function movesChart(chart: MovesChart, width: number): Svg {
  const key = keyOf(chart, width)
  const frame = movesFrame(chart, width, key)
  const name = `moves-${chart.id}-${width}`
  const behind = [...frame.bands].sort((a, b) => Number(a.band.up) - Number(b.band.up) || b.width - a.width)
  return svg`<svg class="chart" role="img" aria-labelledby="${name}-title ${name}-desc" viewBox="0 0 ${width} ${frame.height}" xmlns="http://www.w3.org/2000/svg" font-family="${FONT}">
<title id="${name}-title">${chart.title}</title>
<desc id="${name}-desc">${chart.alt}</desc>
<g aria-hidden="true">${key.drawn}${headings(chart, frame)}${behind.map(band => ribbon(band, frame))}${frame.bands.map(band => numbers(band, frame))}${frame.before.map(node => [bar(node, frame.left), named(node, 0, frame)])}${frame.after.map(node => [bar(node, frame.right), named(node, frame.names, frame)])}</g>
</svg>`
}

function keyOf({ bands }: MovesChart, width: number): Key {
  const items = [
    { up: true, sample: tintSample(UP), words: 'To more involvement' },
    { up: false, sample: tintSample(DOWN), words: 'To less involvement' },
  ]
  return layKey(
    items.filter(item => bands.some(({ up }) => up === item.up)),
    width,
  )
}

function headings({ before, after }: MovesChart, { width, heading, text }: MovesFrame): Svg {
  return svg`
<text x="0" y="${heading}" font-size="${text}" fill="${SOFT}">${before}</text>
<text x="${width}" y="${heading}" text-anchor="end" font-size="${text}" fill="${SOFT}">${after}</text>`
}

/** A band that leaves and arrives level, outlined in white so that bands that cross stay apart. */
function ribbon({ band, leftY, rightY, width }: PlacedBand, { left, right }: MovesFrame): Svg {
  const [half, middle] = [width / 2, (left + right) / 2]
  const at = (length: number) => Math.round(length * 100) / 100
  const path = [
    `M${at(left)} ${at(leftY - half)}`,
    `C${at(middle)} ${at(leftY - half)} ${at(middle)} ${at(rightY - half)} ${at(right)} ${at(rightY - half)}`,
    `V${at(rightY + half)}`,
    `C${at(middle)} ${at(rightY + half)} ${at(middle)} ${at(leftY + half)} ${at(left)} ${at(leftY + half)}Z`,
  ]
  const down = width < THIN ? DOWN_THIN : DOWN
  return svg`
<path d="${path.join('')}" fill="${band.up ? UP : down}" stroke="#fff" stroke-width="1" paint-order="stroke"/>`
}

function numbers({ band, leftY, rightY }: PlacedBand, { left, right, text }: MovesFrame): Svg {
  const colour = band.up ? UP : AIM
  const number = (x: number, y: number, anchor: string) => svg`
<text x="${x}" y="${y + text * 0.35}" text-anchor="${anchor}" font-size="${text}" font-weight="700" fill="${colour}">${band.shown}</text>`
  return svg`${number(left - BESIDE, leftY, 'end')}${number(right + BESIDE, rightY, 'start')}`
}

/** Holds the bands of a status together. */
function bar({ bar: [top, bottom] }: MovesNode, x: number): Svg {
  return svg`
<line x1="${x}" x2="${x}" y1="${top}" y2="${bottom}" stroke="${AIM}" stroke-width="2.5"/>`
}

function named({ lines, soft, top, bottom }: MovesNode, x: number, { text }: MovesFrame): Svg {
  const rows = [...lines, ...(soft === null ? [] : [soft])]
  const first = (top + bottom) / 2 - ((rows.length - 1) * text * LINE) / 2 + text * 0.35
  const y = (at: number) => first + at * text * LINE
  const name = svg`
<text font-size="${text}" font-weight="700" fill="${AIM}">${lines.map((line, at) => svg`<tspan x="${x}" y="${y(at)}">${line}</tspan>`)}</text>`
  if (soft === null) return name
  return svg`${name}
<text x="${x}" y="${y(lines.length)}" font-size="${text}" fill="${SOFT}">${soft}</text>`
}
