import type { SeriesChart } from '../../report/model/series-chart.ts'
import { drawAxes } from '../draw-axes.ts'
import { drawEvents, LETTERS, letterBoxes, ruleBoxes } from '../draw-events.ts'
import { type ChartSize, frameOf } from '../frame.ts'
import { ACCENT, AIM, FONT } from '../looks.ts'
import { type Label, type LabelWish, LINE, placeLabels } from '../place-labels.ts'
import { type Svg, svg } from '../svg.ts'
import { drawAim } from './draw-aim.ts'
import { drawComparators } from './draw-comparators.ts'
import { drawEarlier } from './draw-earlier.ts'
import { drawForecast } from './draw-forecast.ts'
import { drawLine } from './draw-line.ts'
import { drawSigns } from './draw-signs.ts'
import { drawYearAim } from './draw-year-aim.ts'
import { seriesKey } from './series-key.ts'

/** The size of a chart on a page of a report. */
export const WIDE: ChartSize = { width: 720, height: 330 }

/** The size of a chart on a telephone. */
export const NARROW: ChartSize = { width: 310, height: 300 }

/** Labels are placed in this order, so that those that matter most have the choice. */
const ORDER: readonly LabelWish['name'][] = [
  'last',
  'forecast',
  'target',
  'pace',
  'comparator',
  'total',
  'band',
]

/** A series as a line chart, in SVG that needs nothing from outside; its words are also its text alternative. */
export function seriesChart(chart: SeriesChart, size: ChartSize): Svg {
  const { events } = chart
  const key = seriesKey(chart, size)
  const above = key.height + (events.length > 0 ? LETTERS : 0)
  const frame = frameOf(chart, { ...size, height: size.height + above }, above)
  const aim = chart.shape === 'running-total' ? drawYearAim(chart, frame) : drawAim(chart, frame)
  const parts = [
    aim,
    drawComparators(chart, frame),
    drawForecast(chart, frame),
    drawEarlier(chart, frame),
    drawLine(chart, frame),
    drawSigns(chart, frame),
  ]
  const wishes = ORDER.flatMap(name => parts.flatMap(part => part.wishes.filter(wish => wish.name === name)))
  const bounds = {
    left: frame.plot.left,
    top: key.height + 2,
    right: size.width,
    bottom: frame.plot.bottom - 2,
  }
  const labels = placeLabels(
    wishes,
    bounds,
    [...parts.flatMap(part => part.marks), ...ruleBoxes(events, frame)],
    [...parts.flatMap(part => part.solids), ...letterBoxes(events, frame)],
  )
  const name = `chart-${chart.id}-${size.width}`
  return svg`<svg class="chart" role="img" aria-labelledby="${name}-title ${name}-desc" viewBox="0 0 ${size.width} ${frame.size.height}" xmlns="http://www.w3.org/2000/svg" font-family="${FONT}">
<title id="${name}-title">${chart.title}</title>
<desc id="${name}-desc">${chart.alt}</desc>
<g aria-hidden="true">${parts.flatMap(part => part.behind)}
${drawAxes(frame)}${drawEvents(events, frame)}${parts.flatMap(part => part.front)}
${key.drawn}${labels.map(drawLabel)}</g>
</svg>`
}

/** Labels of our own figures, which have their colour. */
const OURS: ReadonlySet<LabelWish['name']> = new Set(['last', 'pace', 'forecast'])

function drawLabel({ wish, lines, x, y, anchor, leader }: Label): Svg {
  const colour = OURS.has(wish.name) ? ACCENT : AIM
  const rows = lines.map((line, at) => svg`<tspan x="${x}" y="${y + at * wish.size * LINE}">${line}</tspan>`)
  return svg`${
    leader &&
    svg`
<line x1="${wish.x}" y1="${leader.top}" x2="${wish.x}" y2="${leader.bottom}" stroke="${AIM}" stroke-width="0.75"/>`
  }
<text text-anchor="${anchor}" font-size="${wish.size}" font-weight="${wish.bold ? 700 : 400}" fill="${colour}" stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${rows}</text>`
}
