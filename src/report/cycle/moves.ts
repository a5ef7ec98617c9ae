import { countOf } from '../../base/display.ts'
import type { Stage } from './stage.ts'
import type { Standing } from './standing.ts'

/** What a person may do with a measure's words in a month that is not published. */
export interface Powers {
  readonly write: boolean
  readonly review: boolean
  readonly sign: boolean
}

/** What moves a measure on or back: from where to where, who may, and what it is called on its button. */
export const MOVES = {
  'hand-in': { from: ['open', 'draft'], to: 'review', may: 'write', says: 'Mark as ready for review' },
  'send-back': { from: ['review'], to: 'draft', may: 'review', says: 'Send back' },
  sign: { from: ['review'], to: 'signed-off', may: 'sign', says: 'Sign off' },
  withdraw: { from: ['signed-off'], to: 'review', may: 'sign', says: 'Withdraw the sign-off' },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly from: readonly Stage[]
      readonly to: Stage
      readonly may: keyof Powers
      readonly says: string
    }
  >
>

/** A name in `MOVES`. */
export type Move = keyof typeof MOVES

/** The moves that a measure's stage leaves open to a person. */
export function movesFrom(stage: Stage, powers: Powers): readonly Move[] {
  return (Object.keys(MOVES) as Move[]).filter(move => {
    const from: readonly Stage[] = MOVES[move].from
    return from.includes(stage) && powers[MOVES[move].may]
  })
}

/**
 * What stands in the way of a move that its stage allows, in sentences. Versions that wait would be lost from sight;
 * an owner hands in all three answers, and a reviewer may go on without, who then says why when signing.
 */
export function obstaclesTo(move: Move, { unwritten, waiting }: Standing, powers: Powers): readonly string[] {
  if (move === 'send-back' || move === 'withdraw') return []
  const waits =
    waiting > 0
      ? [
          `${countOf(waiting, 'version')} of an answer ${waiting === 1 ? 'waits' : 'wait'} to be settled first.`,
        ]
      : []
  const missing =
    move === 'hand-in' && !powers.review && unwritten.length > 0
      ? [`${countOf(unwritten.length, 'answer')} ${unwritten.length === 1 ? 'is' : 'are'} not written yet.`]
      : []
  return [...waits, ...missing]
}
