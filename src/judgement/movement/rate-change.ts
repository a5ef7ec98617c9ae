import type { Figure } from '../../figures/figure.ts'
import { fullYear } from '../../figures/fold-list.ts'

/** A change of a rate per 10,000 children between two months, and how much of it is due to what. */
export interface RateChange {
  readonly before: number
  readonly after: number
  readonly change: number
  /** By there being more or fewer of those counted. */
  readonly people: number
  /** By there being fewer or more children in the area. */
  readonly population: number
  /** The counts compared: of a projected rate, what the year to date comes to over twelve months. */
  readonly counts: readonly [before: number, after: number]
  readonly populations: readonly [before: number, after: number]
}

/**
 * Parts a change of a rate into people and population, with nothing left over and neither put first: each is taken at
 * the mean of the other's two values. Null where a figure is no rate or has no value.
 */
export function rateChange(before: Figure, after: Figure): RateChange | null {
  const [one, other] = [countOf(before), countOf(after)]
  if (one === null || other === null || !before.denominator || !after.denominator) return null
  const [per0, per1] = [10_000 / before.denominator, 10_000 / after.denominator]
  return {
    before: one * per0,
    after: other * per1,
    change: other * per1 - one * per0,
    people: ((other - one) * (per0 + per1)) / 2,
    population: ((per1 - per0) * (one + other)) / 2,
    counts: [one, other],
    populations: [before.denominator, after.denominator],
  }
}

function countOf({ list, fold, numerator }: Figure): number | null {
  if (numerator === null) return null
  if (fold === 'projected-rate') return fullYear(numerator, list)
  return fold === 'rate' ? numerator : null
}
