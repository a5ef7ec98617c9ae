import type { Month } from '../../base/month.ts'
import type { LifeEvent } from './life.ts'

/** A stock whose months are reconciled by what came in and what went out. */
export type ReconciledStock = 'in need' | 'child protection' | 'looked after'

/** Something that counts as coming in or going out: a row of that measure's list, or a child's move. */
export interface Passage {
  /** Null where the row names nobody. */
  readonly person: string | null
  readonly record: string | null
  readonly day: string | null
  /** `care started`, `need closed`, `to a child protection plan`. */
  readonly how: string
}

/** One step by which what came in and what went out miss the change in number. */
export interface Correction {
  readonly person: string | null
  readonly record: string | null
  /** What has nothing to match it: a child who came or went, or a passage in or out. */
  readonly unmatched: 'came' | 'went' | 'in' | 'out'
  readonly by: 1 | -1
  /** Why, in words; null where no record says why. */
  readonly reason: string | null
}

/** A month of a stock, reconciled: opening, plus in, less out, plus corrections, is closing. */
export interface ReconciledMonth {
  readonly stock: ReconciledStock
  readonly month: Month
  readonly opening: number
  readonly into: readonly Passage[]
  readonly out: readonly Passage[]
  /** In order of child; those without one last. */
  readonly corrections: readonly Correction[]
  readonly closing: number
  /** The children whose correction has no reason: none, where every change is accounted for. */
  readonly gap: readonly string[]
}

/** What came in and went out of a stock in a month, and what they leave unmatched. */
export type Matched = Pick<ReconciledMonth, 'into' | 'out' | 'corrections'>

/** A stock's children at a month's start and end, who came and who went. */
export interface Turn {
  readonly was: ReadonlySet<string>
  readonly is: ReadonlySet<string>
  readonly came: readonly string[]
  readonly went: readonly string[]
  /** What happened to a child in it. */
  readonly eventsOf: (person: string) => readonly LifeEvent[]
}
