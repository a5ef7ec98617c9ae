import { keepLast } from '../../base/keep-last.ts'
import type { Month } from '../../base/month.ts'
import type { AnswerNow, Cycle } from '../../report/cycle/cycle.ts'
import { signedWords } from '../../report/cycle/signed-words.ts'
import type { MeasureInReport, Parts } from '../ports/parts.ts'
import { claimsIn } from './desk.ts'

/** How many claims of each measure's answers the figures contradict, by measure; none for those without words. */
export type CountContradicted = (
  cycle: Cycle,
  figures: readonly MeasureInReport[],
  answers: readonly AnswerNow[],
) => Promise<ReadonlyMap<string, number>>

const MOST_KEPT = 2000

/** Counts contradicted claims, and checks words only once for as long as the figures are the same. */
export function countContradicted(parts: Parts): CountContradicted {
  const counts = new WeakMap<readonly MeasureInReport[], Map<string, Promise<number>>>()
  return async ({ month }, figures, answers) => {
    const kept = counts.get(figures) ?? new Map<string, Promise<number>>()
    counts.set(figures, kept)
    const count = (measure: string): Promise<number> => {
      const own = answers.filter(({ place }) => place.measure === measure)
      const key = `${measure} ${signedWords(own)}`
      return keepLast(kept, key, MOST_KEPT, () => contradictedIn(parts, month, measure, own))
    }
    const written = [...new Set(answers.map(({ place }) => place.measure))]
    return new Map(await Promise.all(written.map(async measure => [measure, await count(measure)] as const)))
  }
}

async function contradictedIn(
  parts: Parts,
  month: Month,
  measure: string,
  answers: readonly AnswerNow[],
): Promise<number> {
  const claims = await claimsIn(parts, month, measure, answers)
  return claims.filter(claim => claim.measure === measure && claim.verdict === 'contradicts').length
}
