import { type Iso, plusMonths } from './dates.ts'

/**
 * Whether reviews kept time: each answered due date in the twelve months to `end` was answered on or before
 * it, and the one still unanswered is on or after `end`. `next` gives the due date after the nth review held.
 */
export function reviewsInTime(
  firstDue: Iso,
  held: readonly Iso[],
  next: (held: Iso, nth: number) => Iso,
  end: Iso,
): boolean {
  const yearBefore = plusMonths(end, -12)
  let due = firstDue
  let nth = 0
  for (const day of [...new Set(held)].sort()) {
    nth += 1
    if (due > yearBefore && due <= end && day > due) return false
    due = next(day, nth)
  }
  return due >= end
}
