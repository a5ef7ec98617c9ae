import { addMonths } from '../../base/day.ts'
import { financialYearStart, firstDay } from '../../base/month.ts'
import { EXTRACT_DAY, LAST_MONTH } from '../course.ts'
import type { Row } from '../rows.ts'
import { iso } from '../working-calendar.ts'
import { said } from './dataset.ts'

/** A stretch of days that a return tells of, both ends included, as `YYYY-MM-DD`. */
export interface Window {
  readonly from: string
  readonly to: string
}

/** The day on which the returns are drawn: the last that the records reach. */
export const DRAWN = iso(EXTRACT_DAY)

/** The year of a statutory collection, from 1 April, as far as it has gone. */
export const COLLECTION_YEAR: Window = { from: iso(firstDay(financialYearStart(LAST_MONTH))), to: DRAWN }

/** The six months before an inspection. */
export const SIX_MONTHS: Window = { from: iso(addMonths(EXTRACT_DAY, -6)), to: DRAWN }

/** The twelve months before an inspection. */
export const TWELVE_MONTHS: Window = { from: iso(addMonths(EXTRACT_DAY, -12)), to: DRAWN }

/** As far back as records go. */
export const ALL_YEARS: Window = { from: '', to: DRAWN }

/** Whether a day is in a window; no day is in none. */
export function isIn({ from, to }: Window, day: string): boolean {
  return day !== '' && day >= from && day <= to
}

/** Whether what a row tells of, from one day to another or still going on, was so on any day of a window. */
export function runsIn(window: Window, row: Row, start: string, end: string): boolean {
  const [began, ended] = [said(row, start), said(row, end)]
  return began !== '' && began <= window.to && (ended === '' || ended >= window.from)
}

/** Whether it was so on a day: begun by then, and not ended by then. */
export function runsOn(day: string, row: Row, start: string, end: string): boolean {
  const [began, ended] = [said(row, start), said(row, end)]
  return began !== '' && began <= day && (ended === '' || ended > day)
}
