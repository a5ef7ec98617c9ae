import type { Month } from '../../base/month.ts'
import type { Figure } from '../../figures/figure.ts'
import type { FigureRecord } from '../../figures/figure-records.ts'
import type { Fold } from '../../measures/measure.ts'
import type { Cause } from './causes-of.ts'
import { byPlace, placeOf, sameFigure } from './figure-changes.ts'

/** What of one measure is no longer as an edition published it. */
export interface Restated {
  readonly measure: string
  /** The month of the edition. */
  readonly since: Month
  /** What besides the records is other than it was when the edition was made. */
  readonly causes: readonly Cause[]
  /** Every figure that differs, in the edition's order. */
  readonly figures: readonly RestatedFigure[]
  /** By how much late recording changed the figure of each earlier edition's own month, oldest first. */
  readonly late: readonly number[]
}

/** A figure as it was published and as it is. */
export interface RestatedFigure {
  readonly was: Figure
  readonly is: Figure
  /** The change of the value by cause; null where it cannot be told. */
  readonly split: Split | null
}

/**
 * A change in parts that add up to it, in the unit of the value: what today's definitions and plan alone would
 * have changed on the records of then, and what the records since then changed.
 */
export interface Split {
  readonly definition: number
  readonly data: number
}

/** One measure's figures by three ways of making them. */
export interface RestateInput {
  readonly was: readonly FigureRecord[]
  /** Made as today from the edition's own extract; null where they cannot be made. */
  readonly between: readonly FigureRecord[] | null
  readonly is: readonly FigureRecord[]
  readonly folds: { readonly was: Fold; readonly is: Fold }
}

/** The figures of an edition that are different now. A figure that is no longer made is without a value. */
export function restate({ was, between, is, folds }: RestateInput): readonly RestatedFigure[] {
  const now = byPlace(is)
  const halfway = byPlace(between ?? [])
  return was.flatMap(before => {
    const after = now.get(placeOf(before)) ?? { ...before, numerator: null, denominator: null, value: null }
    if (sameFigure(before, after) && folds.was === folds.is) return []
    const middle = halfway.get(placeOf(before))
    const split = folds.was === folds.is ? splitOf(before.value, middle?.value, after.value) : null
    return [{ was: figureOf(before, folds.was), is: figureOf(after, folds.is), split }]
  })
}

function splitOf(was: number | null, between: number | null | undefined, is: number | null): Split | null {
  if (was === null || between === null || between === undefined || is === null) return null
  return { definition: between - was, data: is - between }
}

function figureOf({ measure, month, window, ...amounts }: FigureRecord, fold: Fold): Figure {
  const { numerator, denominator, value } = amounts
  return { list: { measure, month, window }, fold, numerator, denominator, value }
}
