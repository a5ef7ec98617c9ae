import { type Day, dayOf, formatDay } from '../base/day.ts'
import { isWorkingDay } from '../base/working-days.ts'

const FIRST = dayOf(2005, 1, 1)
const LAST = dayOf(2024, 12, 31)
const WORKING: Day[] = []
const UP_TO = new Int32Array(LAST - FIRST + 1)
for (let day = FIRST; day <= LAST; day += 1) {
  if (isWorkingDay(day)) WORKING.push(day)
  UP_TO[day - FIRST] = WORKING.length
}
const NAMES = new Map<Day, string>()

/** How many working days lie after `from`, up to and including `to`. */
export function workingDaysBetween(from: Day, to: Day): number {
  return upTo(to) - upTo(from)
}

/** The working day from which `day`, a working day, is the `count`th. */
export function workingDayBefore(day: Day, count: number): Day {
  return WORKING[upTo(day) - 1 - count]!
}

/** The first day from which the `count`th working day falls on or after `end`: a visit then is in time. */
export function earliestInTime(end: Day, count: number): Day {
  return WORKING[upTo(end - 1) - count]!
}

/** The working day on or next after `day`, or where that lies past `to` the last one not before `from`. */
export function workingDayNear(day: Day, from: Day, to: Day): Day {
  const at = Math.min(Math.max(day, from), to)
  for (let later = at; later <= to; later += 1) if (isWorking(later)) return later
  for (let earlier = at; earlier >= from; earlier -= 1) if (isWorking(earlier)) return earlier
  return at
}

/** The day as `YYYY-MM-DD`; blank for none. */
export function iso(day: Day | null): string {
  if (day === null) return ''
  const known = NAMES.get(day)
  if (known !== undefined) return known
  const name = formatDay(day)
  NAMES.set(day, name)
  return name
}

function isWorking(day: Day): boolean {
  return upTo(day) > upTo(day - 1)
}

function upTo(day: Day): number {
  return UP_TO[day - FIRST]!
}
