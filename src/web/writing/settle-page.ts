import { InputError } from '../../base/errors.ts'
import { monthName } from '../../base/month.ts'
import { compareWords } from '../../report/cycle/compare-words.ts'
import type { AnswerNow } from '../../report/cycle/cycle.ts'
import { QUESTIONS } from '../../report/narrative/narrative.ts'
import { listIn, textIn } from '../http/fields.ts'
import type { Parts } from '../ports/parts.ts'
import type { Answer, Route, Visit } from '../ports/route.ts'
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
      answer: visit => settleAnswer(parts, visit),
    },
  ]
}

async function settlePage(parts: Parts, visit: Visit): Promise<Answer> {
  const { month } = await cycleOf(parts, visit)
  const measure = await measureOf(parts, visit)
  writerOf(visit, measure)
  const answers = (await parts.cycles.answers(month, measure.id)).filter(({ waiting }) => waiting.length > 0)
  const base = `/writing/${month}/${measure.id}`
  if (answers.length === 0) return { kind: 'redirect', to: base }
  const names = await namesOf(parts)
  return {
    kind: 'page',
    template: 'writing/settle',
    title: `Settle two versions: ${measure.title}`,
    values: {
      month,
      monthName: monthName(month),
      base,
      measure,
      answers: answers.map(answer => shown(answer, names, visit.today)),
    },
  }
}

function shown(now: AnswerNow, names: Names, today: string) {
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
    together: [now, ...now.waiting].map(({ text }) => text.trim()).join('\n\n'),
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
  if (!now || settles.length === 0) return { kind: 'redirect', to: base, notice: 'It was settled already.' }
  const text = chosenText(visit, now)
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
  if (choice === 'together') return textIn(form, 'text').replace(/\r\n?/g, '\n').trimEnd()
  const chosen = now.waiting.find(({ id }) => id === choice)
  if (!chosen) throw new InputError('Choose which words to keep.')
  return chosen.text
}
