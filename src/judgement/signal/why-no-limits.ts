import { limitsOf } from './limits.ts'

const FEWEST = 12

/**
 * Why a group of months can have no limits, as a sentence; null where it can. It needs 12 months with a value, and
 * some ordinary variation between neighbours: where all that is left after setting aside the few largest changes is
 * no change at all, limits would measure those changes, not what is ordinary, whether or not they are screened.
 *
 * @param rebased whether the group is not the first of its series
 */
export function whyNoLimits(values: readonly (number | null)[], rebased: boolean): string | null {
  const given = values.filter(value => value !== null)
  if (given.length < FEWEST) return tooFew(given.length, values.length > given.length, rebased)
  const screened = limitsOf(values, null, true).averageMovingRange
  if (screened !== null && screened > 0) return null
  const { averageMovingRange } = limitsOf(values, null, false)
  if (averageMovingRange === null)
    return 'No two months in a row have a value, so there is no ordinary variation to measure.'
  return averageMovingRange === 0 && given.every(value => value === given[0])
    ? 'Every month has the same value, so there is no ordinary variation to measure.'
    : 'Most months have the same value as the month before, so there is too little ordinary variation to measure.'
}

function tooFew(count: number, gaps: boolean, rebased: boolean): string {
  const needed = `Limits need ${FEWEST} months${gaps ? ' with a value' : ''}`
  const there = count === 0 ? 'there are none' : count === 1 ? 'there is 1' : `there are ${count}`
  return `${needed}, and ${there}${rebased ? ' since the limits were last begun afresh' : ''}.`
}
