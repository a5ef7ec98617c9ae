import type { Bounds } from './interval.ts'
import { gammaQuantile } from './quantile.ts'

/**
 * The exact Poisson bounds of a count: the means under which so few or so many events have half of what the
 * confidence leaves. Gamma quantiles of shape x and x + 1 (Garwood 1936, Biometrika 28:437); no events still
 * have an upper bound. Read the other way about, they are the expected counts between which x is no surprise.
 */
export function exactCount(count: number, confidence: number): Bounds {
  const tail = (1 - confidence) / 2
  return {
    lower: count === 0 ? 0 : gammaQuantile(tail, count),
    upper: gammaQuantile(confidence + tail, count + 1),
  }
}
