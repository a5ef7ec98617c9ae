import { countOf, inWords } from '../../base/display.ts'
import { monthName } from '../../base/month.ts'
import type { MeasureSeries } from '../../figures/measure-series.ts'
import { showValue } from '../../figures/show-figure.ts'
import type { PublishedFigure } from '../../sources/published/figure-history.ts'

/** What stretch of a series is from before its records begin, in two sentences; nothing where none is. */
export function sayEarlier({ earlier = [], measure, headline }: MeasureSeries): readonly string[] {
  const [first, last] = [earlier[0], earlier.at(-1)]
  if (!first || !last) return []
  const show = ({ value, month }: PublishedFigure) =>
    `${showValue(value, measure.fold)} in ${monthName(month)}`
  const stretch =
    first === last ? show(first) : `${countOf(earlier.length, 'month')}, from ${show(first)} to ${show(last)}`
  return [
    `Before ${monthName(headline[0]!.list.month)}, where our records begin, it shows what was published before: ${stretch} (${inWords(sourcesOf(earlier))}).`,
    'No list of ours is behind these, and nothing is judged by them.',
  ]
}

/** Where figures were published, each publication once. */
export function sourcesOf(earlier: readonly PublishedFigure[]): readonly string[] {
  return [...new Set(earlier.map(({ source }) => source))]
}
