import { monthName } from '../../base/month.ts'
import type { Figure } from '../../figures/figure.ts'
import type { Judged } from '../../judgement/judge.ts'
import type { SeriesChart } from '../model/series-chart.ts'
import type { Comparator } from '../plan/plan.ts'
import { showEach } from '../words/show-window.ts'
import { describeSeries } from './describe-series.ts'

const MOST_MONTHS = 36

/** The months of a series that its chart shows: up to three years. */
export function charted({ series }: Judged): readonly Figure[] {
  return series.headline.slice(-MOST_MONTHS)
}

/** The chart of a judged series. */
export function seriesChartOf(judged: Judged, comparators: readonly Comparator[]): SeriesChart {
  const { series, aim, target } = judged
  const { measure } = series
  const points = charted(judged)
  const first = points[0]!
  const last = points.at(-1)!
  const totals = measure.headline === 'ytd' && measure.fold === 'count'
  const byYear = measure.headline === 'ytd' ? 'by-year' : 'line'
  return {
    kind: 'series',
    id: measure.id,
    title: measure.title,
    subtitle: `${unitOf(last)} ${showEach(last.list)}, ${monthName(first.list.month)} to ${monthName(last.list.month)}`,
    alt: describeSeries(judged, points, comparators),
    shape: totals ? 'running-total' : byYear,
    points,
    aim,
    target,
    yearTarget: measure.yearTarget,
    comparators,
  }
}

function unitOf({ fold }: Figure): string {
  switch (fold) {
    case 'count':
      return 'Number'
    case 'share':
      return 'Per cent'
    case 'rate':
    case 'projected-rate':
      return 'Rate per 10,000 children'
  }
}
