import { meanOf, sumOf } from '../../base/sums.ts'

const YEAR = 12
/** Normal quantile of a two-sided test at 90%. */
const NINETY = 1.6448536269514722

/**
 * How many times its year's level each month of the year comes to, from the series' first month on, by classical
 * multiplicative decomposition: each value over its centred twelve-month average, averaged by month of the year
 * and brought to a mean of 1. Null where the series has at most two years, any value is not above nought, or the
 * twelve-month autocorrelation is not clear of chance at 90%.
 */
export function seasonsOf(values: readonly number[]): readonly number[] | null {
  if (values.length <= 2 * YEAR || values.some(value => value <= 0) || !isSeasonal(values)) return null
  const parts = Array.from({ length: YEAR }, (_, season) => {
    const ratios = values.flatMap((value, i) => {
      const level = i % YEAR === season ? centredAverage(values, i) : null
      return level === null ? [] : [value / level]
    })
    return meanOf(ratios)
  })
  const mean = meanOf(parts)
  return parts.map(part => part / mean)
}

/** Bartlett's test: the autocorrelation at twelve months against the standard error that the shorter ones leave. */
function isSeasonal(values: readonly number[]): boolean {
  const mean = meanOf(values)
  const about = values.map(value => value - mean)
  const total = sumOf(about.map(value => value ** 2))
  if (total === 0) return false
  const correlation = (lag: number) => sumOf(about.slice(lag).map((value, i) => value * about[i]!)) / total
  const shorter = sumOf(Array.from({ length: YEAR - 1 }, (_, i) => correlation(i + 1) ** 2))
  return Math.abs(correlation(YEAR)) / Math.sqrt((1 + 2 * shorter) / values.length) > NINETY
}

function centredAverage(values: readonly number[], at: number): number | null {
  const half = YEAR / 2
  if (at < half || at + half >= values.length) return null
  const inside = sumOf(values.slice(at - half + 1, at + half))
  return (inside + (values[at - half]! + values[at + half]!) / 2) / YEAR
}
