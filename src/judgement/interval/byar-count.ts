import type { Bounds } from './interval.ts'
import { standardErrors } from './quantile.ts'

/**
 * Byar's approximate bounds of a count (Breslow & Day 1987, Statistical Methods in Cancer Research II): at 95%
 * confidence within 0.2% of the exact ones from 10 events. Below that it fails: the lower bound may be negative, and is not a
 * number for no events. The upper bound takes x + 1 in all three places.
 */
export function byarCount(count: number, confidence: number): Bounds {
  const z = standardErrors(confidence)
  const more = count + 1
  return {
    lower: count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3,
    upper: more * (1 - 1 / (9 * more) + z / (3 * Math.sqrt(more))) ** 3,
  }
}
