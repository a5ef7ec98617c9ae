import { type Month, monthsFrom } from '../base/month.ts'
import type { Measure } from '../measures/measure.ts'
import type { PublishedFigure } from '../sources/published/figure-history.ts'
import { earlierFigures } from './earlier-figures.ts'
import type { Figure } from './figure.ts'
import { figureSeries, type PopulationOf } from './figure-series.ts'
import type { Lists } from './lists.ts'

/** A measure's figures month by month, oldest first, and its other windows' figures of the last month. */
export interface MeasureSeries {
  readonly measure: Measure
  /** The window that stands on the scorecard. */
  readonly headline: readonly Figure[]
  /**
   * Each month by itself, so that one month's value does not hold another's: the headline of a measure at a month's
   * end or in a month; for one that counts the year to date, its months' own counts, shares and annualised rates.
   */
  readonly monthly: readonly Figure[]
  readonly beside: readonly Figure[]
  /**
   * Headline figures of the months before, which no record reaches, as they were published; absent where there are none.
   * They are shown beside the others and marked, and nothing is judged by them.
   */
  readonly earlier?: readonly PublishedFigure[]
}

/**
 * A measure's headline figures from one month to another, oldest first and from the first month that has any rows,
 * since months before the records begin are not noughts; and the other windows' figures of the last month.
 *
 * @param history what was published of months that the records may not reach
 */
export function measureSeries(
  lists: Lists,
  measure: Measure,
  from: Month,
  to: Month,
  population: PopulationOf,
  history: readonly PublishedFigure[] = [],
): MeasureSeries {
  const all = figureSeries(lists, measure, measure.headline, monthsFrom(from, to), population)
  const cases = all.map(figure => (figure.fold === 'share' ? figure.denominator : figure.numerator))
  const unmade = cases.every(count => count === null)
  const first = unmade ? 0 : cases.findIndex(count => count !== null && count !== 0)
  const headline = first < 0 ? all.slice(-1) : all.slice(first)
  const months = headline.map(({ list }) => list.month)
  const earlier = earlierFigures(history, measure.id, from, months[0]!)
  const besides = measure.windows.filter(window => window !== measure.headline)
  return {
    measure,
    headline,
    monthly:
      measure.headline === 'ytd' ? figureSeries(lists, measure, 'month', months, population) : headline,
    beside: besides.flatMap(window => figureSeries(lists, measure, window, [to], population)),
    ...(earlier.length > 0 ? { earlier } : {}),
  }
}
