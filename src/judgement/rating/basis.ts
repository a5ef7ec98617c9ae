import type { Figure } from '../../figures/figure.ts'
import { fullYear } from '../../figures/fold-list.ts'
import type { Measure } from '../../measures/measure.ts'

/**
 * The value that targets and earlier months are compared with: the headline value, or what the year to date
 * comes to over twelve months where the target is a total for the whole year. Unrounded; null for no value.
 */
export function basisOf(measure: Measure, headline: Figure): number | null {
  if (headline.value === null || !measure.yearTarget) return headline.value
  return fullYear(headline.value, headline.list)
}
