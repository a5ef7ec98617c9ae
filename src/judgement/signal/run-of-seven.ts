import type { Perhaps } from './perhaps.ts'
import type { Side } from './side-of.ts'

/** Seven given points lie on one side of an unchanged mean by chance once in 64. */
const LENGTH = 7

/**
 * The points of a group that are in a run: seven or more, one after another, on the same side of the mean. A point on
 * the mean ends a run. A missing value ends it too, and leaves open (null) whether the points round it were in one.
 */
export function runOfSeven(sides: readonly (Side | null)[]): readonly Perhaps[] {
  const inRun: Perhaps[] = sides.map(() => false)
  const ends = sides.map((side, place) => endsRun(sides, side, place))
  for (const settled of [null, true])
    ends.forEach((end, place) => {
      if (end === settled) inRun.fill(settled, Math.max(0, place - LENGTH + 1), place + 1)
    })
  return inRun
}

function endsRun(sides: readonly (Side | null)[], side: Side | null, end: number): Perhaps {
  if (side === null) return null
  if (side === 0 || end < LENGTH - 1) return false
  let open = false
  for (let place = end - LENGTH + 1; place < end; place++) {
    const other = sides[place]
    if (other === null) open = true
    else if (other !== side) return false
  }
  return open ? null : true
}
