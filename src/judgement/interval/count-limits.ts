import { BYAR_FROM, countInterval } from './count-interval.ts'
import type { Bounds } from './interval.ts'

const HALVINGS = 60

/**
 * The funnel for counts: between which numbers of events chance alone explains, where so many are expected.
 * It is the interval of a count turned round, so a count lies outside exactly when its own interval leaves the
 * expected number out; a search by halves finds it, as the turned interval has no closed form.
 *
 * @param expected more than 0
 */
export function countLimits(expected: number, confidence: number): Bounds {
  const lowerEnd = (count: number) => countInterval(count, confidence).lower
  const upperEnd = (count: number) => countInterval(count, confidence).upper
  return {
    lower: upperEnd(0) > expected ? 0 : firstCount(count => upperEnd(count) >= expected),
    upper: firstCount(count => lowerEnd(count) > expected),
  }
}

/**
 * The least count that reaches something, whole or not. Whether ten reaches it is asked first, as the ends step
 * there with the change of method.
 */
function firstCount(reaches: (count: number) => boolean): number {
  let low = reaches(BYAR_FROM) ? 0 : BYAR_FROM
  let high = BYAR_FROM
  while (!reaches(high)) high *= 2
  if (high > BYAR_FROM) low = high / 2
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2
    if (reaches(middle)) high = middle
    else low = middle
  }
  return high
}
