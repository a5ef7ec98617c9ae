import { byarCount } from './byar-count.ts'
import { exactCount } from './exact-count.ts'
import type { Interval } from './interval.ts'

/** From this many events Byar's approximation takes the place of the exact bounds. */
export const BYAR_FROM = 10

/**
 * The interval of a number of events: exact below ten, Byar's from ten, as English public health does it. The
 * change of method is meant: at ten events it moves an end by up to 0.2% at 95% confidence, 1.5% at 99.8%.
 */
export function countInterval(count: number, confidence: number): Interval {
  const byar = count >= BYAR_FROM
  const { lower, upper } = byar ? byarCount(count, confidence) : exactCount(count, confidence)
  return { value: count, lower, upper, confidence, method: byar ? 'byar' : 'exact' }
}
