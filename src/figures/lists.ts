import type { Month } from '../base/month.ts'
import type { Origin } from '../sources/formats/origin.ts'
import type { ListRef, Tally } from './figure.ts'

/** A cell of a list row. */
export type Cell = string | number | boolean | null

/** Rows under their columns. */
export interface Rows {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** What a list that has a `person_id` tells of its people, after its own columns: age at the end of the row's month. */
export const PEOPLE_COLUMNS = ['age_band', 'sex', 'ethnicity'] as const

/** The rows behind a figure: the columns in the measure's own order, without the period, and what is known of people. */
export interface List extends Rows {
  readonly ref: ListRef
}

/**
 * Which columns of a list are read: all, or those it can be told apart by with `met` and what is known of people, which
 * leaves out keys, ids and days.
 */
export type ListColumns = 'all' | 'groups'

/** The keys of a list's rows, met and not, each in code point order. */
export interface Keys {
  readonly met: readonly string[]
  readonly notMet: readonly string[]
}

/** The rows of one month of a list that have one value in a column, counted. */
export interface PartTally extends Tally {
  readonly month: Month
  readonly group: Cell
}

/**
 * The lists made from one extract for a run of months, each made once. Lists are held by month; the year to date
 * is the union of its months. A measure that couldn't be made has no tally.
 */
export interface Lists {
  /**
   * The tally of one month's rows; null where the measure's tables are missing, its select fails, or its records begin
   * later.
   */
  readonly tally: (measure: string, month: Month) => Tally | null
  /** Why a measure or a group has no lists, in a sentence; null where it has. */
  readonly fault: (name: string) => string | null
  /** What the records behind a measure are. */
  readonly origin: (measure: string) => Origin
  /** Keys by month; of some months alone where they are given. */
  readonly keys: (measure: string, months?: readonly Month[]) => Promise<ReadonlyMap<Month, Keys>>
  /** The rows behind a figure in the order of their keys, with all columns unless fewer will do. */
  readonly open: (ref: ListRef, columns?: ListColumns) => Promise<List>
  /**
   * The rows of a group that has a `period`, for some months: every column, ordered by month and then by the columns
   * from the first to the last. None, and no columns, where the group has a fault.
   */
  readonly rows: (group: string, months: readonly Month[]) => Promise<Rows>
  /** A measure's list counted by month and by the values of one of its columns, in no order; not the people columns. */
  readonly parts: (measure: string, column: string) => Promise<readonly PartTally[]>
}
