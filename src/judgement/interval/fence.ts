import type { FunnelMethod } from './funnel-method.ts'
import type { Bounds } from './interval.ts'
import { type Position, positionOf } from './position.ts'
import { standardErrors } from './quantile.ts'
import { type Ratio, scaleLimits } from './scale.ts'

/** What a funnel allows at one size of area, in the unit of the value, and where the area's value lies. */
export interface Fence extends Bounds {
  readonly position: Position
}

/** What chance alone allows round an average, and where the area lies by its own interval. */
export function plainFence(method: FunnelMethod, ratio: Ratio, average: number, confidence: number): Fence {
  const position = positionOf(method.interval(ratio, confidence), average * method.per)
  return { ...method.limits(ratio, average, confidence), position }
}

/**
 * A plain fence with the variance between areas allowed too. Never narrower than it was, so the allowance can
 * only excuse an area.
 *
 * @param tau2 the variance between areas beyond chance, on the method's scale
 */
export function adjustedFence(
  plain: Fence,
  method: FunnelMethod,
  ratio: Ratio,
  average: number,
  confidence: number,
  tau2: number,
): Fence {
  const at = method.onScale(ratio, average)
  const wide = scaleLimits(method.scale, at.ratio, at.target, standardErrors(confidence), tau2)
  const lower = Math.min(plain.lower, wide.lower * at.unit)
  const upper = Math.max(plain.upper, wide.upper * at.unit)
  const value = (ratio.numerator / ratio.denominator) * method.per
  return { lower, upper, position: value >= lower && value <= upper ? 'within' : plain.position }
}
