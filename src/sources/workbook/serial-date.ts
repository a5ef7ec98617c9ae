import { dayOf, formatDay } from '../../base/day.ts'

const DAY_SECONDS = 86_400

/** The last day that a spreadsheet can show: 31 December 9999. */
const LAST_1900 = 2_958_465
const LAST_1904 = LAST_1900 - 1462

/** Day 0 of each system; the older one begins at 1. */
const DAY_0_1900 = dayOf(1899, 12, 31)
const DAY_0_1904 = dayOf(1904, 1, 1)

/**
 * A spreadsheet's date number as `YYYY-MM-DD`, with ` HH:MM:SS` where it isn't midnight, to the second. In the 1900 system
 * 60 is 29 February 1900, a day that never was but is shown, and a number below 1 is no day. Null where it is no day.
 */
export function serialDate(serial: number, from1904: boolean): string | null {
  const seconds = Math.round(serial * DAY_SECONDS)
  const day = Math.floor(seconds / DAY_SECONDS)
  const time = seconds - day * DAY_SECONDS
  const [first, last] = from1904 ? [0, LAST_1904] : [1, LAST_1900]
  if (!(serial >= first && day <= last)) return null
  return dayText(day, from1904) + (time === 0 ? '' : ` ${timeText(time)}`)
}

function dayText(day: number, from1904: boolean): string {
  if (from1904) return formatDay(DAY_0_1904 + day)
  if (day === 60) return '1900-02-29'
  return formatDay(DAY_0_1900 + (day > 60 ? day - 1 : day))
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map(part => String(part).padStart(2, '0')).join(':')
}
