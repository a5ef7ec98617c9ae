/**
 * How a list becomes a figure. `count`: its rows. `share`: rows met per hundred. `rate`: rows per 10,000
 * children. `projected-rate`: the rate that the year to date gives over twelve months.
 */
export type Fold = 'count' | 'share' | 'rate' | 'projected-rate'

/** The stretch of time a list covers: the month's last day, the calendar month, or the year from 1 April. */
export type Window = 'at' | 'month' | 'ytd'

/** A measure: a list in SQL, how it folds to a figure, and what it means in words. */
export interface Measure {
  readonly id: string
  readonly title: string
  /** What one row of the list is, as a noun: `child in need on the last day of the month`. */
  readonly row: string
  readonly fold: Fold
  readonly windows: readonly Window[]
  /** The window whose figure stands on the scorecard. */
  readonly headline: Window
  /** Whether targets are totals for a whole year, so that a year to date is projected before it is compared. */
  readonly yearTarget: boolean
  /** For a share: what its cases have in common when met, as in `visited in time`. */
  readonly met: string | null
  /** Statute, guidance or return that the definition comes from. */
  readonly source: string
  /** The definition in words, one paragraph an entry. */
  readonly definition: readonly string[]
  readonly sql: string
}

/** A view that measures join, such as the children on a child protection plan at each month's end. */
export interface Group {
  readonly name: string
  readonly definition: readonly string[]
  /** Whether figures depend on it; one that only tells a row's team and worker silences nothing. */
  readonly decides: boolean
  /** Whether its rows are worked out only when they are read, since no list needs them. */
  readonly whenRead: boolean
  readonly sql: string
}
