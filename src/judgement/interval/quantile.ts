import jStat from 'jstat'

/**
 * The value of the standard normal distribution below which a probability lies: 1.959964 for 0.975.
 * From jStat; within 1e-14 (relative) of R's `qnorm` at the levels in use.
 */
export function normalQuantile(probability: number): number {
  return jStat.normal.inv(probability, 0, 1)
}

/**
 * The value of the gamma distribution with a shape and scale 1 below which a probability lies; half the
 * chi-square quantile at twice the shape in degrees of freedom. From jStat; within 2e-11 (relative) of R's
 * `qgamma` for shapes from 0.5 to 10,000,000.
 */
export function gammaQuantile(probability: number, shape: number): number {
  return jStat.gamma.inv(probability, shape, 1)
}

/** How many standard errors either side of the middle hold a share of the normal distribution: 1.96 for 0.95. */
export function standardErrors(confidence: number): number {
  return normalQuantile(confidence + (1 - confidence) / 2)
}
