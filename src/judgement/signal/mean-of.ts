import { fsum } from 'd3-array'

/**
 * The arithmetic mean, in the unit of the values; null where there are none. The sum loses nothing to rounding, and
 * the mean is corrected once by the mean of what is left, so that twelve months of 0.1 have a mean of 0.1: a mean
 * that is a hair off would put all twelve on one side of it.
 */
export function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const mean = fsum(values) / values.length
  return mean + fsum(values, value => value - mean) / values.length
}
