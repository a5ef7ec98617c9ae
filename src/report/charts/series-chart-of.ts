import { monthSpan } from '../../base/month.ts'
import type { Figure } from '../../figures/figure.ts'
import type { Judged } from '../../judgement/judge.ts'
import type { MonthSign, SeriesChart } from '../model/series-chart.ts'
import type { PlannedMeasure } from '../plan/plan.ts'
import { showEach } from '../words/show-window.ts'
import { describeSeries } from './describe-series.ts'
import { eventsOf } from './events-of.ts'
import { forecastOf } from './forecast-of.ts'
import { markKind } from './xmr-chart-of.ts'

const MOST_MONTHS = 36
/** Signs in more months than one in so many are a level that has moved, which the chart of ordinary variation tells. */
const SIGNS_ONE_IN = 4

/** What of a plan's measure stands on its chart besides its targets. */
export type Besides = Pick<PlannedMeasure, 'comparators' | 'rebases' | 'annotations'>

/** The months of a series that its chart shows: up to three years. */
export function charted({ series }: Judged): readonly Figure[] {
  return series.headline.slice(-MOST_MONTHS)
}

/** The chart of a judged series. */
export function seriesChartOf(judged: Judged, besides: Besides): SeriesChart {
  const { series, aim, target } = judged
  const { measure } = series
  const points = charted(judged)
  const first = points[0]!
  const last = points.at(-1)!
  const totals = measure.headline === 'ytd' && measure.fold === 'count'
  const byYear = measure.headline === 'ytd' ? 'by-year' : 'line'
  const shape = totals ? 'running-total' : byYear
  const { comparators } = besides
  const earlier = series.earlier ?? []
  const begins = earlier[0]?.month ?? first.list.month
  const forecast = shape === 'line' ? forecastOf(judged) : null
  const signs = shape === 'line' ? signsOf(judged, points) : []
  return {
    kind: 'series',
    id: measure.id,
    title: measure.title,
    subtitle: `${unitOf(last)} ${showEach(last.list)}, ${monthSpan(begins, last.list.month)}`,
    alt: describeSeries(judged, { points, comparators, forecast, signs }),
    shape,
    points,
    ...(earlier.length > 0 ? { earlier } : {}),
    aim,
    target,
    yearTarget: measure.yearTarget,
    comparators,
    forecast,
    events: eventsOf(besides, begins, last.list.month),
    signs,
  }
}

function signsOf({ reading }: Judged, points: readonly Figure[]): readonly MonthSign[] {
  if ('refused' in reading) return []
  const kinds = new Map(reading.months.map((month, at) => [month, markKind(reading.signal.points[at]!)]))
  const signs = points.flatMap(figure => {
    const kind = kinds.get(figure.list.month) ?? 'ordinary'
    return kind === 'ordinary' || figure.value === null ? [] : [{ figure, kind }]
  })
  return signs.length * SIGNS_ONE_IN > points.length ? [] : signs
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
