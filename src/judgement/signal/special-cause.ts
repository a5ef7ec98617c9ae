import type { Perhaps } from './perhaps.ts'
import type { Side } from './side-of.ts'

/** What makes a point more than ordinary variation, as a phrase. */
export type SpecialCause =
  | 'above the upper limit'
  | 'below the lower limit'
  | 'run above the mean'
  | 'run below the mean'
  | 'rising trend'
  | 'falling trend'
  | 'two of three high'
  | 'two of three low'

/** Which rules hold for a point; null where a missing value, or limits that could not be made, leave it open. */
export interface RuleFlags {
  readonly outside: Perhaps
  readonly trend: boolean
  readonly twoOfThree: Perhaps
  readonly run: Perhaps
}

/**
 * The cause that a point is named for where several rules hold: beyond a limit before a trend, a trend before two of
 * three, and two of three before a run. Null is ordinary variation, which is called common cause.
 *
 * @param side of the mean that the point is on
 * @param direction that the point is going in, as part of a trend
 */
export function causeOf(rules: RuleFlags, side: Side | null, direction: Side): SpecialCause | null {
  const high = side === 1
  if (rules.outside) return high ? 'above the upper limit' : 'below the lower limit'
  if (rules.trend) return direction === 1 ? 'rising trend' : 'falling trend'
  if (rules.twoOfThree) return high ? 'two of three high' : 'two of three low'
  if (rules.run) return high ? 'run above the mean' : 'run below the mean'
  return null
}
