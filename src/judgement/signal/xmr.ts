import { type Assurance, assuranceOf } from './assurance.ts'
import { readGroup, type XmrRules } from './read-group.ts'
import { hairOf } from './side-of.ts'
import { splitGroups } from './split-groups.ts'
import type { Variation } from './variation.ts'
import type { XmrPoint } from './xmr-point.ts'

/** A series in the order of its dates, which count as equally spaced, and how it is to be read. */
export interface XmrInput extends XmrRules {
  readonly values: readonly (number | null)[]
  readonly target: number | null
  /** Places in the series, from 0, where a new group begins. */
  readonly rebaseAt: readonly number[]
}

/** An XmR chart: its points, what the latest says, and what the limits say of the target. */
export interface Xmr {
  readonly points: readonly XmrPoint[]
  readonly variation: Variation
  readonly assurance: Assurance | null
}

/**
 * Reads a series as the NHS's reference package for Making Data Count charts does (NHSRplotthedots 0.2.2), with four
 * rules: a point beyond a limit, seven in a trend, two of three near a limit, seven on one side of the mean. All
 * comparisons are strict: on a line is not beyond it. It gives limits to any series, however short or flat; what is
 * fit to show is for `readSignal` to say.
 */
export function xmr({ values, rebaseAt, target, ...rules }: XmrInput): Xmr {
  const groups = splitGroups(values, rebaseAt)
  const points = groups.flatMap((group, number) => readGroup(group, number, rules))
  const latest = points.at(-1)
  if (!latest) return { points, variation: 'common cause', assurance: null }
  return {
    points,
    variation: latest.variation,
    assurance: assuranceOf(latest, target, rules.improvement, hairOf(groups.at(-1)!)),
  }
}
