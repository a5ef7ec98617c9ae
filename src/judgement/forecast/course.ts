/** Half the width of a central normal band, in standard errors, for 80% and 95%. */
export const NORMAL: Quantiles = { eighty: 1.2815515655446004, ninetyFive: 1.959963984540054 }

/** How many standard errors lie on each side of the mean of an 80% and of a 95% band. */
export interface Quantiles {
  readonly eighty: number
  readonly ninetyFive: number
}

/** An expected value and the standard error about it. */
export interface Expected {
  readonly mean: number
  readonly se: number
}

/** What a method makes of the months ahead, nearest first, in the units of the series. */
export interface Course {
  readonly mean: readonly number[]
  /** Standard error of each month's value about its mean. */
  readonly se: readonly number[]
  readonly quantiles: Quantiles
}

/** The course of a method that tells each month ahead by itself. */
export function courseOf(horizon: number, at: (ahead: number) => Expected, quantiles: Quantiles): Course {
  const months = aheads(horizon).map(at)
  return { mean: months.map(month => month.mean), se: months.map(month => month.se), quantiles }
}

/** The lower and upper ends of a course's band, a pair for each month ahead. */
export function bandsOf(
  course: Course,
  level: keyof Quantiles,
): readonly { readonly lower: number; readonly upper: number }[] {
  const width = course.quantiles[level]
  return course.mean.map((mean, i) => ({
    lower: mean - width * course.se[i]!,
    upper: mean + width * course.se[i]!,
  }))
}

/** The months ahead, 1 to `horizon`. */
export function aheads(horizon: number): readonly number[] {
  const months: number[] = []
  for (let ahead = 1; ahead <= horizon; ahead++) months.push(ahead)
  return months
}
