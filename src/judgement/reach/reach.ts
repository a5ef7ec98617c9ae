import type { Milestone } from '../rating/target.ts'
import type { Landing } from './landing.ts'

/**
 * Whether a milestone can be met. `met`: the figure stands at a level that meets it, or enough has come. `on course`:
 * the pace so far is enough, and the forecast does not exclude it. `within reach`: the level, the change or the total
 * asked for has been seen before. `out of reach unless`: it has not. `impossible`: arithmetic excludes it.
 */
export type Verdict =
  | 'met'
  | 'on course'
  | 'within reach'
  | 'out of reach unless'
  | 'impossible'
  | 'not asked'

/**
 * A movement over some months: a change of the figure (`unit` as the figure's own, fewer being negative), or rows
 * that come in those months.
 */
export interface Pace {
  readonly total: number
  readonly months: number
  readonly aMonth: number
  readonly unit: 'rows' | 'change of rate' | 'percentage points'
}

/** How a measure stands to one milestone: what it would take, what has been seen, and what may be expected. */
export interface Reach {
  readonly milestone: Milestone
  /** Months from the last figure to the milestone's. */
  readonly monthsLeft: number
  /**
   * What meets the target exactly. For a year's total the rows that may or must still come; for a share of a year's
   * rows how many of those to come may or must be met; for any other figure its change. Null where none is asked.
   */
  readonly needed: Pace | null
  /** The needed change in rows of the list: children of a rate, more rows met of a month's share. Null where none. */
  readonly neededRows: number | null
  /** The pace of the year so far; for a change, that of the last twelve months. */
  readonly soFar: Pace | null
  /** For a change: since the end of March. */
  readonly sinceApril: Pace | null
  /** The best value at the milestone that arithmetic leaves, on the target's basis; null where nothing bounds it. */
  readonly bestAttainable: number | null
  readonly verdict: Verdict
  readonly sentence: string
  readonly landing: Landing | { readonly refused: string }
}

/** A pace from its total. */
export function paceOf(total: number, months: number, unit: Pace['unit']): Pace {
  return { total, months, aMonth: total / months, unit }
}
