/**
 * A worklist: the children or events that somebody must do something about, as on one day. Nothing is folded from it;
 * it is there to be worked.
 */
export interface Worklist {
  readonly id: string
  readonly title: string
  /** What one row is, as a noun: `child in need with a plan`. */
  readonly row: string
  /** The column with the day by which something must be done; null where nothing is due. */
  readonly due: string | null
  /** The columns that its rows are in the order of, each with ` desc` where the most comes first; after `due`. */
  readonly order: readonly string[]
  /** The share of what was done in time that its due dates decide; null where there is none. */
  readonly measure: string | null
  /** Whether what is done late counts as met again once it is done, as for visits; a review held late stays late. */
  readonly forgiven: boolean
  /** Tables that it can't do without, besides those that it reads itself. */
  readonly needs: readonly string[]
  readonly source: string
  /** What it lists and why, in words, one paragraph an entry. */
  readonly definition: readonly string[]
  readonly sql: string
}
