import { parseDay } from '../../base/day.ts'
import { dayName } from '../../base/month.ts'

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
})
const DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The time of day where the council is: `10:42`. */
export function showClock(iso: string): string {
  return CLOCK.format(new Date(iso))
}

/** A moment where the council is: `10:42 today`, `3 November 2022 at 10:42`. */
export function showTime(iso: string, today: string): string {
  const day = dayIn(iso)
  return day === today ? `${showClock(iso)} today` : `${showDay(day)} at ${showClock(iso)}`
}

/** The day of a moment where the council is, `YYYY-MM-DD`. */
export function dayIn(iso: string): string {
  return DAY.format(new Date(iso))
}

/** `YYYY-MM-DD` as `3 November 2022`; as it is where it is no day. */
export function showDay(day: string): string {
  const parsed = parseDay(day)
  return parsed === null ? day : dayName(parsed)
}
