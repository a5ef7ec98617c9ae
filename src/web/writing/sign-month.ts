import { countOf } from '../../base/display.ts'
import { InputError } from '../../base/errors.ts'
import { monthName } from '../../base/month.ts'
import { isAllowed } from '../../people/permission.ts'
import type { Cycle } from '../../report/cycle/cycle.ts'
import { obstaclesToSign, toAcknowledge } from '../../report/cycle/readiness.ts'
import { signedMonth, signedWords } from '../../report/cycle/signed-words.ts'
import { listIn, textIn } from '../http/fields.ts'
import type { Parts } from '../ports/parts.ts'
import type { Answer, Route, Visit } from '../ports/route.ts'
import { type CountContradicted, countContradicted } from './count-contradicted.ts'
import { cycleOf, hashWords, namesOf, personOf } from './desk.ts'
import { showTime } from './show-time.ts'
import { standingsOf } from './standings-of.ts'
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

/** A measure that is ready for review, with what a signature would be given to and what speaks against it. */
async function readyIn(parts: Parts, count: CountContradicted, cycle: Cycle) {
  const at = await standingsOf(parts, cycle.month)
  if (!at.standings.some(({ stage }) => stage === 'review')) return { at, ready: [] }
  const contradicted = await count(cycle, await parts.reports.figures(cycle.month, cycle.extract), at.answers)
  const ready = at.standings.flatMap(standing => {
    if (standing.stage !== 'review') return []
    const waits = standing.waiting > 0 ? ['Versions of an answer wait to be settled.'] : []
    return [
      {
        measure: standing.measure,
        title: at.titleOf(standing.measure),
        words: hashWords(signedWords(at.answers.filter(({ place }) => place.measure === standing.measure))),
        against: [...waits, ...toAcknowledge(standing, contradicted.get(standing.measure) ?? 0)],
        same: standing.same.length,
      },
    ]
  })
  return { at, ready }
}

async function signPage(parts: Parts, count: CountContradicted, visit: Visit): Promise<Answer> {
  const cycle = await cycleOf(parts, visit)
  const { at, ready } = await readyIn(parts, count, cycle)
  const signatures = await parts.cycles.signatures(cycle.month)
  const names = await namesOf(parts)
  const signature = signatures.find(({ measure }) => measure === null) ?? null
  return {
    kind: 'page',
    template: 'writing/sign',
    title: `Sign off ${monthName(cycle.month)}`,
    values: {
      month: cycle.month,
      monthName: monthName(cycle.month),
      base: `/writing/${cycle.month}`,
      edition: cycle.edition,
      maySign: cycle.edition === null && isAllowed(visit.person, 'sign'),
      clear: ready.filter(({ against }) => against.length === 0),
      unclear: ready.filter(({ against }) => against.length > 0),
      obstacles: obstaclesToSign(at.standings, at.titleOf),
      words: hashWords(signedMonth(signatures)),
      signedBy: signature && names.ofId(signature.person),
      signedAt: signature && showTime(signature.at, visit.today),
      signatures: signatures.flatMap(one =>
        one.measure === null
          ? []
          : [
              {
                measure: one.measure,
                title: at.titleOf(one.measure),
                by: names.ofId(one.person),
                at: showTime(one.at, visit.today),
                note: one.note,
              },
            ],
      ),
    },
  }
}

async function sign(parts: Parts, count: CountContradicted, visit: Visit): Promise<Answer> {
  const cycle = await cycleOf(parts, visit)
  if (cycle.edition !== null) throw new InputError('This month is published already.')
  return textIn(visit.form, 'what') === 'month'
    ? signMonth(parts, visit, cycle)
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
  const { ready } = await readyIn(parts, count, cycle)
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

async function signMonth(parts: Parts, visit: Visit, { month }: Cycle): Promise<Answer> {
  const { id: person } = personOf(visit)
  const [{ standings, titleOf }, signatures] = await Promise.all([
    standingsOf(parts, month),
    parts.cycles.signatures(month),
  ])
  const obstacles = obstaclesToSign(standings, titleOf)
  if (obstacles.length > 0) throw new InputError(obstacles.join(' '))
  const words = hashWords(signedMonth(signatures))
  if (textIn(visit.form, 'words') !== words)
    throw new InputError('A measure was signed anew while you were reading. Look again before you sign.')
  await parts.cycles.sign({ month, measure: null, person, words, note: null })
  return {
    kind: 'redirect',
    to: `/writing/${month}/publish`,
    notice: `${monthName(month)} is signed off.`,
    record: { month, words },
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
