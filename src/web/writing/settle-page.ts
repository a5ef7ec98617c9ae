import { InputError } from '../../base/errors.ts'
import { monthName } from '../../base/month.ts'
import { compareWords } from '../../report/cycle/compare-words.ts'
import type { AnswerNow } from '../../report/cycle/cycle.ts'
import { QUESTIONS } from '../../report/narrative/narrative.ts'
import { listIn, textIn } from '../http/fields.ts'
import type { Parts } from '../ports/parts.ts'
import type { Answer, Route, Visit } from '../ports/route.ts'
import { answerIn, refuseLong } from './answer-in.ts'
import { cycleOf, isQuestion, measureOf, type Names, namesOf, writerOf } from './desk.ts'
import { showTime } from './show-time.ts'

/** Choosing between versions that two people saved at once, or making one of them. */
export function settleRoutes(parts: Parts): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/writing/:month/:measure/settle',
      says: 'Versions of an answer that wait to be settled',
      permission: 'write',
      within: 'measures',
      audit: null,
      answer: visit => settlePage(parts, visit),
    },
    {
      method: 'POST',
      path: '/writing/:month/:measure/settle',
      says: 'Settle versions of an answer',
      permission: 'write',
      within: 'measures',
      audit: 'answer-settled',
      answer: visit => settleOrAgain(parts, visit),
    },
  ]
}

async function settlePage(parts: Parts, visit: Visit, error?: string): Promise<Answer> {
  const { month } = await cycleOf(parts, visit)
  const measure = await measureOf(parts, visit)
  writerOf(visit, measure)
  const answers = (await parts.cycles.answers(month, measure.id)).filter(({ waiting }) => waiting.length > 0)
  const base = `/writing/${month}/${measure.id}`
  if (answers.length === 0 && error !== undefined) throw new InputError(error)
  if (answers.length === 0) return { kind: 'redirect', to: base }
  const names = await namesOf(parts)
  return {
    kind: 'page',
    template: 'writing/settle',
    title: `Settle two versions: ${measure.title}`,
    status: error === undefined ? 200 : 400,
    values: {
      month,
      monthName: monthName(month),
      base,
      measure,
      errors: error === undefined ? [] : [error],
      answers: answers.map(answer => shown(answer, names, visit)),
    },
  }
}

function shown(now: AnswerNow, names: Names, { form, today }: Visit) {
  const wasSent = textIn(form, 'question') === now.place.question && form.text !== undefined
  return {
    question: now.place.question,
    asks: QUESTIONS.find(({ question }) => question === now.place.question)!.words,
    version: now.version,
    text: now.text,
    by: names.ofId(now.person),
    at: now.at === null ? '' : showTime(now.at, today),
    waiting: now.waiting.map(one => ({
      id: one.id,
      text: one.text,
      by: names.ofId(one.person),
      at: showTime(one.at, today),
      changes: compareWords(now.text, one.text),
    })),
    together: wasSent
      ? textIn(form, 'text')
      : [now, ...now.waiting].map(({ text }) => text.trim()).join('\n\n'),
  }
}

/** Settles an answer, or shows the page again with what was written on it and why it could not be kept. */
async function settleOrAgain(parts: Parts, visit: Visit): Promise<Answer> {
  try {
    return await settleAnswer(parts, visit)
  } catch (error) {
    if (error instanceof InputError) return settlePage(parts, visit, error.message)
    throw error
  }
}

async function settleAnswer(parts: Parts, visit: Visit): Promise<Answer> {
  const { month } = await cycleOf(parts, visit)
  const measure = await measureOf(parts, visit)
  const { id: person } = writerOf(visit, measure)
  const question = textIn(visit.form, 'question')
  if (!isQuestion(question)) throw new InputError('Say which answer is settled.')
  const place = { month, measure: measure.id, question }
  const now = (await parts.cycles.answers(month, measure.id)).find(({ place }) => place.question === question)
  const settles = listIn(visit.form, 'settles').filter(id => now?.waiting.some(one => one.id === id))
  const base = `/writing/${month}/${measure.id}`
  // What was made of both is kept beside what somebody else settled on in the meantime; the rest is in the history.
  if (!now || (settles.length === 0 && textIn(visit.form, 'choice') !== 'together'))
    return { kind: 'redirect', to: base, notice: 'It was settled already.' }
  const text = chosenText(visit, now)
  refuseLong(text)
  const saved = await parts.cycles.settle(place, {
    base: Number(textIn(visit.form, 'base')) || 0,
    text,
    person,
    settles,
  })
  const record = { month, measure: measure.id, question, settles: settles.length }
  if (saved.kind === 'conflict') return { kind: 'redirect', to: `${base}/settle`, record }
  return {
    kind: 'redirect',
    to: base,
    notice: 'The answer is settled. Both versions stay in its history.',
    record,
  }
}

/** The words that were chosen: those that stand, those of a version that waits, or what was made of them. */
function chosenText({ form }: Visit, now: AnswerNow): string {
  const choice = textIn(form, 'choice')
  if (choice === 'now') return now.text
  if (choice === 'together') return answerIn(form, 'text')
  const chosen = now.waiting.find(({ id }) => id === choice)
  if (!chosen) throw new InputError('Choose which words to keep.')
  return chosen.text
}
