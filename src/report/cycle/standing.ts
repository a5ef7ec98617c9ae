import type { Question } from '../narrative/narrative.ts'
import { QUESTIONS } from '../narrative/narrative.ts'
import type { AnswerNow, MeasureStage } from './cycle.ts'
import { type Stage, stageOf } from './stage.ts'

/** Where a measure's words stand in a month. */
export interface Standing {
  readonly measure: string
  readonly stage: Stage
  readonly unwritten: readonly Question[]
  /** Answers that say the same, word for word, as the month before. */
  readonly same: readonly Question[]
  /** How many versions wait to be settled. */
  readonly waiting: number
  /** Who saved last, and when; null where nobody did. */
  readonly saved: { readonly person: string; readonly at: string } | null
  /** Why it was sent back, where it was and still is. */
  readonly note: string | null
}

/**
 * Where a measure stands.
 *
 * @param answers of the month; those of other measures are passed over
 * @param last what the answers said the month before
 */
export function standingOf(
  measure: string,
  answers: readonly AnswerNow[],
  recorded: MeasureStage | undefined,
  last: Readonly<Record<Question, string | null>> | undefined,
): Standing {
  const own = answers.filter(({ place }) => place.measure === measure)
  const text = (question: Question) => own.find(({ place }) => place.question === question)?.text ?? ''
  const questions = QUESTIONS.map(({ question }) => question)
  const unwritten = questions.filter(question => isBlank(text(question)))
  const stage = stageOf(recorded?.stage ?? 'open', unwritten.length < questions.length)
  return {
    measure,
    stage,
    unwritten,
    same: questions.filter(question => isSame(text(question), last?.[question] ?? '')),
    waiting: own.reduce((sum, { waiting }) => sum + waiting.length, 0),
    saved: lastSaved(own),
    note: stage === 'draft' || stage === 'open' ? (recorded?.note ?? null) : null,
  }
}

/** Whether there are no words. */
export function isBlank(text: string): boolean {
  return text.trim() === ''
}

/** Whether two answers have the same words, however they are spaced; blank ones are not compared. */
export function isSame(text: string, other: string): boolean {
  const tidy = (words: string) => words.trim().replace(/\s+/g, ' ')
  return !isBlank(text) && tidy(text) === tidy(other)
}

function lastSaved(answers: readonly AnswerNow[]): Standing['saved'] {
  const saved = answers.flatMap(({ person, at }) => (person !== null && at !== null ? [{ person, at }] : []))
  return saved.reduce<Standing['saved']>((last, one) => (last && last.at >= one.at ? last : one), null)
}
