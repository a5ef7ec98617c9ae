import type { Perhaps } from './perhaps.ts'
import type { Side } from './side-of.ts'
import type { RuleFlags, SpecialCause } from './special-cause.ts'
import type { Variation } from './variation.ts'

/** One point of an XmR chart with all that is read of it; figures are in the unit of the values. */
export interface XmrPoint {
  readonly value: number | null
  /** Which group the point is in, from 0. */
  readonly group: number
  readonly mean: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly nearLower: number | null
  readonly nearUpper: number | null
  /** From the point before in the group; null where there is none or it was screened out. */
  readonly movingRange: number | null
  readonly averageMovingRange: number | null
  /** The side of the mean. */
  readonly side: Side | null
  /** Between two and three sigma from the mean; a point outside the limits is not. */
  readonly near: Perhaps
  readonly rules: RuleFlags
  readonly cause: SpecialCause | null
  readonly variation: Variation
}
