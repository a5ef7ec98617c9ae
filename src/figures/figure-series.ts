import { financialYearStart, type Month, monthsFrom } from '../base/month.ts'
import type { Measure, Window } from '../measures/measure.ts'
import type { Figure, Tally } from './figure.ts'
import { foldList } from './fold-list.ts'
import type { Lists } from './lists.ts'

/** Gives the population of children in force at the end of a month; null where the plan has none. */
export type PopulationOf = (month: Month) => number | null

/** A measure's figures for one window, a month each, oldest first. */
export function figureSeries(
  lists: Pick<Lists, 'tally'>,
  measure: Measure,
  window: Window,
  months: readonly Month[],
  population: PopulationOf,
): readonly Figure[] {
  return months.map(month => {
    const tally = window === 'ytd' ? yearToDate(lists, measure.id, month) : lists.tally(measure.id, month)
    return foldList({ measure: measure.id, month, window }, measure.fold, tally, population(month))
  })
}

/** The months whose lists make up a window's list. */
export function monthsIn(window: Window, month: Month): readonly Month[] {
  return window === 'ytd' ? monthsFrom(financialYearStart(month), month) : [month]
}

/** A year-to-date list is the disjoint union of its months' lists, so its tally is the sum of theirs. */
function yearToDate(lists: Pick<Lists, 'tally'>, measure: string, month: Month): Tally | null {
  const tallies = monthsIn('ytd', month).map(each => lists.tally(measure, each))
  if (tallies.some(tally => tally === null)) return null
  return tallies.reduce<Tally>(
    (sum, tally) => ({ rows: sum.rows + tally!.rows, met: sum.met + tally!.met }),
    { rows: 0, met: 0 },
  )
}
