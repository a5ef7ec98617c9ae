import type { Month } from '../../base/month.ts'
import type { Window } from '../../measures/measure.ts'

/** The three questions that a measure's owner answers, by name and in order. */
export const ANSWERED = ['working', 'worried', 'doing'] as const

/** One of the three questions. */
export type Question = (typeof ANSWERED)[number]

/** The words of one measure's three answers; null where none was written. */
export type Answers = Readonly<Record<Question, { readonly text: string } | null>>

/** Whether a claim is borne out by the figures; `unchecked` where the figures cannot say. */
export type Verdict = 'agrees' | 'contradicts' | 'unchecked'

/** Something that a narrative says, and what the figures say to it. */
export interface Claim {
  /** The measure under which the words stand. */
  readonly measure: string
  readonly question: Question
  /** The sentence as written. */
  readonly text: string
  /** What it claims, in plain words. */
  readonly claim: string
  readonly verdict: Verdict
  /** The figure it was held against, in words; null where there is none. */
  readonly figure: string | null
  /** The figures it was held against, to open. */
  readonly refs: readonly FigureRef[]
}

/** A figure by its measure, month and window. */
export interface FigureRef {
  readonly measure: string
  readonly month: Month
  readonly window: Window
}

/** A claim before it is known where it stands. */
export type Finding = Pick<Claim, 'claim' | 'verdict' | 'figure' | 'refs'> & {
  /** Where in the sentence it is made, as an offset. */
  readonly at: number
}
