/** How reviews follow one another from a start, of which a list gives the latest alone. Days are SQL that gives a date. */
export interface ReviewCourse {
  readonly start: string
  readonly latest: string
  /** A latest review within so many months of the start is taken to be the first. */
  readonly firstWithin: number
  /** When the first is due. */
  readonly firstDue: string
  /** Months from each due day to the next. */
  readonly apart: readonly number[]
}

/** A review taken to have been held: its day, and the condition under which it is. */
export interface EarlierReview {
  readonly day: string
  readonly when: string
}

/**
 * The reviews that are taken to have been held on the days they were due, before a latest one that can't be the first.
 * Without them a second review would read as a first one held late. Where the course is long over, so that no due day of
 * the last year is in doubt, the first alone is kept.
 */
export function earlierReviews(course: ReviewCourse): readonly EarlierReview[] {
  const days = [course.firstDue]
  for (const months of course.apart) days.push(monthsAfter(days.at(-1)!, months))
  const notFirst = `${course.latest} > ${monthsAfter(course.start, course.firstWithin)}`
  const recent = `${course.latest} <= ${monthsAfter(days.at(-1)!, 6)}`
  return days.map((day, at) => ({
    day,
    when: [notFirst, `${day} < ${course.latest}`, ...(at === 0 ? [] : [recent])].join(' and '),
  }))
}

/** The day so many months after another, cut to the month's end. */
export function monthsAfter(day: string, months: number): string {
  return `cast(${day} + interval '${months}' month as date)`
}
