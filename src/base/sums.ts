/**
 * The sum of numbers with the rounding of each addition carried along (Neumaier 1974), so that twelve tenths
 * and twelve make no noise that looks like a change.
 */
export function sumOf(values: readonly number[]): number {
  let sum = 0
  let lost = 0
  for (const value of values) {
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return sum + lost
}

/** The arithmetic mean, corrected once by the mean of what is left. */
export function meanOf(values: readonly number[]): number {
  const mean = sumOf(values) / values.length
  return mean + sumOf(values.map(value => value - mean)) / values.length
}

/** The least-squares slope of values against their place, in units a month; nought for one value. */
export function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = meanOf(values)
  const spread = (values.length * (values.length ** 2 - 1)) / 12
  return spread === 0 ? 0 : sumOf(values.map((value, i) => (i - middle) * (value - mean))) / spread
}
