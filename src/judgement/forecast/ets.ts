import { aheads, type Course, NORMAL } from './course.ts'

/**
 * Additive exponential smoothing without seasons: a level alone (ANN), a level and a trend that dies away (AAdN),
 * a level and a trend that goes on (AAN).
 */
export type EtsForm = 'ANN' | 'AAdN' | 'AAN'

/** How fast the level (`alpha`) and the trend (`beta`) follow each error, and what a trend keeps a month (`phi`). */
export interface Smoothing {
  readonly alpha: number
  /** On the error itself: alpha times the beta* of classical Holt smoothing. 0 for a level alone. */
  readonly beta: number
  /** 1 for a trend that goes on; unused for a level alone. */
  readonly phi: number
}

/** Level, and trend a month, at the end of a month. */
export interface State {
  readonly level: number
  readonly trend: number
}

/** A series followed with given parameters from a given state before its first month. */
export interface EtsRun {
  readonly form: EtsForm
  readonly smoothing: Smoothing
  readonly start: State
  readonly final: State
  /** One-month-ahead values. */
  readonly fitted: readonly number[]
  /** Sum of squared one-month-ahead errors. */
  readonly sse: number
  /** `sse / (n - p)`, p counting smoothing parameters and initial states; null where n is not above p. */
  readonly sigma2: number | null
}

/** Smoothing parameters and initial states that each form estimates. */
export const PARAMETERS: Readonly<Record<EtsForm, number>> = { ANN: 2, AAdN: 5, AAN: 4 }

/** Errors of which the root mean square is below this part of the series' size are rounding alone. */
const ROUNDING = 1e-12

/**
 * Follows a series in error-correction form (Hyndman, Koehler, Ord and Snyder 2008, chapter 2):
 * `e = y - (l + phi b)`, then `l = l + phi b + alpha e` and `b = phi b + beta e`.
 */
export function runEts(form: EtsForm, smoothing: Smoothing, start: State, values: readonly number[]): EtsRun {
  const { alpha, beta, phi } = smoothing
  let { level, trend } = start
  let sse = 0
  let size = 0
  const fitted = values.map(value => {
    const damped = phi * trend
    const expected = level + damped
    const error = value - expected
    level = expected + alpha * error
    trend = damped + beta * error
    sse += error * error
    size = Math.max(size, Math.abs(value))
    return expected
  })
  if (sse <= values.length * (ROUNDING * size) ** 2) sse = 0
  const free = values.length - PARAMETERS[form]
  const sigma2 = free > 0 ? sse / free : null
  return { form, smoothing, start, final: { level, trend }, fitted, sse, sigma2 }
}

/**
 * What a run expects of the months ahead: `l + (phi + ... + phi^h) b`, with variance
 * `sigma2 (1 + sum of c_j^2 for j < h)` where `c_j = alpha + beta (phi + ... + phi^j)`. The error of the
 * parameters themselves is left out, one reason why such bands are too narrow.
 */
export function etsCourse(run: EtsRun, horizon: number): Course {
  const { alpha, beta, phi } = run.smoothing
  let damping = 0
  let power = 1
  let spread = 1
  const steps = aheads(horizon).map(() => {
    power *= phi
    damping += power
    const step = {
      mean: run.final.level + damping * run.final.trend,
      se: Math.sqrt((run.sigma2 ?? 0) * spread),
    }
    spread += (alpha + beta * damping) ** 2
    return step
  })
  return { mean: steps.map(step => step.mean), se: steps.map(step => step.se), quantiles: NORMAL }
}

/**
 * `-n/2 log SSE` (constants dropped) and Akaike's criterion corrected for short series, in which the error
 * variance counts as one parameter more; null where every error is nought or the series is too short for it.
 */
export function etsLikelihood(run: EtsRun): { readonly loglik: number | null; readonly aicc: number | null } {
  if (run.sse === 0) return { loglik: null, aicc: null }
  const n = run.fitted.length
  const k = PARAMETERS[run.form] + 1
  const loglik = (-n / 2) * Math.log(run.sse)
  return { loglik, aicc: n - k - 1 > 0 ? -2 * loglik + 2 * k + (2 * k * (k + 1)) / (n - k - 1) : null }
}
