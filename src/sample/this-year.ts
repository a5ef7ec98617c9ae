import type { Month } from '../base/month.ts'

/** How periods of care end, by kind. */
export interface Exits {
  readonly eighteen: number
  readonly adopted: number
  readonly guardianship: number
  readonly home: number
  readonly other: number
}

/** What happened in one month of the year that the board is reading about. */
export interface MonthAsReported {
  readonly referrals: number
  readonly conferences: number
  readonly conferencesInTime: number
  readonly conferencesToPlan: number
  readonly transfersIn: number
  readonly careStarts: number
  readonly fromProtection: number
  readonly unaccompanied: number
  readonly exits: Exits
  /** Children in need whose episode is closed; null where the month's balance decides. */
  readonly closures: number | null
}

/**
 * April to November 2022. Referrals come to 2,481 and periods of care to 125 begun and 111 ended; 74%, 72% and
 * 73% of conferences are in time up to September, October and November, and 79% in November itself.
 */
export const THIS_YEAR: Readonly<Record<Month, MonthAsReported>> = {
  '2022-04': month(290, [34, 28, 29, 1], [15, 6, 1], [4, 2, 2, 3, 1]),
  '2022-05': month(338, [36, 28, 31, 0], [17, 7, 1], [6, 1, 3, 4, 1]),
  '2022-06': month(330, [35, 26, 31, 1], [18, 7, 1], [5, 2, 2, 3, 2]),
  '2022-07': month(336, [37, 26, 32, 0], [16, 6, 1], [6, 1, 3, 3, 2]),
  '2022-08': month(304, [32, 22, 28, 1], [14, 6, 2], [5, 1, 2, 4, 1]),
  '2022-09': month(377, [36, 25, 31, 0], [18, 6, 1], [6, 2, 2, 3, 2]),
  '2022-10': month(315, [30, 18, 28, 0], [9, 3, 1], [7, 1, 2, 3, 1], 417),
  '2022-11': month(191, [33, 26, 29, 1], [18, 15, 2], [6, 1, 2, 2, 2], 356),
}

type Conferences = readonly [held: number, inTime: number, toPlan: number, transfersIn: number]
type Starts = readonly [all: number, fromProtection: number, unaccompanied: number]
type Ends = readonly [eighteen: number, adopted: number, guardianship: number, home: number, other: number]

function month(
  referrals: number,
  [conferences, conferencesInTime, conferencesToPlan, transfersIn]: Conferences,
  [careStarts, fromProtection, unaccompanied]: Starts,
  [eighteen, adopted, guardianship, home, other]: Ends,
  closures: number | null = null,
): MonthAsReported {
  const exits = { eighteen, adopted, guardianship, home, other }
  return {
    referrals,
    conferences,
    conferencesInTime,
    conferencesToPlan,
    transfersIn,
    careStarts,
    fromProtection,
    unaccompanied,
    exits,
    closures,
  }
}
