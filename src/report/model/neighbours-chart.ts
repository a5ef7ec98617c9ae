import type { Figure } from '../../figures/figure.ts'

/** Ours beside what others have published: a dot for each on one scale. */
export interface NeighboursChart {
  readonly kind: 'neighbours'
  /** The measure's id. */
  readonly id: string
  readonly title: string
  readonly subtitle: string
  /** The text alternative. */
  readonly alt: string
  readonly fold: 'count' | 'share' | 'rate'
  /** Ours, now first and then of earlier years; after them the others from the highest. */
  readonly rows: readonly NeighbourRow[]
}

/** A value by its name and time, unrounded, and as it is shown. */
export interface NeighbourRow {
  readonly whose: 'ours now' | 'ours before' | 'others'
  /** `England, 2021–22`. */
  readonly words: string
  readonly value: number
  /** What ours opens to; others have a publication, not a list. */
  readonly figure: Figure | null
  readonly shown: string
}
