import { type Side, sideOf } from './side-of.ts'
import type { Improvement } from './variation.ts'

/** Whether ordinary variation meets the target: always, never, or now and then. */
export type Assurance = 'pass' | 'fail' | 'hit or miss'

/**
 * What the limits of the last group say of a target; never the last value. A target on a limit is hit or miss, and so
 * is any target where there are no limits. Null without a target, or where neither way is better.
 */
export function assuranceOf(
  limits: { readonly lower: number | null; readonly upper: number | null },
  target: number | null,
  improvement: Improvement,
  hair: number,
): Assurance | null {
  if (target === null || improvement === 'neutral') return null
  const beyond = sideBeyond(limits.lower, limits.upper, target, hair)
  if (beyond === 0) return 'hit or miss'
  return (beyond === 1) === (improvement === 'increase') ? 'fail' : 'pass'
}

function sideBeyond(lower: number | null, upper: number | null, target: number, hair: number): Side {
  if (lower === null || upper === null) return 0
  if (sideOf(target, upper, hair) === 1) return 1
  return sideOf(target, lower, hair) === -1 ? -1 : 0
}
