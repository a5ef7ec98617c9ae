import { line } from 'd3-shape'
import { financialYearStart, monthsBetween } from '../../base/month.ts'
import type { SeriesChart } from '../../report/model/series-chart.ts'
import type { PublishedFigure } from '../../sources/published/figure-history.ts'
import { type Drawn, NOTHING } from '../drawn.ts'
import type { Frame } from '../frame.ts'
import { svg } from '../svg.ts'

/** The look of months that no record reaches. */
export const EARLIER = { colour: '#5d7b85', width: 1.75, dash: '5 4' } as const

const DOT = 2.5

/**
 * Months that no record reaches, as they were published before: a thin dashed line that does not join on to the line of
 * our own, broken where a month was not published or a new year begins.
 */
export function drawEarlier({ earlier = [], shape }: SeriesChart, { x, y }: Frame): Drawn {
  if (earlier.length === 0) return NOTHING
  const path = line<PublishedFigure>(
    ({ month }) => x(month),
    ({ value }) => y(value),
  ).digits(2)
  const runs = runsOf(earlier, shape !== 'line')
  return {
    ...NOTHING,
    front: runs.map(run =>
      run.length === 1
        ? svg`
<circle cx="${x(run[0]!.month)}" cy="${y(run[0]!.value)}" r="${DOT}" fill="#fff" stroke="${EARLIER.colour}" stroke-width="1.5"/>`
        : svg`
<path d="${path(run)}" fill="none" stroke="${EARLIER.colour}" stroke-width="${EARLIER.width}" stroke-dasharray="${EARLIER.dash}" stroke-linejoin="round"/>`,
    ),
    marks: earlier.map(({ month, value }) => ({
      left: x(month) - DOT,
      right: x(month) + DOT,
      top: y(value) - DOT,
      bottom: y(value) + DOT,
    })),
  }
}

function runsOf(
  earlier: readonly PublishedFigure[],
  yearly: boolean,
): readonly (readonly PublishedFigure[])[] {
  const runs: PublishedFigure[][] = []
  for (const [at, figure] of earlier.entries()) {
    const before = earlier[at - 1]
    const newYear =
      yearly && before !== undefined && financialYearStart(before.month) !== financialYearStart(figure.month)
    if (before && !newYear && monthsBetween(before.month, figure.month) === 1) runs.at(-1)!.push(figure)
    else runs.push([figure])
  }
  return runs
}
