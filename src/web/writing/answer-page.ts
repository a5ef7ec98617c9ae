import { InputError } from '../../base/errors.ts'
import { monthName, shiftMonth } from '../../base/month.ts'
import type { Cycle } from '../../report/cycle/cycle.ts'
import { dueWords } from '../../report/cycle/due-words.ts'
import type { Powers } from '../../report/cycle/moves.ts'
import { STAGE_WORDS } from '../../report/cycle/stage.ts'
import { type Standing, standingOf } from '../../report/cycle/standing.ts'
import { sayDay } from '../http/when.ts'
import type { MeasureInPlan, Parts } from '../ports/parts.ts'
import type { Answer, Route, Visit } from '../ports/route.ts'
import { answerBoxes, type SentAnswer } from './answer-boxes.ts'
import { claimsIn, cycleOf, figuresOf, lastWords, measureOf, namesOf, powersOf } from './desk.ts'
import { findingsOf } from './findings.ts'
import { stageForms } from './stage-forms.ts'

/** What a form sent that could not be saved, shown again with why. */
export interface Unsaved {
  readonly errors: readonly string[]
  readonly sent?: readonly SentAnswer[]
}

/** The page on which a measure is written about, with all that helps. */
export function answerRoutes(parts: Parts): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/writing/:month/:measure',
      says: 'The answers of a measure in a month',
      permission: 'read-drafts',
      within: null,
      audit: null,
      answer: visit => answerPage(parts, visit),
    },
  ]
}

/** The page, again with what could not be saved where a form was sent. */
export async function answerPage(parts: Parts, visit: Visit, unsaved?: Unsaved): Promise<Answer> {
  const cycle = await cycleOf(parts, visit)
  const measure = await measureOf(parts, visit)
  const { month, edition, due } = cycle
  const [figures, answers, stages, last, names] = await Promise.all([
    figuresOf(parts, cycle),
    parts.cycles.answers(month, measure.id),
    parts.cycles.stages(month),
    lastWords(parts, month),
    namesOf(parts),
  ])
  const told = figures.find(({ id }) => id === measure.id)
  const powers = powersOf(visit.person, measure)
  const lately = last.get(measure.id)
  const recorded = stages.find(one => one.measure === measure.id)
  const standing = standingOf(measure.id, answers, recorded, lately)
  const claims = edition === null ? await claimsIn(parts, month, measure.id, answers) : []
  const findings = findingsOf(claims, measure)
  const mayEdit = edition === null && powers.write && standing.stage !== 'signed-off'
  return {
    kind: 'page',
    template: 'writing/answer',
    title: measure.title,
    status: unsaved ? 400 : 200,
    values: {
      month,
      monthName: monthName(month),
      lastName: monthName(shiftMonth(month, -1)),
      base: `/writing/${month}/${measure.id}`,
      measure: { ...measure, ...told },
      owner: names.ofEmail(measure.owner) ?? measure.owner,
      deputy: names.ofEmail(measure.deputy) ?? measure.deputy,
      due: sayDay(due),
      dueWords: edition === null ? dueWords(due, visit.today) : '',
      edition,
      stage: standing.stage,
      stageWords: STAGE_WORDS[edition === null ? standing.stage : 'published'],
      note: standing.note,
      noteBy: standing.note === null ? null : names.ofId(recorded?.person ?? null),
      mayEdit,
      whyNot: mayEdit ? null : whyNot(cycle, standing, powers),
      errors: unsaved?.errors ?? [],
      waiting: standing.waiting,
      questions: answerBoxes(visit, {
        answers,
        last: lately,
        findings,
        sent: unsaved?.sent ?? [],
        names,
        told,
      }),
      ...(edition === null && (await stageForms(parts, cycle, standing, powers, answers, findings))),
      next: await nextOf(parts, visit, measure),
    },
  }
}

function whyNot({ edition }: Cycle, { stage }: Standing, { write }: Powers): string {
  if (edition !== null)
    return 'This month is published, so its words do not change any more. What changes later is shown as a restatement.'
  if (stage === 'signed-off' && write)
    return 'These words are signed off. To change them, a signatory has to withdraw the sign-off first.'
  return 'You can read these words. Their owner, their deputy, analysts and signatories can change them.'
}

/** The measure after this one that the visitor may write about, so that a round of writing goes on. */
async function nextOf(parts: Parts, { person }: Visit, { id }: MeasureInPlan): Promise<MeasureInPlan | null> {
  const planned = await parts.reports.planned()
  const own = planned.filter(measure => measure.id === id || powersOf(person, measure).write)
  return own[own.findIndex(measure => measure.id === id) + 1] ?? null
}

/** The page with what was sent and why it was not saved, where that was the person's doing. */
export async function orAgain(
  parts: Parts,
  visit: Visit,
  sent: Unsaved['sent'],
  save: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await save()
  } catch (error) {
    if (!(error instanceof InputError) || visit.script) throw error
    return answerPage(parts, visit, { errors: [error.message], ...(sent && { sent }) })
  }
}
