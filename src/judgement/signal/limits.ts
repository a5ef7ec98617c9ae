import { meanOf } from '../../base/sums.ts'
import { hairOf } from './side-of.ts'

/**
 * The level of a group and how far ordinary variation goes, in the unit of its values. The limits are null where no
 * moving range is left to measure it by.
 */
export interface Limits {
  readonly mean: number | null
  readonly averageMovingRange: number | null
  /** Mean less and plus 2.66 average moving ranges: about three sigma. */
  readonly lower: number | null
  readonly upper: number | null
  /** Two thirds of the way to the limits: about two sigma. */
  readonly nearLower: number | null
  readonly nearUpper: number | null
  /** The moving range that ends at each point; null where there is none or it was screened out. */
  readonly movingRanges: readonly (number | null)[]
}

/** 3 / 1.128 to two places, as the tools of the NHS have it: 1.128 is the mean range of two normal values in sigmas. */
const LIMIT = 2.66
const NEAR_LIMIT = (2 * LIMIT) / 3
/** The upper limit of a moving range, in average moving ranges. */
const SCREEN = 3.267

/**
 * The XmR limits of one group: `mean ± 2.66 × average |y(i) − y(i−1)|` (Wheeler, Understanding Variation, 1993).
 * No standard deviation has a part in it, so a step or a spike widens the limits less than it would otherwise.
 *
 * A missing value is left out of the mean, with both ranges that touch it. Screening leaves out, once, the ranges not
 * under 3.267 averages; their points stay in the mean. Limits are not cut at 0 or 100.
 *
 * @param fixAfter how many points at the start of the group the limits are made from; null for all
 */
export function limitsOf(
  values: readonly (number | null)[],
  fixAfter: number | null,
  screening: boolean,
): Limits {
  const baseline = values.map((value, place) => (fixAfter === null || place < fixAfter ? value : null))
  const mean = averageOf(baseline)
  const all = rangesOf(baseline, hairOf(baseline))
  const movingRanges = screening ? screen(all) : all
  const averageMovingRange = averageOf(movingRanges)
  const at = (averages: number): number | null =>
    mean === null || averageMovingRange === null ? null : mean + averages * averageMovingRange
  return {
    mean,
    averageMovingRange,
    lower: at(-LIMIT),
    upper: at(LIMIT),
    nearLower: at(-NEAR_LIMIT),
    nearUpper: at(NEAR_LIMIT),
    movingRanges,
  }
}

function rangesOf(values: readonly (number | null)[], hair: number): readonly (number | null)[] {
  return values.map((value, place) => {
    const before = values[place - 1] ?? null
    if (value === null || before === null) return null
    const range = Math.abs(value - before)
    return range <= hair ? 0 : range
  })
}

function screen(ranges: readonly (number | null)[]): readonly (number | null)[] {
  const average = averageOf(ranges)
  return ranges.map(range => (range !== null && average !== null && range < SCREEN * average ? range : null))
}

/**
 * The compensated mean of what there is, null where there is nothing: a mean that is a hair off the value of a constant
 * series would put all its points on one side.
 */
function averageOf(values: readonly (number | null)[]): number | null {
  const given = values.filter(value => value !== null)
  return given.length === 0 ? null : meanOf(given)
}
