import { type Day, dayOf, parseDay } from '../../base/day.ts'

/** Days between 30 December 1899, from which spreadsheets count, and 1 January 1970. */
const OFFSET = 25_569

/** Programs disagree on the days before it, since some take 1900 for a leap year. */
const SURE_FROM = dayOf(1900, 3, 1)

/** A day as spreadsheets count it; null for one on which they don't agree. */
export function serialDay(day: Day): number | null {
  return day < SURE_FROM ? null : day + OFFSET
}

/** `YYYY-MM-DD` as spreadsheets count days; null where it isn't a day or they don't agree on it. */
export function serialOf(written: string): number | null {
  const day = parseDay(written)
  return day === null ? null : serialDay(day)
}
