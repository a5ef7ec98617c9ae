import type { Month } from '../../base/month.ts'
import type { Question } from '../narrative/narrative.ts'
import type { Stage } from './stage.ts'

/** A month that is written about. Times are ISO, in UTC; people are told by their ids. */
export interface Cycle {
  readonly month: Month
  /** The extract that its figures are from; the newest until it is published where null. */
  readonly extract: string | null
  readonly opened: string
  readonly openedBy: string
  /** The day by which answers are wanted, `YYYY-MM-DD`. */
  readonly due: string
  /** The edition it was published as; null until it is. */
  readonly edition: string | null
}

/** Where an answer stands: a measure's, to a question, in a month. */
export interface AnswerPlace {
  readonly month: Month
  readonly measure: string
  readonly question: Question
}

/** An answer as it was saved once. Versions are never changed or removed. */
export interface AnswerVersion extends AnswerPlace {
  readonly id: string
  /** The place's versions are numbered from 1 in the order they were saved. */
  readonly version: number
  /** The version that its writer saw when they began; 0 where there was none. */
  readonly base: number
  /** Markdown, as in a narrative file. */
  readonly text: string
  readonly person: string
  readonly at: string
  /** Whether somebody else saved in the meantime, and this one waits to be settled. */
  readonly conflict: boolean
}

/** An answer as it now stands, with the versions that were written beside it and wait to be settled. */
export interface AnswerNow {
  readonly place: AnswerPlace
  /** The number of the version that stands, which is what to begin from; 0 where nothing was written. */
  readonly version: number
  readonly text: string
  readonly person: string | null
  readonly at: string | null
  readonly waiting: readonly AnswerVersion[]
}

/** What saving came to. Nothing that was sent is ever dropped: what could not become the answer is kept beside it. */
export type Saved =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'conflict'; readonly kept: AnswerVersion; readonly now: AnswerNow }

/** A measure's stage in a month. */
export interface MeasureStage {
  readonly measure: string
  readonly stage: Stage
  readonly person: string | null
  readonly at: string | null
  /** Why it was sent back, where it was. */
  readonly note: string | null
}

/** A signature: who signed which words. */
export interface Signature {
  readonly month: Month
  /** Null for the month as a whole. */
  readonly measure: string | null
  readonly person: string
  readonly at: string
  /** SHA-256 of the words that were signed: `signedWords` of a measure, `signedMonth` of the month. */
  readonly words: string
  /** Why it was signed though an answer is missing or the figures say otherwise; null where neither is so. */
  readonly note: string | null
}

/** A reminder that was sent. */
export interface Reminder {
  readonly month: Month
  readonly measure: string
  readonly person: string
  readonly by: string
  readonly at: string
  readonly way: 'page' | 'e-mail'
}

/** Months as they are written about. What is acknowledged here survives a power cut. */
export interface Cycles {
  readonly all: () => Promise<readonly Cycle[]>
  readonly find: (month: Month) => Promise<Cycle | null>
  /** Throws `InputError` where the month is open already. */
  readonly open: (cycle: Pick<Cycle, 'month' | 'extract' | 'openedBy' | 'due'>) => Promise<Cycle>
  readonly change: (
    month: Month,
    change: Partial<Pick<Cycle, 'extract' | 'due' | 'edition'>>,
  ) => Promise<Cycle>
  /** Every answer of a month that has a version, and of one measure where it is given. */
  readonly answers: (month: Month, measure?: string) => Promise<readonly AnswerNow[]>
  readonly history: (place: AnswerPlace) => Promise<readonly AnswerVersion[]>
  /**
   * Saves an answer. Where another version than `base` stands by now and its text is another, both are kept: this one
   * waits to be settled. It takes the place of one of the same person's that waits already, where it began from that or
   * from the same. Throws `InputError` where the measure is signed off or the month published.
   */
  readonly save: (
    place: AnswerPlace,
    answer: { readonly base: number; readonly text: string; readonly person: string },
  ) => Promise<Saved>
  /** Saves what two versions come to, after which none of those named waits. */
  readonly settle: (
    place: AnswerPlace,
    answer: {
      readonly base: number
      readonly text: string
      readonly person: string
      readonly settles: readonly string[]
    },
  ) => Promise<Saved>
  readonly stages: (month: Month) => Promise<readonly MeasureStage[]>
  readonly move: (
    month: Month,
    measure: string,
    to: { readonly stage: Stage; readonly person: string; readonly note: string | null },
  ) => Promise<void>
  readonly signatures: (month: Month) => Promise<readonly Signature[]>
  /** Signs words; the measure's stage becomes `signed-off`. Throws `InputError` where the words are not those any more. */
  readonly sign: (signature: Omit<Signature, 'at'>) => Promise<Signature>
  /** Takes back a signature; it stays in the history. */
  readonly withdraw: (month: Month, measure: string | null, person: string) => Promise<void>
  readonly reminders: (month: Month) => Promise<readonly Reminder[]>
  readonly remind: (reminder: Omit<Reminder, 'at'>) => Promise<void>
}
