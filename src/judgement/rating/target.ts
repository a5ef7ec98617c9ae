import { type Month, monthsBetween } from '../../base/month.ts'

/** Which way is better: more, fewer, inside a range, or neither. */
export type Good = 'high' | 'low' | 'range' | 'neutral'

/** A value to be reached by the end of a month. */
export interface Milestone {
  readonly month: Month
  readonly target: number
}

/** What a plan asks of a measure. */
export interface Aim {
  readonly good: Good
  /** Lowest and highest value that is good, both included; for `range` only. */
  readonly range: readonly [low: number, high: number] | null
  /** The adverse variance from the target, as a part of it, up to which a value is amber: 0.2 for 20%. */
  readonly tolerance: number
  /** In month order. */
  readonly milestones: readonly Milestone[]
  /** Whether the target of a month between milestones is the next milestone or the straight line to it. */
  readonly between: 'next-milestone' | 'straight-line'
}

/** The target in force for a month, and the milestone it comes from or leads to. */
export interface TargetInForce {
  readonly value: number
  readonly milestone: Milestone
}

/**
 * The target in force for a month: the next milestone on or after it, or the last one when all have passed.
 * On the straight line it lies between the milestones on either side; before the first there is no line yet.
 */
export function targetInForce(aim: Aim, month: Month): TargetInForce | null {
  const next = aim.milestones.find(milestone => milestone.month >= month)
  const last = aim.milestones.filter(milestone => milestone.month < month).at(-1)
  const milestone = next ?? last
  if (!milestone) return null
  if (aim.between === 'next-milestone' || !next || !last) return { value: milestone.target, milestone }
  const part = monthsBetween(last.month, month) / monthsBetween(last.month, next.month)
  return { value: last.target + (next.target - last.target) * part, milestone: next }
}
