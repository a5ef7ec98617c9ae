import { countOf, displayNumber } from '../../base/display.ts'
import { keepWith } from '../../base/keep-with.ts'
import { monthName } from '../../base/month.ts'
import { isAllowed } from '../../people/permission.ts'
import type { Person } from '../../people/person.ts'
import { isOwn, type Scope } from '../../people/scope.ts'
import type { Cycle } from '../../report/cycle/cycle.ts'
import type { Stage } from '../../report/cycle/stage.ts'
import { standingOf } from '../../report/cycle/standing.ts'
import type { MeasureInPlan, Parts } from '../ports/parts.ts'
import type { Visit } from '../ports/route.ts'

/** Something that waits for the person, where to do it, and by when. */
export interface Need {
  readonly words: string
  readonly href: string
  /** `YYYY-MM-DD`; null where there is no such day. */
  readonly due: string | null
}

/** What waits for a person: words to write, review and sign, and visits that are overdue. */
export async function needsOf(parts: Parts, visit: Visit): Promise<readonly Need[]> {
  const { person } = visit
  if (!person) return []
  const [words, lists] = await Promise.all([wordsNeeded(parts, person), overdue(parts, visit)])
  return [...words, ...lists]
}

async function wordsNeeded(parts: Parts, person: Person): Promise<readonly Need[]> {
  if (!isAllowed(person, 'write')) return []
  const open = (await parts.cycles.all()).filter(({ edition }) => edition === null)
  const planned = await parts.reports.planned()
  const needs = await Promise.all(open.map(cycle => needsIn(parts, cycle, planned, person)))
  return needs.flat()
}

async function needsIn(
  { cycles }: Parts,
  { month, due }: Cycle,
  planned: readonly MeasureInPlan[],
  person: Person,
): Promise<readonly Need[]> {
  const [stages, answers, signatures] = await Promise.all([
    cycles.stages(month),
    cycles.answers(month),
    cycles.signatures(month),
  ])
  const staged = planned.map(measure => {
    const recorded = stages.find(one => one.measure === measure.id)
    return { ...measure, stage: standingOf(measure.id, answers, recorded, undefined).stage }
  })
  const [name, at] = [monthName(month), `/writing/${month}`]
  const signed = staged.every(({ stage }) => stage === 'signed-off')
  return [
    ...ownWords(staged, person).map(({ id, title }) => ({
      words: `Write about ${title} for ${name}`,
      href: `${at}/${id}`,
      due,
    })),
    ...(isAllowed(person, 'review') ? reviewing(staged, name, at, due) : []),
    ...(signed
      ? finishing(
          name,
          at,
          due,
          person,
          signatures.some(({ measure }) => measure === null),
        )
      : []),
  ]
}

/** What is left once every measure is signed off: the month itself, and then publishing it. */
function finishing(
  name: string,
  at: string,
  due: string,
  person: Person,
  monthSigned: boolean,
): readonly Need[] {
  if (monthSigned)
    return isAllowed(person, 'publish') ? [{ words: `Publish ${name}`, href: `${at}/publish`, due }] : []
  return isAllowed(person, 'sign') ? [{ words: `Sign off ${name}`, href: `${at}/sign`, due }] : []
}

/** The measures whose owner or deputy the person is, which still have to be written about. */
function ownWords(
  staged: readonly (MeasureInPlan & { readonly stage: Stage })[],
  person: Person,
): readonly MeasureInPlan[] {
  return staged.filter(
    measure => (measure.stage === 'open' || measure.stage === 'draft') && isOwn(person, measure),
  )
}

function reviewing(
  staged: readonly { readonly stage: Stage }[],
  name: string,
  at: string,
  due: string,
): readonly Need[] {
  const review = staged.filter(({ stage }) => stage === 'review').length
  const missing = staged.filter(({ stage }) => stage === 'open').length
  return [
    ...(review > 0 ? [{ words: `Review ${countOf(review, 'measure')} for ${name}`, href: at, due }] : []),
    ...(missing > 0
      ? [
          {
            words: `${countOf(missing, 'measure')} ${missing === 1 ? 'is' : 'are'} not written for ${name}`,
            href: `${at}/reminders`,
            due,
          },
        ]
      : []),
  ]
}

const MOST_KEPT = 100
const kept = new WeakMap<readonly MeasureInPlan[], Map<string, Promise<readonly Need[]>>>()

/**
 * The lists of the person's teams on which something is overdue, the longest first. Counting them takes the engine a
 * while, so that they are kept for as long as plan and extracts are the same.
 */
async function overdue(parts: Parts, { person, scope }: Visit): Promise<readonly Need[]> {
  if (!isAllowed(person, 'open-lists')) return []
  const planned = await parts.reports.planned()
  return keepWith(kept, planned, JSON.stringify(scope), MOST_KEPT, () => overdueIn(parts, scope))
}

async function overdueIn({ lists }: Parts, scope: Scope): Promise<readonly Need[]> {
  const now = await lists.worklists(scope, null, null, null)
  const late = (now?.lines ?? []).flatMap(({ id, title, overdue }) =>
    overdue ? [{ overdue, words: `${title}: ${displayNumber(overdue)} overdue`, id }] : [],
  )
  return [...late]
    .sort((a, b) => b.overdue - a.overdue)
    .map(({ words, id }) => ({ words, href: `/worklists/${id}`, due: null }))
}
