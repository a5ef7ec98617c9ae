import { ratingsAtOdds } from '../../judgement/at-odds.ts'
import { sayGap } from '../../judgement/movement/say-movement.ts'
import type { NoticeLine } from '../model/page.ts'
import type { Entry } from '../model/report.ts'
import { sayClaim } from '../words/say-claim.ts'

/** The months in which a number is not what its comings and goings make it, a line each. */
export function gapLines(entries: readonly Entry[]): readonly NoticeLine[] {
  return entries.flatMap(({ account }) => account.reconciliation.flatMap(month => sayGap(month) ?? []))
}

/** What the words of each measure claim that the figures contradict, a line each. */
export function contradictedLines(entries: readonly Entry[]): readonly NoticeLine[] {
  return entries.flatMap(({ id, title, account }) =>
    account.claims.flatMap(claim => sayClaim(claim, title)).map(text => ({ page: id, title, text })),
  )
}

/** The measures of one list that are rated differently, a line for each pair. */
export function oddsLines(entries: readonly Entry[]): readonly NoticeLine[] {
  return ratingsAtOdds(entries.flatMap(({ judged }) => judged ?? [])).map(({ sentence }) => sentence)
}
