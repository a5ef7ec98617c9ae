import { dayOf, sayClock, sayTime } from '../http/when.ts'

/** A moment where the council is: `10:42 today`, `3 November 2022 at 10:42`. */
export function showTime(iso: string, today: string): string {
  return dayOf(iso) === today ? `${sayClock(iso)} today` : sayTime(iso)
}
