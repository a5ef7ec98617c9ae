import { QUESTIONS, type Question } from './narrative.ts'

/** Answers in Markdown by question; null where none was written. */
export type WrittenAnswers = Readonly<Record<Question, string | null>>

/**
 * The text of a narrative file that holds some answers, each under its question. A heading within an answer becomes
 * words, since what stands under another heading than the three questions would not be shown.
 */
export function writeNarrative(answers: WrittenAnswers): string {
  const parts = QUESTIONS.map(({ question, words }) => {
    const answer = (answers[question] ?? '').replace(/\r\n?/g, '\n').trim()
    return answer === '' ? `## ${words}` : `## ${words}\n\n${answer.replace(HEADING, '$1\\$2')}`
  })
  return `${parts.join('\n\n')}\n`
}

const HEADING = /^( {0,3})(#{1,6}(?=\s|$))/gm
