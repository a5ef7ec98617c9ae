import type { Month } from '../../base/month.ts'
import type { Tally } from '../../figures/figure.ts'
import type { Good, Milestone } from '../../judgement/rating/target.ts'
import type { Fold, Window } from '../../measures/measure.ts'

/** All that a narrative's words can be held against: the measures in the plan's order, for one month's report. */
export interface Facts {
  /** The month that the report is about, not the month it is written in. */
  readonly month: Month
  readonly measures: readonly MeasureFacts[]
}

/** What is known of one measure: its figures, what the plan asks of it and what other authorities have. */
export interface MeasureFacts {
  readonly id: string
  readonly title: string
  readonly fold: Fold
  readonly headline: Window
  readonly windows: readonly Window[]
  /** Whether targets are totals for the whole year. */
  readonly yearTarget: boolean
  /** The list that is folded; measures that fold the same list, as a number and its rate, share it. */
  readonly list: string
  readonly good: Good
  /** A figure, unrounded; null where it is not known. */
  readonly values: (window: Window, month: Month) => number | null
  /** In month order. */
  readonly milestones: readonly Milestone[]
  readonly range: readonly [low: number, high: number] | null
  readonly comparators: readonly ComparatorFact[]
  /** For a share: how many cases a figure is folded from, and how many of them are met; null where it is not known. */
  readonly tally?: (window: Window, month: Month) => Tally | null
}

/** Another area's published value of the same measure. */
export interface ComparatorFact {
  readonly name: string
  readonly value: number
  /** The year it was published for: `2021-22`. */
  readonly year: string
}
