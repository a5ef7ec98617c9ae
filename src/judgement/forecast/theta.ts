import { slopeOf } from '../../base/sums.ts'
import { type Course, courseOf, type Expected, NORMAL } from './course.ts'
import type { EtsRun } from './ets.ts'
import { fitEts } from './fit-ets.ts'

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
 * A month ahead: `l + d (h - 1 + (1 - (1 - alpha)^n) / alpha)`, with the variance of simple smoothing,
 * `sigma2 (1 + (h - 1) alpha^2)`. The error of the drift is left out.
 */
export function thetaAhead({ smoothed, drift }: ThetaFit, ahead: number): Expected {
  const { alpha } = smoothed.smoothing
  const lag = (1 - (1 - alpha) ** smoothed.fitted.length) / alpha
  return {
    mean: smoothed.final.level + drift * (ahead - 1 + lag),
    se: Math.sqrt((smoothed.sigma2 ?? 0) * (1 + (ahead - 1) * alpha ** 2)),
  }
}

/**
 * The sum of the months up to `ahead` that come after `skip` months. One month's error also moves every later month
 * by alpha of it. Of a sum of h months the error with k of them after it so counts `1 + alpha k` times, and each of
 * the errors before the sum begins `alpha h` times: the variance is
 * `sigma2 (h + alpha h (h - 1) + alpha^2 (h - 1) h (2h - 1) / 6 + skip (alpha h)^2)`.
 */
export function thetaSum(fit: ThetaFit, ahead: number, skip = 0): Expected {
  const { alpha } = fit.smoothed.smoothing
  const h = ahead - skip
  const own = h + alpha * h * (h - 1) + (alpha ** 2 * (h - 1) * h * (2 * h - 1)) / 6
  return {
    mean: (h * (thetaAhead(fit, skip + 1).mean + thetaAhead(fit, ahead).mean)) / 2,
    se: Math.sqrt((fit.smoothed.sigma2 ?? 0) * (own + skip * (alpha * h) ** 2)),
  }
}

/** All the months ahead, up to a horizon. */
export function thetaCourse(fit: ThetaFit, horizon: number): Course {
  return courseOf(horizon, ahead => thetaAhead(fit, ahead), NORMAL)
}
