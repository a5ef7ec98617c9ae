import { aheads, type Course, NORMAL } from './course.ts'
import { studentQuantile } from './student-quantile.ts'
import { meanOf, sumOf } from './sums.ts'

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
  const size = Math.max(...values.map(Math.abs))
  const about = changes(values).map(change => change - drift)
  const isLine = about.every(error => Math.abs(error) <= ROUNDING * size)
  const sigma2 = isLine ? 0 : sumOf(about.map(error => error ** 2)) / (n - 2)
  return { last, drift, driftSe: Math.sqrt(sigma2 / (n - 1)), sigma2 }
}

/** The months ahead: `last + h b`, with variance `sigma2 h + h^2 se(b)^2`: this band knows that b is estimated. */
export function driftCourse({ last, drift, driftSe, sigma2 }: DriftFit, horizon: number): Course {
  return {
    mean: aheads(horizon).map(ahead => last + ahead * drift),
    se: aheads(horizon).map(ahead => Math.sqrt(sigma2 * ahead + (ahead * driftSe) ** 2)),
    quantiles: NORMAL,
  }
}

/** The variance of a month's change in a random walk without drift, about nought and over n - 1. */
export function naiveVariance(values: readonly number[]): number {
  return sumOf(changes(values).map(change => change ** 2)) / (values.length - 1)
}

/** The last value again and again, with variance h times that of a month's change. */
export function naiveCourse(values: readonly number[], horizon: number): Course {
  const sigma2 = naiveVariance(values)
  return {
    mean: aheads(horizon).map(() => values.at(-1)!),
    se: aheads(horizon).map(ahead => Math.sqrt(sigma2 * ahead)),
    quantiles: NORMAL,
  }
}

/** The mean again and again, with standard error `s sqrt(1 + 1/n)` and Student's quantiles on n - 1. */
export function meanCourse(values: readonly number[], horizon: number): Course {
  const n = values.length
  const mean = meanOf(values)
  const variance = sumOf(values.map(value => (value - mean) ** 2)) / (n - 1)
  return {
    mean: aheads(horizon).map(() => mean),
    se: aheads(horizon).map(() => Math.sqrt(variance * (1 + 1 / n))),
    quantiles: { eighty: studentQuantile(0.9, n - 1), ninetyFive: studentQuantile(0.975, n - 1) },
  }
}

function changes(values: readonly number[]): readonly number[] {
  return values.slice(1).map((value, i) => value - values[i]!)
}
