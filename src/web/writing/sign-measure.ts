import { InputError } from '../../base/errors.ts'
import { movesFrom, obstaclesTo } from '../../report/cycle/moves.ts'
import { toAcknowledge } from '../../report/cycle/readiness.ts'
import { signedWords } from '../../report/cycle/signed-words.ts'
import { textIn } from '../http/fields.ts'
import type { Parts } from '../ports/parts.ts'
import type { Answer, Route, Visit } from '../ports/route.ts'
import { orAgain } from './answer-page.ts'
import { claimsIn, cycleOf, hashWords, measureOf, personOf, powersOf } from './desk.ts'
import { findingsOf } from './findings.ts'
import { contradictedIn } from './stage-forms.ts'
import { standingNow } from './standings-of.ts'
import { withdrawMonth } from './withdraw-month.ts'

const MOST_CHARACTERS = 1_000

/** Signing a measure's words off, and taking that back. */
export function signMeasureRoutes(parts: Parts): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/writing/:month/:measure/sign',
      says: 'Sign off a measure’s answers',
      permission: 'sign',
      within: null,
      audit: 'signed-off',
      answer: visit => orAgain(parts, visit, undefined, () => signMeasure(parts, visit)),
    },
    {
      method: 'POST',
      path: '/writing/:month/:measure/withdraw',
      says: 'Withdraw the sign-off of a measure’s answers',
      permission: 'sign',
      within: null,
      audit: 'sign-off-withdrawn',
      answer: visit => orAgain(parts, visit, undefined, () => withdrawMeasure(parts, visit)),
    },
  ]
}

async function signMeasure(parts: Parts, visit: Visit): Promise<Answer> {
  const { month, edition } = await cycleOf(parts, visit)
  const measure = await measureOf(parts, visit)
  const person = personOf(visit)
  const powers = powersOf(person, measure)
  if (edition !== null) throw new InputError('This month is published already.')
  const { answers, standing } = await standingNow(parts, month, measure.id)
  if (!movesFrom(standing.stage, powers).includes('sign'))
    throw new InputError('Only answers that are ready for review can be signed off.')
  const obstacles = obstaclesTo('sign', standing, powers)
  if (obstacles.length > 0) throw new InputError(obstacles.join(' '))
  const words = hashWords(signedWords(answers))
  if (textIn(visit.form, 'words') !== words)
    throw new InputError('The words changed while you were reading them. Read them again before you sign.')

  const claims = await claimsIn(parts, month, measure.id, answers)
  const note = reasonIn(visit, toAcknowledge(standing, contradictedIn(findingsOf(claims, measure))))
  await parts.cycles.sign({ month, measure: measure.id, person: person.id, words, note })
  return {
    kind: 'redirect',
    to: `/writing/${month}/${measure.id}`,
    notice: `${measure.title} is signed off.`,
    record: { month, measure: measure.id, words, reason: note },
  }
}

/** Why words are signed that leave something to be said against them; null where nothing does. */
function reasonIn({ form }: Visit, against: readonly string[]): string | null {
  if (against.length === 0) return null
  const reason = textIn(form, 'reason').trim()
  if (textIn(form, 'acknowledged') !== 'yes' || reason === '')
    throw new InputError(`${against.join(' ')} To sign off all the same, confirm it and say why.`)
  if (reason.length > MOST_CHARACTERS) throw new InputError('The reason can have 1,000 characters at most.')
  return reason
}

async function withdrawMeasure(parts: Parts, visit: Visit): Promise<Answer> {
  const { month, edition } = await cycleOf(parts, visit)
  const measure = await measureOf(parts, visit)
  const person = personOf(visit)
  if (edition !== null) throw new InputError('This month is published, and what was published stays signed.')
  const signed = (await parts.cycles.signatures(month)).some(one => one.measure === measure.id)
  if (!signed) throw new InputError('These answers are not signed off.')
  const wasSigned = await withdrawMonth(parts, month, person.id)
  await parts.cycles.withdraw(month, measure.id, person.id)
  return {
    kind: 'redirect',
    to: `/writing/${month}/${measure.id}`,
    notice: wasSigned
      ? 'The sign-off is withdrawn, and so is that of the month.'
      : 'The sign-off is withdrawn.',
    record: { month, measure: measure.id, monthToo: wasSigned },
  }
}
