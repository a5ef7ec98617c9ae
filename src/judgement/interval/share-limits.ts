import type { Bounds } from './interval.ts'
import { standardErrors } from './quantile.ts'

/**
 * The funnel for shares, as fractions: where a share of so many cases would lie by chance round an average. Not
 * cut at 0 and 1. A share lies outside exactly when its own Wilson interval leaves the average out.
 */
export function shareLimits(average: number, cases: number, confidence: number): Bounds {
  const reach = standardErrors(confidence) * Math.sqrt((average * (1 - average)) / cases)
  return { lower: average - reach, upper: average + reach }
}
