import { anyOf, type Perhaps } from './perhaps.ts'
import type { Side } from './side-of.ts'

/** Seven given points lie on one side of an unchanged mean by chance once in 64. */
const LENGTH = 7

/**
 * The points of a group that are in a run: seven or more, one after another, on the same side of the mean. A point on
 * the mean ends a run. A missing value ends it too, and leaves open (null) whether the points round it were in one.
 */
export function runOfSeven(sides: readonly (Side | null)[]): readonly Perhaps[] {
  const ends = sides.map((_, place) => endsRun(sides, place))
  return sides.map((_, place) => anyOf(ends.slice(place, place + LENGTH)))
}

function endsRun(sides: readonly (Side | null)[], place: number): Perhaps {
  const side = sides[place] ?? null
  if (side === null) return null
  if (side === 0 || place < LENGTH - 1) return false
  const before = sides.slice(place - LENGTH + 1, place)
  if (before.some(other => other !== null && other !== side)) return false
  return before.includes(null) ? null : true
}
