import type { Cycle } from '../../report/cycle/cycle.ts'
import { obstaclesToSign, toAcknowledge } from '../../report/cycle/readiness.ts'
import { signedWords } from '../../report/cycle/signed-words.ts'
import type { Parts } from '../ports/parts.ts'
import type { CountContradicted } from './count-contradicted.ts'
import { hashWords } from './desk.ts'
import { standingsOf } from './standings-of.ts'

/** What can be signed in a month, and what stands in the way of signing it as a whole. */
export async function signableIn(parts: Parts, count: CountContradicted, cycle: Cycle) {
  const { month } = cycle
  const [at, signatures, extracts] = await Promise.all([
    standingsOf(parts, month),
    parts.cycles.signatures(month),
    parts.reports.extracts(),
  ])
  const contradicted = await contradictedIn(parts, count, cycle, at.answers)
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
  const atOdds = signatures.flatMap(({ measure, note }) =>
    measure !== null && note === null && (contradicted.get(measure) ?? 0) > 0 ? [measure] : [],
  )
  return {
    ready,
    signatures,
    titleOf: at.titleOf,
    obstacles: obstaclesToSign(at.standings, at.titleOf, atOdds),
    /** Where the figures are from that would be signed. */
    extract: cycle.extract ?? extracts[0]?.id ?? '',
  }
}

/** What is published is not checked any more. */
async function contradictedIn(
  { reports }: Parts,
  count: CountContradicted,
  cycle: Cycle,
  answers: Parameters<CountContradicted>[2],
): Promise<ReadonlyMap<string, number>> {
  if (cycle.edition !== null) return new Map()
  return count(cycle, await reports.figures(cycle.month, cycle.extract), answers)
}
