import type { Day } from '../base/day.ts'
import type { Worklist } from '../measures/worklist.ts'
import type { Rows } from './lists.ts'

/** How many rows of a worklist a team has: all, overdue, and due within so many working days, overdue ones apart. */
export interface WorklistTally {
  readonly team: string | null
  readonly rows: number
  /** Due before the day. None where nothing is due. */
  readonly overdue: number
  readonly within5: number
  /** Those within 5 included. */
  readonly within10: number
}

/** How a share stands in a team on a day, and how it changes by a later day if nothing is done. */
export interface ShareTally {
  readonly team: string | null
  readonly rows: number
  readonly met: number
  /** Met on the day, and due before the later one. */
  readonly breaching: number
  /** The first day on which something is due, on the day or after it, and how much is due then; null where nothing is. */
  readonly next: { readonly day: Day; readonly rows: number } | null
}

/** Which rows of a worklist are wanted. */
export interface WorklistAsked {
  readonly team?: string | undefined
  readonly worker?: string | undefined
  /** Overdue, or due within this many working days; every row where it isn't given. */
  readonly within?: number | undefined
}

/**
 * The worklists of an extract as on a day. A worklist that couldn't be made has a fault, no tallies and no rows.
 */
export interface Worklists {
  readonly asAt: Day
  readonly lists: readonly Worklist[]
  /** Why a worklist couldn't be made, in a sentence; null where it could. */
  readonly fault: (id: string) => string | null
  /** Why its rows are not quite what it says, in sentences; none where they are. */
  readonly approximately: (id: string) => readonly string[]
  /** Its rows counted by team, in the order of the teams' ids and those of no team last. */
  readonly tallies: (id: string) => Promise<readonly WorklistTally[]>
  /** The share that its due dates decide, by team and by a later day; null where it decides none. */
  readonly shares: (id: string, by: Day) => Promise<readonly ShareTally[] | null>
  /**
   * Its rows in the order in which they are to be worked, with `standing` and `working_days_left` (below 0 where it is
   * overdue) after what is due.
   */
  readonly open: (id: string, asked: WorklistAsked) => Promise<Rows>
  /** Every team and worker that some row of the list, or some open case, has. */
  readonly known: (id: string, column: 'team' | 'worker') => Promise<readonly string[]>
}
