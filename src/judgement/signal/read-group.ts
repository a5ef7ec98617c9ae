import { type Limits, limitsOf } from './limits.ts'
import type { Perhaps } from './perhaps.ts'
import { runOfSeven } from './run-of-seven.ts'
import { hairOf, type Side, sideOf } from './side-of.ts'
import { causeOf } from './special-cause.ts'
import { trendOfSeven } from './trend-of-seven.ts'
import { twoOfThree } from './two-of-three.ts'
import { type Improvement, variationOf } from './variation.ts'
import type { XmrPoint } from './xmr-point.ts'

/**
 * Which points count for two of three: those between two and three sigma from the mean, as most tools had it until
 * 2023, or all beyond two sigma, as the Making Data Count team announced in November 2023.
 */
export type TwoInThree = 'inside-limits' | 'beyond-two-sigma'

/** How a series is read. */
export interface XmrRules {
  readonly improvement: Improvement
  readonly fixAfter: number | null
  readonly screening: boolean
  readonly twoInThree: TwoInThree
}

/** Reads one group by itself: no range, run, trend or three neighbours reach into another. */
export function readGroup(
  values: readonly (number | null)[],
  group: number,
  { improvement, fixAfter, screening, twoInThree }: XmrRules,
): readonly XmrPoint[] {
  const limits = limitsOf(values, fixAfter, screening)
  const hair = hairOf(values)
  const sides = values.map(value => sideOfMean(value, limits.mean, hair))
  const outside = values.map(value => isBeyond(value, limits.lower, limits.upper, hair))
  const beyondNear = values.map(value => isBeyond(value, limits.nearLower, limits.nearUpper, hair))
  const near = beyondNear.map((beyond, place) => beyond && !outside[place])
  const two = twoOfThree(sides, twoInThree === 'inside-limits' ? near : beyondNear)
  const run = runOfSeven(sides)
  const directions = trendOfSeven(values, hair)
  return values.map((value, place): XmrPoint => {
    const side = sides[place]!
    const direction = directions[place]!
    const rules = {
      outside: outside[place]!,
      trend: direction !== 0,
      twoOfThree: two[place]!,
      run: run[place]!,
    }
    const cause = causeOf(rules, side, direction)
    return {
      value,
      group,
      mean: limits.mean,
      lower: limits.lower,
      upper: limits.upper,
      nearLower: limits.nearLower,
      nearUpper: limits.nearUpper,
      movingRange: limits.movingRanges[place]!,
      averageMovingRange: limits.averageMovingRange,
      side,
      near: near[place]!,
      rules,
      cause,
      variation: variationOf(cause, improvement),
    }
  })
}

function sideOfMean(value: number | null, mean: Limits['mean'], hair: number): Side | null {
  return value === null || mean === null ? null : sideOf(value, mean, hair)
}

function isBeyond(value: number | null, lower: number | null, upper: number | null, hair: number): Perhaps {
  if (value === null || lower === null || upper === null) return null
  return sideOf(value, upper, hair) === 1 || sideOf(value, lower, hair) === -1
}
