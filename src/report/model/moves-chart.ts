/** Moves between statuses from one month's end to another's, as bands; those who stayed are told in words. */
export interface MovesChart {
  readonly kind: 'moves'
  /** The measure's id. */
  readonly id: string
  readonly title: string
  readonly subtitle: string
  /** The text alternative. */
  readonly alt: string
  /** `End of October 2022`. */
  readonly before: string
  readonly after: string
  /** Statuses that people moved from or to, from the most involved to the least. */
  readonly statuses: readonly MovesStatus[]
  /** At least one. */
  readonly bands: readonly MovesBand[]
}

/** A status by its name, and how many stayed in it: `775 stayed`; null for those not open at either end. */
export interface MovesStatus {
  readonly words: string
  readonly stayed: string | null
}

/** Some who moved, from a status to another by their places in the order. */
export interface MovesBand {
  readonly from: number
  readonly to: number
  readonly people: number
  readonly shown: string
  /** Whether they are more involved than before. */
  readonly up: boolean
}
