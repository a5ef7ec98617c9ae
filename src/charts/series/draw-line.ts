import { line } from 'd3-shape'
import { financialYearStart, shortMonthName } from '../../base/month.ts'
import type { Figure } from '../../figures/figure.ts'
import { showFigure } from '../../figures/show-figure.ts'
import type { SeriesChart } from '../../report/model/series-chart.ts'
import type { Drawn } from '../drawn.ts'
import type { Frame } from '../frame.ts'
import { ACCENT, LABEL_TEXT } from '../looks.ts'
import type { Box, LabelWish } from '../place-labels.ts'
import { type Svg, svg } from '../svg.ts'

const DOT = 4.5

/** The line of a series, broken where a month has no value or a new year begins, its last point marked. */
export function drawLine(chart: SeriesChart, frame: Frame): Drawn {
  const runs = runsOf(chart)
  const last = chart.points.filter(point => point.value !== null).at(-1)
  const thisYear = financialYearStart(chart.points.at(-1)!.list.month)
  const path = line<Figure>(
    point => frame.x(point.list.month),
    point => frame.y(point.value!),
  ).digits(2)
  const drawn = runs.map(run => {
    const past = chart.shape === 'running-total' && financialYearStart(run[0]!.list.month) < thisYear
    const looks = past ? ['#7d9aa3', 1.75] : [ACCENT, 2.75]
    if (run.length === 1) return dot(frame, run[0]!, 2.5, String(looks[0]))
    return svg`
<path d="${path(run)}" fill="none" stroke="${looks[0]}" stroke-width="${looks[1]}" stroke-linejoin="round" stroke-linecap="round"/>`
  })
  return {
    behind: [],
    front: [...drawn, last ? dot(frame, last, DOT, ACCENT) : null],
    marks: runs.flatMap(run => marksOf(frame, run)),
    solids: last ? [around(frame.x(last.list.month), frame.y(last.value!), DOT + 1)] : [],
    wishes: last ? [lastWish(frame, last, chart), ...totals(chart, runs, frame)] : [],
  }
}

function runsOf({ shape, points }: SeriesChart): readonly (readonly Figure[])[] {
  const runs: Figure[][] = []
  let previous: Figure | null = null
  for (const point of points) {
    const newYear =
      shape !== 'line' &&
      previous !== null &&
      financialYearStart(previous.list.month) !== financialYearStart(point.list.month)
    if (point.value !== null && previous?.value != null && !newYear) runs.at(-1)!.push(point)
    else if (point.value !== null) runs.push([point])
    previous = point
  }
  return runs
}

function dot({ x, y }: Frame, point: Figure, radius: number, colour: string): Svg {
  return svg`
<circle cx="${x(point.list.month)}" cy="${y(point.value!)}" r="${radius}" fill="${colour}" stroke="#fff" stroke-width="1.5"/>`
}

function lastWish(frame: Frame, point: Figure, chart: SeriesChart): LabelWish {
  const value = showFigure(point)
  const month = shortMonthName(point.list.month)
  return {
    name: 'last',
    forms: [[`${value} in ${month}`], [value, month], [value]],
    x: frame.x(point.list.month),
    y: frame.y(point.value!),
    size: LABEL_TEXT + 1,
    bold: true,
    sides:
      chart.shape === 'running-total'
        ? ['above-left', 'left', 'above', 'below-right', 'right']
        : ['above', 'above-right', 'right', 'below', 'below-right', 'above-left', 'below-left', 'left'],
    optional: false,
    reach: 'far',
  }
}

/** What each whole year came to, at its end. */
function totals(
  { shape }: SeriesChart,
  runs: readonly (readonly Figure[])[],
  frame: Frame,
): readonly LabelWish[] {
  if (shape !== 'running-total') return []
  return runs
    .map(run => run.at(-1)!)
    .filter(point => point.list.month.endsWith('-03'))
    .map(point => ({
      name: 'total',
      forms: [[showFigure(point)]],
      x: frame.x(point.list.month),
      y: frame.y(point.value!),
      size: LABEL_TEXT,
      bold: false,
      sides: ['above', 'above-left', 'left'],
      optional: true,
      reach: 'near',
    }))
}

/** Small boxes along the line, which labels keep off. */
function marksOf({ x, y }: Frame, run: readonly Figure[]): readonly Box[] {
  const points = run.map(point => [x(point.list.month), y(point.value!)] as const)
  return points.flatMap(([left, top], at) => {
    const [right, bottom] = points[at + 1] ?? [left, top]
    return [0, 0.25, 0.5, 0.75].map(part =>
      around(left + (right - left) * part, top + (bottom - top) * part, DOT),
    )
  })
}

function around(x: number, y: number, by: number): Box {
  return { left: x - by, right: x + by, top: y - by, bottom: y + by }
}
