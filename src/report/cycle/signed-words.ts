import { QUESTIONS } from '../narrative/narrative.ts'
import type { AnswerNow, Signature } from './cycle.ts'

/** The words that a signature for a measure is given to, in the order of the questions: what is hashed. */
export function signedWords(answers: readonly AnswerNow[]): string {
  return JSON.stringify(
    QUESTIONS.map(({ question }) => [
      question,
      answers.find(answer => answer.place.question === question)?.text ?? '',
    ]),
  )
}

/** What a signature for a month is given to: the signatures of its measures, in the order of their ids. */
export function signedMonth(signatures: readonly Signature[]): string {
  const measures = signatures.flatMap(({ measure, words }) =>
    measure === null ? [] : [[measure, words] as const],
  )
  return JSON.stringify(measures.sort(([a], [b]) => (a < b ? -1 : 1)))
}
