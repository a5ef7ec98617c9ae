import type { Scope } from '../people/scope.ts'
import type { ListRef } from './figure.ts'
import type { Cell } from './lists.ts'

/** A list that can be opened: a figure's, or one to be worked. */
export type ListName = { readonly kind: 'figure'; readonly ref: ListRef } | WorklistName

/** A list to be worked. */
export interface WorklistName {
  readonly kind: 'worklist'
  readonly id: string
  /** The day that it is as on, `YYYY-MM-DD`; null for the day that the records reach. */
  readonly asAt: string | null
  /** Only what is overdue, due within this many working days or without a due day; null for every row. */
  readonly within: number | null
}

/** Which rows are wanted, and how. */
export interface ListAsked {
  readonly list: ListName
  /** The newest unless one is named. */
  readonly extract: string | null
  readonly scope: Scope
  /** A column; the list's own order where it is null. */
  readonly sort: string | null
  readonly descending: boolean
  /**
   * Columns and the values that rows must have in them, as text; blank is no value. One of the values, where a column
   * stands here several times.
   */
  readonly where: readonly ColumnValue[]
  /** A column whose values are counted, instead of showing rows. */
  readonly group: string | null
  /** From 1; the last one where it is beyond. */
  readonly page: number
}

/** A column and a value in it, as text. */
export interface ColumnValue {
  readonly column: string
  readonly value: string
}

/** A value of a column, and how many rows have it. */
export interface ValueCount {
  /** As text; blank is no value. */
  readonly value: string
  readonly count: number
}

/** A column of a list. */
export interface ListPageColumn {
  readonly name: string
  readonly title: string
  readonly kind: 'id' | 'text' | 'number' | 'day' | 'yes-no'
  /** The values it has in all rows that may be seen, with counts, where they are few; null where they are many. */
  readonly values: readonly ValueCount[] | null
}

/** The rows of a list that have one value in a column, counted. */
export interface ListGroup extends ValueCount {
  /** How many are met; null where the list is not of a share. */
  readonly met: number | null
  /** How many are overdue; null where nothing is due. */
  readonly overdue: number | null
}

/** A page of a list's rows. */
export interface ListPage {
  readonly title: string
  /** What one row is. */
  readonly says: string
  /** When the rows are of: `on 30 November 2022`. */
  readonly when: string
  readonly columns: readonly ListPageColumn[]
  readonly rows: readonly (readonly Cell[])[]
  readonly groups: readonly ListGroup[] | null
  /** The rows that this person may see, and how many of them there are under the filters. */
  readonly seen: number
  readonly filtered: number
  /** All the list's rows, whoever asks: the figure. With `met` where it is a share. */
  readonly whole: number
  readonly met: number | null
  /** How many rows are overdue or due soon, under all filters but that of just this; none where nothing is due. */
  readonly standings: readonly ValueCount[]
  readonly page: number
  readonly pages: number
  readonly extract: string
  /** The day that a list to be worked is as on, `YYYY-MM-DD`; null for a figure's. */
  readonly asAt: string | null
  readonly definition: {
    /** The measure that the list is of, or that its due dates decide. */
    readonly measure: string | null
    /** In words, a paragraph each. */
    readonly words: readonly string[]
    readonly sql: string
    readonly source: string
  }
  /** What a reader must know: why there are no rows, whom they leave out. */
  readonly notes: readonly string[]
}

/** How much of a list to be worked there is; what is due is null where nothing is. */
export interface WorklistCounts {
  readonly rows: number
  readonly overdue: number | null
  readonly dueIn5: number | null
  /** Those due in 5 working days included. */
  readonly dueIn10: number | null
}

/** A list to be worked, and what stands in it now. */
export interface WorklistLine extends WorklistCounts {
  readonly id: string
  readonly title: string
  readonly says: string
  /** The column with the day by which something must be done; null where nothing is due. */
  readonly due: string | null
  /** The next day on which something is due, `YYYY-MM-DD`, and how much; null where nothing is. */
  readonly next: { readonly day: string; readonly rows: number } | null
  /** How many done by the week's end would reach the next rating, in a sentence; null where that is not known. */
  readonly toReach: string | null
  /** By team, in the order of their codes, those of no team last. */
  readonly teams: readonly (WorklistCounts & { readonly team: string | null })[]
  readonly fault: string | null
}

/** The lists to be worked as on a day. */
export interface WorklistsNow {
  /** `YYYY-MM-DD`. */
  readonly asAt: string
  readonly extract: string
  readonly lines: readonly WorklistLine[]
}

/** A team or a worker. */
export interface Named {
  readonly code: string
  /** The code, where the records give no name. */
  readonly name: string
}

/** The lists behind figures and the lists to be worked, a page at a time. Scope is applied in the engine's SQL. */
export interface ListPages {
  /** Null where there is no such list or extract. Throws `InputError` where a column or a day is not one of it. */
  readonly page: (asked: ListAsked) => Promise<ListPage | null>
  /** The same rows, all of them, as a typed workbook. */
  readonly workbook: (asked: ListAsked) => Promise<AsyncIterable<Uint8Array> | null>
  /**
   * The lists to be worked with their counts for those who may see some rows, of one team where it is given; null
   * where there is no such extract. As on the day that the records reach unless one is given.
   */
  readonly worklists: (
    scope: Scope,
    asAt: string | null,
    extract: string | null,
    team: string | null,
  ) => Promise<WorklistsNow | null>
  /** The teams and the workers that cases are allocated to, by code, with their names where known. */
  readonly teams: () => Promise<readonly Named[]>
  readonly workers: () => Promise<readonly Named[]>
}
