import { meanOf, slopeOf } from '../../base/sums.ts'
import type { EtsForm, Smoothing, State } from './ets.ts'

/** The initial state that suits given smoothing parameters best, and the sum of squared errors it leaves. */
export interface Profile {
  readonly start: State
  readonly sse: number
}

/** Finds the best initial state of a series for any smoothing parameters. */
export type ProfileStart = (smoothing: Smoothing) => Profile

/**
 * Given the smoothing parameters every error is linear in the initial level and trend, so that their best values
 * are a regression on at most two columns, found in one pass over the series. The series is taken about its mean,
 * or its straight line where there is a trend, so that little is lost to rounding.
 */
export function profileStart(form: EtsForm, values: readonly number[]): ProfileStart {
  const mean = meanOf(values)
  if (form === 'ANN') {
    const about = values.map(value => value - mean)
    return ({ alpha }) => levelProfile(about, mean, alpha)
  }
  const slope = slopeOf(values)
  const before = { level: mean - (slope * (values.length + 1)) / 2, trend: slope }
  return smoothing => trendProfile(values, before, smoothing)
}

function levelProfile(about: readonly number[], mean: number, alpha: number): Profile {
  const keep = 1 - alpha
  let level = 0
  let weight = 1
  let uu = 0
  let uw = 0
  let ww = 0
  for (const value of about) {
    const error = value - level
    uu += error * error
    uw += error * weight
    ww += weight * weight
    level += alpha * error
    weight *= keep
  }
  return { start: { level: mean + uw / ww, trend: 0 }, sse: uu - (uw * uw) / ww }
}

/** Follows the series from a state near enough, and beside it what one unit of level and of trend would add. */
function trendProfile(values: readonly number[], before: State, { alpha, beta, phi }: Smoothing): Profile {
  let { level, trend } = before
  let [levelOfLevel, trendOfLevel, levelOfTrend, trendOfTrend] = [1, 0, 0, 1]
  let [uu, up, uq, pp, pq, qq] = [0, 0, 0, 0, 0, 0]
  for (const value of values) {
    const expected = level + phi * trend
    const p = levelOfLevel + phi * trendOfLevel
    const q = levelOfTrend + phi * trendOfTrend
    const u = value - expected
    uu += u * u
    up += u * p
    uq += u * q
    pp += p * p
    pq += p * q
    qq += q * q
    level = expected + alpha * u
    trend = phi * trend + beta * u
    levelOfLevel = p - alpha * p
    trendOfLevel = phi * trendOfLevel - beta * p
    levelOfTrend = q - alpha * q
    trendOfTrend = phi * trendOfTrend - beta * q
  }
  const determinant = pp * qq - pq * pq
  const apart = determinant > 1e-12 * pp * qq
  const byLevel = apart ? (up * qq - uq * pq) / determinant : up / pp
  const byTrend = apart ? (uq * pp - up * pq) / determinant : 0
  return {
    start: { level: before.level + byLevel, trend: before.trend + byTrend },
    sse: uu - byLevel * up - byTrend * uq,
  }
}
