import type { Assurance } from './assurance.ts'
import type { TwoInThree } from './read-group.ts'
import { sinceOf } from './since-of.ts'
import type { SpecialCause } from './special-cause.ts'
import { splitGroups } from './split-groups.ts'
import type { Improvement, Variation } from './variation.ts'
import { whyNoLimits } from './why-no-limits.ts'
import { xmr } from './xmr.ts'
import type { XmrPoint } from './xmr-point.ts'

/** A measure's months, in order, and how its signal is to be read. */
export interface SignalInput {
  readonly values: readonly (number | null)[]
  readonly improvement: Improvement
  /** The target as a value of one month. */
  readonly target: number | null
  /** Places in the series, from 0, where the plan says that a new level begins; never found automatically. */
  readonly rebaseAt: readonly number[]
  /** Leaves the largest moving ranges out of the limits; off unless asked for, as in the NHS's own tools. */
  readonly screening?: boolean
  /** All points beyond two sigma count unless the older reading is asked for. */
  readonly twoInThree?: TwoInThree
}

/** Whether a measure is really changing, and whether its ordinary variation meets the target. */
export interface Signal {
  readonly points: readonly XmrPoint[]
  /** What the latest point says. */
  readonly variation: Variation
  readonly cause: SpecialCause | null
  /** The place of the first point of the latest unbroken stretch with that cause. */
  readonly since: number | null
  readonly assurance: Assurance | null
  /** The limits rest on fewer than 20 months and will still move as months come in. */
  readonly trial: boolean
}

/** Why there is no signal to read, as a sentence. */
export interface NoSignal {
  readonly refused: string
}

const SETTLED = 20

/**
 * Reads a measure's months for signal, or says why they can't be read: the last group needs 12 months and some
 * ordinary variation, and the latest month a value. An earlier group that falls short is shown without limits.
 * Missing months are gaps: they end a run or a trend, and their ranges are left out.
 */
export function readSignal(input: SignalInput): Signal | NoSignal {
  const groups = splitGroups(input.values, input.rebaseAt)
  const reasons = groups.map((group, number) => whyNoLimits(group, number > 0))
  const last = groups.at(-1) ?? []
  const refused = groups.length === 0 ? whyNoLimits([], false) : reasons.at(-1)!
  if (refused !== null) return { refused }
  if (last.at(-1) === null) return { refused: 'The latest month has no value, so there is nothing to judge.' }
  const { screening = false, twoInThree = 'beyond-two-sigma' } = input
  const read = xmr({ ...input, screening, twoInThree, fixAfter: null })
  const points = read.points.map(point => (reasons[point.group] === null ? point : withoutLimits(point)))
  return {
    points,
    variation: read.variation,
    cause: points.at(-1)!.cause,
    since: sinceOf(points),
    assurance: read.assurance,
    trial: last.filter(value => value !== null).length < SETTLED,
  }
}

function withoutLimits({ value, group, mean, side }: XmrPoint): XmrPoint {
  return {
    value,
    group,
    mean,
    lower: null,
    upper: null,
    nearLower: null,
    nearUpper: null,
    movingRange: null,
    averageMovingRange: null,
    side,
    near: null,
    rules: { outside: null, trend: false, twoOfThree: null, run: null },
    cause: null,
    variation: 'common cause',
  }
}
