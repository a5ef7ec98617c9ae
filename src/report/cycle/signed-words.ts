import { QUESTIONS } from '../narrative/narrative.ts'
import type { AnswerNow } from './cycle.ts'

/** The words that a signature for a measure is given to, in the order of the questions: what is hashed. */
export function signedWords(answers: readonly AnswerNow[]): string {
  return JSON.stringify(
    QUESTIONS.map(({ question }) => [
      question,
      answers.find(answer => answer.place.question === question)?.text ?? '',
    ]),
  )
}
