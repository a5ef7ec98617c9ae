import { aheads, type Course, NORMAL } from './course.ts'
import type { EtsRun } from './ets.ts'
import { fitEts } from './fit-ets.ts'
import { slopeOf } from './sums.ts'

/** The theta method's two parts: simple smoothing, and the drift that is added to it, in units a month. */
export interface ThetaFit {
  readonly smoothed: EtsRun
  readonly drift: number
}

/**
 * Fits the theta method (Assimakopoulos and Nikolopoulos 2000) in the form that Hyndman and Billah (2003) showed
 * it to have: simple exponential smoothing, and a drift of half the least-squares slope.
 *
 * @param values at least 3
 */
export function fitTheta(values: readonly number[]): ThetaFit {
  return { smoothed: fitEts('ANN', values), drift: slopeOf(values) / 2 }
}

/**
 * The months ahead: `l + d (h - 1 + (1 - (1 - alpha)^n) / alpha)`, with the variance of simple smoothing,
 * `sigma2 (1 + (h - 1) alpha^2)`. The error of the drift is left out.
 */
export function thetaCourse({ smoothed, drift }: ThetaFit, horizon: number): Course {
  const { alpha } = smoothed.smoothing
  const lag = (1 - (1 - alpha) ** smoothed.fitted.length) / alpha
  const sigma2 = smoothed.sigma2 ?? 0
  return {
    mean: aheads(horizon).map(ahead => smoothed.final.level + drift * (ahead - 1 + lag)),
    se: aheads(horizon).map(ahead => Math.sqrt(sigma2 * (1 + (ahead - 1) * alpha ** 2))),
    quantiles: NORMAL,
  }
}

/**
 * The sums of the next 1, 2, ... months. One month's error also moves every later month by alpha of it, so that
 * the error with k months after it counts `1 + alpha k` times, and the variance of h months' sum is
 * `sigma2 (h + alpha h (h - 1) + alpha^2 (h - 1) h (2h - 1) / 6)`.
 */
export function thetaSums(fit: ThetaFit, horizon: number): Course {
  const { alpha } = fit.smoothed.smoothing
  const sigma2 = fit.smoothed.sigma2 ?? 0
  let sum = 0
  return {
    mean: thetaCourse(fit, horizon).mean.map(mean => {
      sum += mean
      return sum
    }),
    se: aheads(horizon).map(h =>
      Math.sqrt(sigma2 * (h + alpha * h * (h - 1) + (alpha ** 2 * (h - 1) * h * (2 * h - 1)) / 6)),
    ),
    quantiles: NORMAL,
  }
}
