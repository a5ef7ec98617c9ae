import type { Prose } from './prose.ts'

/** The three questions that a measure's owner answers each month, by name. */
export type Question = 'working' | 'worried' | 'doing'

/** The three questions, in the order they are asked, in the words of the report. */
export const QUESTIONS: readonly { readonly question: Question; readonly words: string }[] = [
  { question: 'working', words: 'What’s working well?' },
  { question: 'worried', words: 'What are we worried about?' },
  { question: 'doing', words: 'What are we doing about it?' },
]

/** An answer as it was written, and its words alone. */
export interface Answer {
  readonly prose: readonly Prose[]
  readonly text: string
}

/** The owner's answers to the three questions for one measure and month; null where none was written. */
export type Narrative = Readonly<Record<Question, Answer | null>>

/** A narrative in which nothing has been written yet. */
export const UNWRITTEN: Narrative = { working: null, worried: null, doing: null }
