import type { ListRef } from '../../figures/figure.ts'
import type { Cell } from '../../figures/lists.ts'

/** What a column of a list holds: an id is text whatever it looks like, a day is `YYYY-MM-DD`, a yes is 1 or true. */
export type ColumnKind = 'id' | 'text' | 'day' | 'number' | 'yes-no'

/** A column of a list. */
export interface ListColumn {
  readonly name: string
  readonly kind: ColumnKind
}

/** The rows behind a figure for a workbook, read a batch at a time so that they are never all held. */
export interface WorkbookList {
  /** The measure's id. */
  readonly measure: string
  /** The measure's title. */
  readonly title: string
  readonly list: ListRef
  readonly columns: readonly ListColumn[]
  readonly batches: () => AsyncIterable<readonly (readonly Cell[])[]>
}
