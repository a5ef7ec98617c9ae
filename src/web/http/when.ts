import { parseDay } from '../../base/day.ts'
import { dayName } from '../../base/month.ts'

const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** A time as people where the council is say it: `23 November 2026 at 08:40`. Blank for none. */
export function sayTime(at: string | null | undefined): string {
  return at ? TIME.format(new Date(at)) : ''
}

/** A day as `23 November 2026`; text that is no day stays as it is. */
export function sayDay(day: string | null | undefined): string {
  const parsed = parseDay(day ?? '')
  return parsed === null ? (day ?? '') : dayName(parsed)
}
