import type { AnswerNow, Cycle } from '../../report/cycle/cycle.ts'
import { MOVES, type Move, movesFrom, obstaclesTo, type Powers } from '../../report/cycle/moves.ts'
import { toAcknowledge } from '../../report/cycle/readiness.ts'
import { signedWords } from '../../report/cycle/signed-words.ts'
import type { Standing } from '../../report/cycle/standing.ts'
import type { Question } from '../../report/narrative/narrative.ts'
import type { Parts } from '../ports/parts.ts'
import { hashWords } from './desk.ts'
import type { Finding } from './findings.ts'

/** How a person may move a measure on or back, what stands in the way, and what a signature would be given to. */
export async function stageForms(
  parts: Parts,
  { month }: Cycle,
  standing: Standing,
  powers: Powers,
  answers: readonly AnswerNow[],
  findings: Readonly<Record<Question, readonly Finding[]>>,
) {
  const moves = movesFrom(standing.stage, powers)
  const signature =
    standing.stage === 'signed-off'
      ? (await parts.cycles.signatures(month)).find(({ measure }) => measure === standing.measure)
      : undefined
  return {
    moves: Object.fromEntries(moves.map(move => [move, formOf(move, standing, powers)])),
    words: hashWords(signedWords(answers)),
    acknowledge: toAcknowledge(standing, contradictedIn(findings)),
    signature: signature ?? null,
  }
}

/** How many claims of a measure's answers the figures contradict. */
export function contradictedIn(findings: Readonly<Record<Question, readonly Finding[]>>): number {
  return Object.values(findings)
    .flat()
    .filter(({ verdict }) => verdict === 'contradicts').length
}

function formOf(move: Move, standing: Standing, powers: Powers) {
  return { says: MOVES[move].says, obstacles: obstaclesTo(move, standing, powers) }
}
