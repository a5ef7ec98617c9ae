import { BANK_HOLIDAYS } from './bank-holidays.ts'
import { type Day, parseDay, weekday } from './day.ts'

const HOLIDAYS: ReadonlySet<Day> = new Set(BANK_HOLIDAYS.map(text => parseDay(text)!))

/**
 * Whether the day is Monday to Friday and no bank holiday in England and Wales. Bank holidays are known for
 * 2005 to 2035; outside those years every Monday to Friday is a working day.
 */
export function isWorkingDay(day: Day): boolean {
  const of = weekday(day)
  return of !== 0 && of !== 6 && !HOLIDAYS.has(day)
}

/** The nth working day strictly after `day`, which need not be a working day itself; `count` is 1 or more. */
export function addWorkingDays(day: Day, count: number): Day {
  let to = day
  for (let left = count; left > 0; ) {
    to += 1
    if (isWorkingDay(to)) left -= 1
  }
  return to
}

/** The last working day of the week, a Friday in most weeks: the first one after `day`. */
export function weekEnd(day: Day): Day {
  for (let friday = day + ((12 - weekday(day)) % 7 || 7); ; friday += 7)
    for (let end = friday; end > Math.max(day, friday - 5); end--) if (isWorkingDay(end)) return end
}
