import { countOf } from '../../base/display.ts'
import { InputError } from '../../base/errors.ts'
import { monthName } from '../../base/month.ts'
import type { Cycle } from '../../report/cycle/cycle.ts'
import { signedMonth } from '../../report/cycle/signed-words.ts'
import { listIn, textIn } from '../http/fields.ts'
import type { Parts } from '../ports/parts.ts'
import type { Answer, Route, Visit } from '../ports/route.ts'
import { type CountContradicted, countContradicted } from './count-contradicted.ts'
import { cycleOf, hashWords, personOf } from './desk.ts'
import { signPage } from './sign-page.ts'
import { signableIn } from './signable.ts'
import { withdrawMonth } from './withdraw-month.ts'

/** Signing the measures that nothing speaks against together, and then the month as a whole. */
export function signMonthRoutes(parts: Parts): readonly Route[] {
  const count = countContradicted(parts)
  return [
    {
      method: 'GET',
      path: '/writing/:month/sign',
      says: 'What is signed off in a month, and what is left',
      permission: 'review',
      within: null,
      audit: null,
      answer: visit => signPage(parts, count, visit),
    },
    {
      method: 'POST',
      path: '/writing/:month/sign',
      says: 'Sign off measures together, or the month',
      permission: 'sign',
      within: null,
      audit: 'signed-off',
      answer: visit => sign(parts, count, visit),
    },
    {
      method: 'POST',
      path: '/writing/:month/withdraw',
      says: 'Withdraw the sign-off of a month',
      permission: 'sign',
      within: null,
      audit: 'sign-off-withdrawn',
      answer: visit => withdraw(parts, visit),
    },
  ]
}

async function sign(parts: Parts, count: CountContradicted, visit: Visit): Promise<Answer> {
  const cycle = await cycleOf(parts, visit)
  if (cycle.edition !== null) throw new InputError('This month is published already.')
  return textIn(visit.form, 'what') === 'month'
    ? signMonth(parts, count, visit, cycle)
    : signClear(parts, count, visit, cycle)
}

/** Signs those measures whose words are as they were on the page and that nothing speaks against. */
async function signClear(
  parts: Parts,
  count: CountContradicted,
  visit: Visit,
  cycle: Cycle,
): Promise<Answer> {
  const { id: person } = personOf(visit)
  const { month } = cycle
  const seen = listIn(visit.form, 'seen')
  const { ready } = await signableIn(parts, count, cycle)
  const done: string[] = []
  for (const { measure, words, against } of ready)
    if (against.length === 0 && seen.includes(`${measure} ${words}`))
      if (await signedAs(parts, { month, measure, person, words, note: null })) done.push(measure)
  if (done.length === 0) throw new InputError('None of these can be signed off as they were. Look again.')
  return {
    kind: 'redirect',
    to: `/writing/${month}/sign`,
    notice: `${countOf(done.length, 'measure')} signed off.`,
    record: { month, measures: done.join(' ') },
  }
}

/** Signs words, unless somebody changed them in this moment: then they stay among those to be read. */
async function signedAs(
  { cycles }: Parts,
  signature: Parameters<Parts['cycles']['sign']>[0],
): Promise<boolean> {
  try {
    await cycles.sign(signature)
    return true
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

/** Signs the month, which from then on is held to the extract whose figures it was signed with. */
async function signMonth(
  parts: Parts,
  count: CountContradicted,
  visit: Visit,
  cycle: Cycle,
): Promise<Answer> {
  const { month } = cycle
  const { id: person } = personOf(visit)
  const { obstacles, signatures, extract } = await signableIn(parts, count, cycle)
  if (obstacles.length > 0) throw new InputError(obstacles.join(' '))
  const words = hashWords(signedMonth(signatures))
  if (textIn(visit.form, 'words') !== words || textIn(visit.form, 'extract') !== extract)
    throw new InputError('Words or figures changed while you were reading. Look again before you sign.')
  await parts.cycles.change(month, { extract })
  await parts.cycles.sign({ month, measure: null, person, words, note: null })
  return {
    kind: 'redirect',
    to: `/writing/${month}/publish`,
    notice: `${monthName(month)} is signed off.`,
    record: { month, words, extract },
  }
}

async function withdraw(parts: Parts, visit: Visit): Promise<Answer> {
  const { month, edition } = await cycleOf(parts, visit)
  if (edition !== null) throw new InputError('This month is published, and what was published stays signed.')
  if (!(await withdrawMonth(parts, month, personOf(visit).id)))
    throw new InputError('The month is not signed off.')
  return {
    kind: 'redirect',
    to: `/writing/${month}/sign`,
    notice: 'The sign-off of the month is withdrawn.',
    record: { month },
  }
}
