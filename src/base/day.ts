/**
 * A calendar day, counted from 1 January 1970 (day 0). A day has no time and no time zone, so it can't be
 * shifted by one.
 */
export type Day = number

const MS_PER_DAY = 86_400_000
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day with this year, month (1-12) and day of the month; a day past the month's end is cut to it. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return Date.UTC(year, month - 1, Math.min(dayOfMonth, last)) / MS_PER_DAY
}

/** Reads `YYYY-MM-DD`; null where the text isn't a day of the calendar. */
export function parseDay(text: string): Day | null {
  const parts = ISO.exec(text)
  if (!parts) return null
  const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / MS_PER_DAY
  return formatDay(day) === text ? day : null
}

/** The day as `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The day's year, month (1-12) and day of the month. */
export function dayParts(day: Day): {
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
} {
  const date = new Date(day * MS_PER_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() }
}

/** The same day of the month `months` later (earlier when negative), cut to that month's end. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = dayParts(day)
  const index = year * 12 + (month - 1) + months
  return dayOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, dayOfMonth)
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7
}
