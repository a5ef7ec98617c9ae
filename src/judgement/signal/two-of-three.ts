import { anyOf, both, type Perhaps } from './perhaps.ts'
import type { Side } from './side-of.ts'

/**
 * The points of a group that are two of three: among three neighbours, all on the same side of the mean, at least two
 * lie far from it, and those two or three are the points meant. A missing value leaves its windows open (null).
 *
 * @param far whether each point counts as far from the mean: between two and three sigma, or anywhere beyond two
 */
export function twoOfThree(sides: readonly (Side | null)[], far: readonly Perhaps[]): readonly Perhaps[] {
  const paddedSides = [0, 0, ...sides, 0, 0] as const
  const paddedFar = [false, false, ...far, false, false]
  const windows = paddedSides
    .slice(2)
    .map((_, start) =>
      both(atLeastTwo(paddedFar.slice(start, start + 3)), onOneSide(paddedSides.slice(start, start + 3))),
    )
  return far.map((isFar, place) => both(isFar, anyOf(windows.slice(place, place + 3))))
}

function atLeastTwo(far: readonly Perhaps[]): Perhaps {
  return far.includes(null) ? null : far.filter(Boolean).length >= 2
}

function onOneSide(sides: readonly (Side | null)[]): Perhaps {
  if (sides.includes(null)) return null
  return sides[0] !== 0 && sides.every(side => side === sides[0])
}
