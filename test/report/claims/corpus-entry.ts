import type { Fold, Window } from '../../../src/measures/measure.ts'

/** What a careful reader says of a claim: a figure bears it out, a figure says otherwise, or no figure tells. */
export type Verdict = 'agrees' | 'contradicts' | 'unchecked'

/** Words of an entry that carry a claim, and what a careful reader says of it; a doubtful one is not scored. */
export interface Expectation {
  readonly says: string
  readonly verdict: Verdict
  readonly doubtful?: boolean
}

/** A manager's answer to one question on one measure's page, with what is to be found in it. */
export interface CorpusEntry {
  /** The authority and month whose figures it speaks of: a key of the facts. */
  readonly facts: string
  readonly measure: string
  readonly question: 'working' | 'worried' | 'doing'
  readonly text: string
  readonly expect: readonly Expectation[]
  readonly kind: string
  readonly note: string
}

/** A measure's figures, one a month from the facts' first month; percentages and rates are unrounded. */
export interface MeasureFacts {
  readonly title: string
  readonly fold: Fold
  readonly headline: Window
  /** Whether targets are totals for the whole year. */
  readonly yearTarget: boolean
  readonly good: 'high' | 'low' | 'range' | 'neutral'
  readonly range?: readonly [number, number]
  /** By month, as in `2025-03`. */
  readonly targets: Readonly<Record<string, number>>
  readonly comparators: readonly { readonly name: string; readonly value: number; readonly year: string }[]
  readonly values: Readonly<Partial<Record<Window, readonly number[]>>>
  /** For a share: the cases met, and all cases. */
  readonly met?: Readonly<Partial<Record<Window, readonly number[]>>>
  readonly of?: Readonly<Partial<Record<Window, readonly number[]>>>
}

/** A fictional authority's figures up to the month that its managers write about. */
export interface AuthorityFacts {
  readonly authority: string
  readonly month: string
  readonly first: string
  /** Children aged 0 to 17 who live in the area. */
  readonly population: number
  readonly measures: Readonly<Record<string, MeasureFacts>>
}
