import type { Month } from '../base/month.ts'
import type { Fold, Window } from '../measures/measure.ts'

/** The list behind a figure: enough to open it. */
export interface ListRef {
  readonly measure: string
  readonly month: Month
  readonly window: Window
}

/** How many rows a list has, and how many of them are met. */
export interface Tally {
  readonly rows: number
  readonly met: number
}

/**
 * A number folded from a list, with the list it opens to. `value` is unrounded: a count, a share in per cent
 * (0 to 100) or a rate per 10,000; null where a share has no cases or the measure's tables are missing.
 */
export interface Figure {
  readonly list: ListRef
  readonly fold: Fold
  readonly numerator: number | null
  /** Cases of a share, children of a rate's population; null for a count. */
  readonly denominator: number | null
  readonly value: number | null
  /** Whether what is null here is known and not published, as it tells of a small number. */
  readonly hidden?: true
}
