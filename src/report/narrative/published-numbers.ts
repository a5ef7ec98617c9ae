import type { Month } from '../../base/month.ts'

/** What a number counts: cases, parts of a hundred, or children in 10,000. */
export type NumberKind = 'count' | 'percent' | 'rate'

/** A number that words may mean: a figure's of a month, or one that the plan sets, which has none. */
export interface KnownNumber {
  readonly kind: NumberKind
  readonly value: number
  readonly month: Month | null
}

/** The numbers that the words about a measure may tell, and those that they must not, whatever they are taken for. */
export interface PublishedNumbers {
  readonly published: readonly KnownNumber[]
  readonly hidden: readonly KnownNumber[]
  /** What a number without a unit is, besides a count. */
  readonly own: NumberKind
}

/** No number at all. */
export const NO_NUMBERS: PublishedNumbers = { published: [], hidden: [], own: 'count' }
