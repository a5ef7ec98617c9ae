import { parseDay } from '../../base/day.ts'
import { countOf } from '../../base/display.ts'

/** How many days are left until a day, negative once it is over. Both are `YYYY-MM-DD`. */
export function daysTo(due: string, today: string): number {
  return (parseDay(due) ?? 0) - (parseDay(today) ?? 0)
}

/** When something is due, seen from today: `due in 3 days`, `due today`, `2 days late`. */
export function dueWords(due: string, today: string): string {
  const left = daysTo(due, today)
  if (left === 0) return 'due today'
  if (left === 1) return 'due tomorrow'
  return left > 0 ? `due in ${countOf(left, 'day')}` : `${countOf(-left, 'day')} late`
}
