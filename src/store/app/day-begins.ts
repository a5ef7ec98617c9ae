import { InputError } from '../../base/errors.ts'

const HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  hourCycle: 'h23',
})

/**
 * The moment at which a day, or one so many days after it, begins in the United Kingdom, as ISO in UTC. Where summer
 * time ends or begins on the day itself it does so after midnight.
 */
export function dayBegins(day: string, later: number): string {
  const midnight = new Date(`${day}T00:00:00.000Z`)
  if (Number.isNaN(midnight.getTime())) throw new InputError('Write a day as 2022-11-30.')
  midnight.setUTCDate(midnight.getUTCDate() + later)
  const ahead = Number(HOUR.format(midnight))
  return new Date(midnight.getTime() - ahead * 3_600_000).toISOString()
}
