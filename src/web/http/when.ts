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

/** The time of day where the council is: `08:40`. */
export function sayClock(at: string): string {
  return CLOCK.format(new Date(at))
}

/** The day of a moment where the council is, `YYYY-MM-DD`. */
export function dayOf(at: string): string {
  return DAY.format(new Date(at))
}

/** A day as `23 November 2026`; text that is no day stays as it is. */
export function sayDay(day: string | null | undefined): string {
  const parsed = parseDay(day ?? '')
  return parsed === null ? (day ?? '') : dayName(parsed)
}

/** A time as people where the council is say it: `23 November 2026 at 08:40`. Blank for none. */
export function sayTime(at: string | null | undefined): string {
  return at ? `${sayDay(dayOf(at))} at ${sayClock(at)}` : ''
}
