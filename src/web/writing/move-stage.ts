import { InputError } from '../../base/errors.ts'
import { MOVES, movesFrom, obstaclesTo } from '../../report/cycle/moves.ts'
import { textIn } from '../http/fields.ts'
import type { Parts } from '../ports/parts.ts'
import { type Answer, NotAllowed, type Route, type Visit } from '../ports/route.ts'
import { orAgain } from './answer-page.ts'
import { cycleOf, measureOf, personOf, powersOf } from './desk.ts'
import { standingNow } from './standings-of.ts'

const MOST_CHARACTERS = 1_000

/** Handing answers in for review, and sending them back. */
export function stageRoutes(parts: Parts): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/writing/:month/:measure/stage',
      says: 'Mark a measure’s answers as ready for review, or send them back',
      permission: 'write',
      within: 'measures',
      audit: 'stage-moved',
      answer: visit => orAgain(parts, visit, undefined, () => moveStage(parts, visit)),
    },
  ]
}

async function moveStage(parts: Parts, visit: Visit): Promise<Answer> {
  const { month, edition } = await cycleOf(parts, visit)
  const measure = await measureOf(parts, visit)
  const person = personOf(visit)
  const powers = powersOf(person, measure)
  const asked = textIn(visit.form, 'move')
  if (asked !== 'hand-in' && asked !== 'send-back') throw new InputError('Say what to do with the answers.')
  if (!powers[MOVES[asked].may]) throw new NotAllowed('not theirs to move')
  if (edition !== null) throw new InputError('This month is published, so its words do not change any more.')

  const { standing } = await standingNow(parts, month, measure.id)
  if (!movesFrom(standing.stage, powers).includes(asked))
    throw new InputError('Somebody else moved it in the meantime. See where it stands now.')
  const obstacles = obstaclesTo(asked, standing, powers)
  if (obstacles.length > 0) throw new InputError(obstacles.join(' '))
  const note = asked === 'send-back' ? noteIn(visit) : null
  await parts.cycles.move(month, measure.id, { stage: MOVES[asked].to, person: person.id, note })
  return {
    kind: 'redirect',
    to: `/writing/${month}/${measure.id}`,
    notice: asked === 'hand-in' ? 'The answers are ready for review.' : 'The answers are sent back.',
    record: { month, measure: measure.id, stage: MOVES[asked].to },
  }
}

function noteIn({ form }: Visit): string {
  const note = textIn(form, 'note').trim()
  if (note === '') throw new InputError('Say what should change, so that its writer knows.')
  if (note.length > MOST_CHARACTERS) throw new InputError('The note can have 1,000 characters at most.')
  return note
}
