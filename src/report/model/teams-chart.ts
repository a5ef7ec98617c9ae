import type { Month } from '../../base/month.ts'

/** A measure's months by team: a small line for each, all on one scale. */
export interface TeamsChart {
  readonly kind: 'teams'
  /** The measure's id. */
  readonly id: string
  readonly title: string
  readonly subtitle: string
  /** The text alternative. */
  readonly alt: string
  readonly fold: 'count' | 'share'
  /** Whether a line begins anew each April. */
  readonly byYear: boolean
  /** At least two, in the order they are shown. */
  readonly teams: readonly TeamLine[]
  /** The whole list beside them, for a share. */
  readonly whole: TeamLine | null
}

/** A line by its name; `shown` is its last value. */
export interface TeamLine {
  readonly words: string
  readonly points: readonly TeamMonth[]
  readonly shown: string
}

/** A month's value, unrounded; null for a share of no cases. */
export interface TeamMonth {
  readonly month: Month
  readonly value: number | null
}
