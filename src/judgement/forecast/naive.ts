import { meanOf, sumOf } from '../../base/sums.ts'
import { type Course, courseOf, type Expected, NORMAL } from './course.ts'
import { studentQuantile } from './student-quantile.ts'

/** A random walk's drift a month, its standard error, and the variance of a month's change about it. */
export interface DriftFit {
  readonly last: number
  readonly drift: number
  readonly driftSe: number
  readonly sigma2: number
}

/** A drift, or a change about it, below this part of the series' size is rounding alone. */
const ROUNDING = 1e-12

/**
 * Fits a random walk with drift: `b = (last - first) / (n - 1)`, the variance of the changes about it over n - 2.
 * A drift of nought is estimated like any other and takes the same n - 2.
 *
 * @param values at least 3
 */
export function fitDrift(values: readonly number[]): DriftFit {
  const n = values.length
  const last = values.at(-1)!
  const drift = (last - values[0]!) / (n - 1)
  const about = changes(values).map(change => change - drift)
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const isLine = about.every(error => Math.abs(error) <= ROUNDING * size)
  const sigma2 = isLine ? 0 : sumOf(about.map(error => error ** 2)) / (n - 2)
  return { last, drift, driftSe: Math.sqrt(sigma2 / (n - 1)), sigma2 }
}

/** A month ahead: `last + h b`, with variance `sigma2 h + h^2 se(b)^2`: this band knows that b is estimated. */
export function driftAhead({ last, drift, driftSe, sigma2 }: DriftFit, ahead: number): Expected {
  return { mean: last + ahead * drift, se: Math.sqrt(sigma2 * ahead + (ahead * driftSe) ** 2) }
}

/** All the months ahead of a random walk with drift, up to a horizon. */
export function driftCourse(fit: DriftFit, horizon: number): Course {
  return courseOf(horizon, ahead => driftAhead(fit, ahead), NORMAL)
}

/** The variance of a month's change in a random walk without drift, about nought and over n - 1. */
export function naiveVariance(values: readonly number[]): number {
  return sumOf(changes(values).map(change => change ** 2)) / (values.length - 1)
}

/** The last value again and again, with variance h times that of a month's change. */
export function naiveCourse(values: readonly number[], horizon: number): Course {
  const sigma2 = naiveVariance(values)
  const last = values.at(-1)!
  return courseOf(horizon, ahead => ({ mean: last, se: Math.sqrt(sigma2 * ahead) }), NORMAL)
}

/** The mean again and again, with standard error `s sqrt(1 + 1/n)` and Student's quantiles on n - 1. */
export function meanCourse(values: readonly number[], horizon: number): Course {
  const n = values.length
  const mean = meanOf(values)
  const variance = sumOf(values.map(value => (value - mean) ** 2)) / (n - 1)
  const se = Math.sqrt(variance * (1 + 1 / n))
  const quantiles = { eighty: studentQuantile(0.9, n - 1), ninetyFive: studentQuantile(0.975, n - 1) }
  return courseOf(horizon, () => ({ mean, se }), quantiles)
}

function changes(values: readonly number[]): readonly number[] {
  return values.slice(1).map((value, i) => value - values[i]!)
}
