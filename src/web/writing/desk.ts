import { createHash } from 'node:crypto'
import { isMonth, type Month, shiftMonth } from '../../base/month.ts'
import { isAllowed } from '../../people/permission.ts'
import type { Person } from '../../people/person.ts'
import { mayWrite } from '../../people/scope.ts'
import type { Claim } from '../../report/claims/claim.ts'
import type { AnswerNow, Cycle } from '../../report/cycle/cycle.ts'
import type { Powers } from '../../report/cycle/moves.ts'
import { QUESTIONS, type Question } from '../../report/narrative/narrative.ts'
import type { MeasureInPlan, MeasureInReport, Parts } from '../ports/parts.ts'
import { NotAllowed, NotThere, type Visit } from '../ports/route.ts'

/** The words of a measure's three answers; null where there is none. */
export type Words = Readonly<Record<Question, string | null>>

/** The month of an address, that is open or was. Throws `NotThere` where it never was. */
export async function cycleOf(parts: Parts, { params }: Visit): Promise<Cycle> {
  const month = params.month ?? ''
  const cycle = isMonth(month) ? await parts.cycles.find(month) : null
  if (!cycle) throw new NotThere(`writing ${month}`)
  return cycle
}

/** The measure of an address. Throws `NotThere` where the plan doesn't ask for it. */
export async function measureOf(parts: Parts, { params }: Visit): Promise<MeasureInPlan> {
  const measure = (await parts.reports.planned()).find(({ id }) => id === params.measure)
  if (!measure) throw new NotThere('measure')
  return measure
}

/** What a month has of its measures: as they were published, or as their figures now are. */
export async function figuresOf(
  { reports }: Parts,
  { month, edition, extract }: Cycle,
): Promise<readonly MeasureInReport[]> {
  const published = edition === null ? null : await reports.published(edition)
  return published?.measures ?? reports.figures(month, extract)
}

/** What a person may do with a measure's words. */
export function powersOf(person: Person | null, measure: MeasureInPlan): Powers {
  return {
    write: mayWrite(person, measure),
    review: isAllowed(person, 'review'),
    sign: isAllowed(person, 'sign'),
  }
}

/** The person of a visit, who may write about a measure. Throws `NotAllowed` where they may not. */
export function writerOf({ person }: Visit, measure: MeasureInPlan): Person {
  if (!person || !mayWrite(person, measure)) throw new NotAllowed('not the owner or deputy')
  return person
}

/** The person of a visit whose route needs a sign-in. */
export function personOf({ person }: Visit): Person {
  if (!person) throw new NotAllowed('not signed in')
  return person
}

/** What people are called, by their ids and by the addresses that plans name them by. */
export interface Names {
  readonly ofId: (id: string | null) => string
  /** Null where nobody with that address can sign in. */
  readonly ofEmail: (email: string | null) => string | null
}

/** Reads what people are called. */
export async function namesOf({ people }: Pick<Parts, 'people'>): Promise<Names> {
  const all = await people.all()
  const byId = new Map(all.map(({ id, name }) => [id, name]))
  const byEmail = new Map(all.filter(({ active }) => active).map(({ email, name }) => [email, name]))
  return {
    ofId: id => (id === null ? 'nobody' : (byId.get(id) ?? 'somebody who is not here any more')),
    ofEmail: email => (email === null ? null : (byEmail.get(email.toLowerCase()) ?? null)),
  }
}

/** What the answers said the month before, by measure; none where that month has none. */
export async function lastWords(parts: Parts, month: Month): Promise<ReadonlyMap<string, Words>> {
  const before = shiftMonth(month, -1)
  if (await parts.cycles.find(before)) {
    const answers = await parts.cycles.answers(before)
    const measures = new Set(answers.map(({ place }) => place.measure))
    return new Map([...measures].map(measure => [measure, wordsOf(answers, measure)]))
  }
  return parts.reports.written(before)
}

/** The words of a measure's answers as they stand. */
export function wordsOf(answers: readonly AnswerNow[], measure: string): Words {
  const text = (question: Question) =>
    answers.find(({ place }) => place.measure === measure && place.question === question)?.text || null
  return { working: text('working'), worried: text('worried'), doing: text('doing') }
}

/** What a measure's answers claim, each held against the figures of the month. */
export function claimsIn(
  { reports }: Parts,
  month: Month,
  measure: string,
  answers: readonly AnswerNow[],
): Promise<readonly Claim[]> {
  const words = wordsOf(answers, measure)
  return reports.check(
    month,
    measure,
    byQuestion(question => words[question] ?? ''),
  )
}

/** Each question's value of something. */
export function byQuestion<T>(value: (question: Question) => T): Readonly<Record<Question, T>> {
  const entries = QUESTIONS.map(({ question }) => [question, value(question)] as const)
  return Object.fromEntries(entries) as Record<Question, T>
}

/** Whether a text names one of the three questions. */
export function isQuestion(text: string): text is Question {
  return QUESTIONS.some(({ question }) => question === text)
}

/** SHA-256 of words that are signed, in hexadecimal. */
export function hashWords(words: string): string {
  return createHash('sha256').update(words).digest('hex')
}
