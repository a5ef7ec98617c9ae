import { InputError } from '../../base/errors.ts'
import type { Month } from '../../base/month.ts'
import type { AnswerNow, AnswerPlace, Saved } from '../../report/cycle/cycle.ts'
import { QUESTIONS, type Question } from '../../report/narrative/narrative.ts'
import { textIn } from '../http/fields.ts'
import { sayClock } from '../http/when.ts'
import type { Parts } from '../ports/parts.ts'
import { type Answer, NotThere, type Route, type Visit } from '../ports/route.ts'
import type { SentAnswer } from './answer-boxes.ts'
import { answerIn, refuseLong } from './answer-in.ts'
import { answerPage, orAgain } from './answer-page.ts'
import { cycleOf, isQuestion, measureOf, namesOf, writerOf } from './desk.ts'

/** What saving an answer came to. */
interface Result {
  readonly question: Question
  readonly saved: Saved
}

/** Saving one answer, as scripts do while it is written, or all three, as the page's button does. */
export function saveRoutes(parts: Parts): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/writing/:month/:measure/:question',
      says: 'Save an answer, or all three',
      permission: 'write',
      within: 'measures',
      audit: 'answer-saved',
      answer: visit => {
        const sent = sentIn(visit)
        return orAgain(parts, visit, sent, () => saveAnswers(parts, visit, sent))
      },
    },
  ]
}

function sentIn({ params, form }: Visit): readonly SentAnswer[] {
  const asked = params.question ?? ''
  if (asked !== 'all' && !isQuestion(asked)) throw new NotThere('question')
  return QUESTIONS.flatMap(({ question }) => {
    if ((asked !== 'all' && asked !== question) || form[`text-${question}`] === undefined) return []
    const base = Number(textIn(form, `base-${question}`))
    return [
      {
        question,
        text: answerIn(form, `text-${question}`),
        base: Number.isSafeInteger(base) && base >= 0 ? base : 0,
      },
    ]
  })
}

async function saveAnswers(parts: Parts, visit: Visit, sent: readonly SentAnswer[]): Promise<Answer> {
  const { month } = await cycleOf(parts, visit)
  const measure = await measureOf(parts, visit)
  const { id: person } = writerOf(visit, measure)
  if (sent.length === 0) throw new InputError('No answer was sent.')
  for (const { text } of sent) refuseLong(text)
  const answers = await parts.cycles.answers(month, measure.id)
  const results: Result[] = []
  let refused: string | null = null
  for (const one of sent) {
    const place = { month, measure: measure.id, question: one.question }
    const now = answers.find(({ place }) => place.question === one.question)
    if (!visit.script && (await isUntouched(parts, place, one, now))) continue
    try {
      const saved = await parts.cycles.save(place, { base: one.base, text: one.text, person })
      results.push({ question: one.question, saved })
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      refused = error.message
    }
  }
  if (refused !== null && results.length === 0) throw new InputError(refused)
  return {
    ...(await answerTo(parts, visit, sent, results, refused)),
    ...recordOf(measure.id, month, results),
  }
}

function recordOf(measure: string, month: Month, results: readonly Result[]): Pick<Answer, 'record'> {
  if (results.length === 0) return {}
  const questions = results.map(({ question }) => question).join(' ')
  return {
    record: { month, measure, questions, conflict: results.some(({ saved }) => saved.kind === 'conflict') },
  }
}

/** What is said to a save: JSON to a script; to a browser the page to go on to, or what could not be saved once more. */
async function answerTo(
  parts: Parts,
  visit: Visit,
  sent: readonly SentAnswer[],
  results: readonly Result[],
  refused: string | null,
): Promise<Answer> {
  if (visit.script) return forScript(parts, visit, results[0]!.saved)
  if (refused !== null) return answerPage(parts, visit, { errors: [refused], sent })
  return afterForm(visit, results)
}

/** Whether a form sent an answer back as it came: then nobody wrote it, and another's words in the meantime stand. */
async function isUntouched(
  parts: Parts,
  place: AnswerPlace,
  { text, base }: SentAnswer,
  now: AnswerNow | undefined,
): Promise<boolean> {
  if (text === (now?.text ?? '').trimEnd()) return true
  if (base === (now?.version ?? 0)) return false
  const versions = await parts.cycles.history(place)
  return text === (versions.find(({ version }) => version === base)?.text ?? '').trimEnd()
}

async function forScript(parts: Parts, { params, now }: Visit, saved: Saved): Promise<Answer> {
  if (saved.kind === 'saved')
    return { kind: 'json', value: { kind: 'saved', version: saved.version, at: sayClock(now) } }
  const names = await namesOf(parts)
  return {
    kind: 'json',
    value: {
      kind: 'conflict',
      by: names.ofId(saved.now.person),
      at: saved.now.at === null ? '' : sayClock(saved.now.at),
      text: saved.now.text,
      settle: `/writing/${params.month}/${params.measure}/settle`,
    },
  }
}

function afterForm({ form, params }: Visit, results: readonly Result[]): Answer {
  const address = `/writing/${params.month}/${params.measure}`
  if (results.some(({ saved }) => saved.kind === 'conflict'))
    return { kind: 'redirect', to: `${address}/settle` }
  const use = textIn(form, 'use')
  if (isQuestion(use)) return { kind: 'redirect', to: `${address}?use=${use}#answer-${use}` }
  const notice = results.length === 0 ? 'There was nothing new to save.' : 'Your words are saved.'
  return { kind: 'redirect', to: address, notice }
}
