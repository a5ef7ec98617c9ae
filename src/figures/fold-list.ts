import { monthsElapsed } from '../base/month.ts'
import type { Fold } from '../measures/measure.ts'
import type { Figure, ListRef, Tally } from './figure.ts'

/**
 * Folds a list's tally to its figure. A rate is per 10,000 of the population of children aged 0 to 17; a
 * projected rate takes the year to date times twelve over the months elapsed, and for one month twelve times it. A null tally is a list that
 * can't be made, because a table it reads is missing; without a population a rate has no value.
 */
export function foldList(list: ListRef, fold: Fold, tally: Tally | null, population: number | null): Figure {
  if (tally === null) return { list, fold, numerator: null, denominator: null, value: null }
  switch (fold) {
    case 'count':
      return { list, fold, numerator: tally.rows, denominator: null, value: tally.rows }
    case 'share': {
      const value = tally.rows === 0 ? null : (tally.met * 100) / tally.rows
      return { list, fold, numerator: tally.met, denominator: tally.rows, value }
    }
    case 'rate':
      return {
        list,
        fold,
        numerator: tally.rows,
        denominator: population,
        value: population === null ? null : (tally.rows * 10_000) / population,
      }
    case 'projected-rate': {
      const value = population === null ? null : (fullYear(tally.rows, list) * 10_000) / population
      return { list, fold, numerator: tally.rows, denominator: population, value }
    }
  }
}

/** What a count comes to over twelve months at the same pace: that of a year to date, or of one month by itself. */
export function fullYear(count: number, list: ListRef): number {
  return (count * 12) / (list.window === 'month' ? 1 : monthsElapsed(list.month))
}
