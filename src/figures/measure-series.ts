import { type Month, monthsFrom } from '../base/month.ts'
import type { Measure } from '../measures/measure.ts'
import type { Figure } from './figure.ts'
import { figureSeries, type PopulationOf } from './figure-series.ts'
import type { Lists } from './lists.ts'

/**
 * A measure's headline figures from one month to another, oldest first and from the first month that has any rows,
 * since months before the records begin are not noughts; and the other windows' figures of the last month.
 */
export function measureSeries(
  lists: Lists,
  measure: Measure,
  from: Month,
  to: Month,
  population: PopulationOf,
): { readonly measure: Measure; readonly headline: readonly Figure[]; readonly beside: readonly Figure[] } {
  const all = figureSeries(lists, measure, measure.headline, monthsFrom(from, to), population)
  const first = all.findIndex(
    figure => (figure.fold === 'share' ? figure.denominator : figure.numerator) !== 0,
  )
  const besides = measure.windows.filter(window => window !== measure.headline)
  return {
    measure,
    headline: first < 0 ? all.slice(-1) : all.slice(first),
    beside: besides.flatMap(window => figureSeries(lists, measure, window, [to], population)),
  }
}
