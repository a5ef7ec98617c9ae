import type { Measure } from '../measures/measure.ts'
import type { ProblemCode } from '../tables/problem.ts'
import type { Figure, Tally } from './figure.ts'
import { foldList } from './fold-list.ts'

/** Where a row can stand: not on the list, on it and met (for a count just on it), or on it and not met. */
export type Standing = 'out' | 'met' | 'not met'

/** Rows of a list, or that could be on it, that stand alike now and could stand alike once records are settled. */
export interface Move {
  readonly now: Standing
  /** Everywhere that they could stand, where they stand now included. */
  readonly could: readonly Standing[]
  readonly rows: number
}

/** Records of a table that break one rule and bear on a figure. */
export interface BoundsCause {
  readonly table: string
  readonly code: ProblemCode
  readonly records: number
}

/** What the records left out could change in one list. */
export interface Possible {
  readonly moves: readonly Move[]
  /** Whether each row could stand where it says whatever the others do; if not, not all moves can happen together. */
  readonly exact: boolean
  readonly causes: readonly BoundsCause[]
}

/** How far a figure could move once the records that bear on it are settled. The figure is never outside. */
export interface Bounds {
  readonly lower: number
  readonly upper: number
  /** Whether both ends can be reached; if not, they are known only not to be passed. */
  readonly exact: boolean
  readonly causes: readonly BoundsCause[]
}

/** From the best place for a row of a share to the worst, and back; a row of a count is on the list or is not. */
const RAISING: readonly Standing[] = ['met', 'out', 'not met']
const LOWERING: readonly Standing[] = ['not met', 'out', 'met']

/**
 * The lowest and the highest value that a figure could have once the records left out are settled; null where that
 * is not known (`possible` is null), the figure has no list, or a share has no cases in any case.
 *
 * Each row goes where it raises (or lowers) the figure most. That is the same place for every row, whatever the
 * others do: with m met of n, m <= n gives (m + 1) / (n + 1) >= m / n >= m / (n + 1), so met is never worse than out,
 * nor out than not met, and the ends are reached by choosing row by row.
 */
export function boundsOf(measure: Measure, figure: Figure, possible: Possible | null): Bounds | null {
  const now = tallyOf(figure)
  if (possible === null || now === null) return null
  const values = [RAISING, LOWERING].flatMap(order => {
    const tally = settled(
      now,
      possible.moves,
      measure.fold === 'share' ? order : order.filter(place => place !== 'not met'),
    )
    const { value } = foldList(figure.list, measure.fold, tally, figure.denominator ?? 0)
    return value === null ? [] : [value]
  })
  if (values.length === 0) return null
  return {
    lower: Math.min(...values),
    upper: Math.max(...values),
    exact: possible.exact,
    causes: possible.causes,
  }
}

function tallyOf({ fold, numerator, denominator }: Figure): Tally | null {
  if (numerator === null) return null
  return { rows: fold === 'share' ? (denominator ?? 0) : numerator, met: numerator }
}

/** A tally with every row where it is best placed; an empty share takes the next best place, to have a value at all. */
function settled(now: Tally, moves: readonly Move[], order: readonly Standing[]): Tally {
  const placed = moves.reduce((tally, move) => place(tally, move, order), now)
  if (placed.rows > 0 || !order.includes('not met')) return placed
  const next = [...order.filter(standing => standing !== 'out'), 'out' as const]
  return moves.reduce((tally, move) => place(tally, move, next), now)
}

function place(tally: Tally, { now, could, rows }: Move, order: readonly Standing[]): Tally {
  const then = order.find(standing => could.includes(standing)) ?? now
  return {
    rows: tally.rows + rows * (Number(then !== 'out') - Number(now !== 'out')),
    met: tally.met + rows * (Number(then === 'met') - Number(now === 'met')),
  }
}
