import { sayTime } from '../http/when.ts'

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
  return dayIn(iso) === today ? `${showClock(iso)} today` : sayTime(iso)
}

/** The day of a moment where the council is, `YYYY-MM-DD`. */
export function dayIn(iso: string): string {
  return DAY.format(new Date(iso))
}
