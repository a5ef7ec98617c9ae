import type { AnswerNow } from '../../report/cycle/cycle.ts'
import { isSame } from '../../report/cycle/standing.ts'
import { QUESTIONS, type Question } from '../../report/narrative/narrative.ts'
import { textIn } from '../http/fields.ts'
import type { MeasureInReport } from '../ports/parts.ts'
import type { Visit } from '../ports/route.ts'
import type { Names, Words } from './desk.ts'
import type { Finding } from './findings.ts'
import { showTime } from './show-time.ts'

/** What a form sent of an answer: its words, and the version that they began from. */
export interface SentAnswer {
  readonly question: Question
  readonly text: string
  readonly base: number
}

/** What the boxes of a measure's answers are filled from. */
export interface BoxesAsked {
  readonly answers: readonly AnswerNow[]
  /** The month before's. */
  readonly last: Words | undefined
  readonly findings: Readonly<Record<Question, readonly Finding[]>>
  /** What could not be saved and stands in its box again. */
  readonly sent: readonly SentAnswer[]
  readonly names: Names
  /** What the month has of the measure. */
  readonly told: MeasureInReport | undefined
}

/** The three boxes, each with its words, whose they are, last month's and what the figures say. */
export function answerBoxes(visit: Visit, { answers, last, findings, sent, names, told }: BoxesAsked) {
  return QUESTIONS.map(({ question, words: asks }) => {
    const now = answers.find(({ place }) => place.question === question)
    const unsaved = sent.find(one => one.question === question)
    const used = textIn(visit.query, 'use') === question ? last?.[question] : null
    return {
      question,
      asks,
      text: unsaved?.text ?? used ?? now?.text ?? '',
      reads: fillIn(unsaved?.text ?? now?.text ?? '', told),
      version: unsaved?.base ?? now?.version ?? 0,
      saved: now?.at ? `Saved ${showTime(now.at, visit.today)} by ${names.ofId(now.person)}` : null,
      used: Boolean(used),
      isUnsaved: Boolean(unsaved ?? used),
      last: last?.[question] ?? null,
      same: isSame(now?.text ?? '', last?.[question] ?? ''),
      findings: findings[question],
    }
  })
}

/** Words as those read them who don't write: with this month's figures in the place of their codes. */
function fillIn(text: string, told: MeasureInReport | undefined): string {
  return (told?.figures ?? []).reduce((words, { code, comesTo }) => words.replaceAll(code, comesTo), text)
}
