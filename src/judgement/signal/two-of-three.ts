import { anyOf, both, type Perhaps } from './perhaps.ts'
import type { Side } from './side-of.ts'

/**
 * The points of a group that are two of three: among three neighbours, all on the same side of the mean, at least two
 * lie far from it, and those two or three are the points meant. A missing value leaves its neighbours open (null).
 *
 * @param far whether each point counts as far from the mean: between two and three sigma, or anywhere beyond two
 */
export function twoOfThree(sides: readonly (Side | null)[], far: readonly Perhaps[]): readonly Perhaps[] {
  const marks = far.map(isFar => (isFar === null ? null : Number(isFar)))
  const holdsFrom = (start: number): Perhaps => {
    const count = sumOfThree(marks, start)
    const balance = sumOfThree(sides, start)
    return both(count === null ? null : count >= 2, balance === null ? null : Math.abs(balance) === 3)
  }
  return far.map((isFar, place) =>
    isFar === false ? false : both(isFar, anyOf([place - 2, place - 1, place].map(holdsFrom))),
  )
}

/** The sum of three neighbours, null where one is missing; beyond the ends of the group there is nothing to add. */
function sumOfThree(cells: readonly (number | null)[], start: number): number | null {
  let sum = 0
  for (let place = start; place < start + 3; place++) {
    const cell = cells[place]
    if (cell === null) return null
    sum += cell ?? 0
  }
  return sum
}
