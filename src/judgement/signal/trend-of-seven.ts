import { type Side, sideOf } from './side-of.ts'

const STEPS = 6

/**
 * Which way each point of a group is going as part of a trend: seven or more points, each higher than the one before
 * (1), or each lower (-1); 0 for a point in no trend. A tie or a missing value ends a trend; the mean has no part in
 * it. The last point of one trend beside the first of another goes the way of the step between them, so that a peak
 * is falling.
 */
export function trendOfSeven(values: readonly (number | null)[], hair: number): readonly Side[] {
  const steps = values.map((value, place) => stepTo(value, values[place - 1] ?? null, hair))
  const inTrend = pointsInTrend(steps)
  return steps.map((step, place): Side => {
    if (!inTrend[place]) return 0
    return (inTrend[place + 1] ? steps[place + 1]! : step) > 0 ? 1 : -1
  })
}

function stepTo(value: number | null, before: number | null, hair: number): Side {
  return value === null || before === null ? 0 : sideOf(value, before, hair)
}

function pointsInTrend(steps: readonly Side[]): readonly boolean[] {
  const inTrend = steps.map(() => false)
  let length = 0
  steps.forEach((step, place) => {
    length = step === 0 ? 0 : step === steps[place - 1] ? length + 1 : 1
    if (length >= STEPS) inTrend.fill(true, place - STEPS, place + 1)
  })
  return inTrend
}
