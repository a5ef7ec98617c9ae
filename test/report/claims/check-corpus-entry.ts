import { monthsBetween } from '../../../src/base/month.ts'
import { checkNarratives } from '../../../src/report/claims/check-narratives.ts'
import type { Claim } from '../../../src/report/claims/claim.ts'
import type { Facts } from '../../../src/report/claims/facts.ts'
import type { AuthorityFacts, CorpusEntry } from './corpus-entry.ts'

/** Rates that fold the list of another measure. */
const LISTS: Readonly<Record<string, string>> = {
  'cin-rate': 'cin-number',
  'cp-rate': 'cp-number',
  'cla-rate': 'cla-number',
  'referral-rate': 'referrals',
  'cla-starts-rate': 'cla-starts',
  'cla-ceased-rate': 'cla-ceased',
}

/** The claims in an entry of the corpus, held against its authority's figures. */
export function checkCorpusEntry(entry: CorpusEntry, authority: AuthorityFacts): readonly Claim[] {
  const answers = { working: null, worried: null, doing: null, [entry.question]: { text: entry.text } }
  return checkNarratives(new Map([[entry.measure, answers]]), factsOf(authority))
}

function factsOf({ first, month, measures }: AuthorityFacts): Facts {
  return {
    month,
    measures: Object.entries(measures).map(([id, measure]) => ({
      id,
      title: measure.title,
      fold: measure.fold,
      headline: measure.headline,
      windows: (['at', 'month', 'ytd'] as const).filter(window => measure.values[window] !== undefined),
      yearTarget: measure.yearTarget,
      list: LISTS[id] ?? id,
      good: measure.good,
      range: measure.range ?? null,
      milestones: Object.entries(measure.targets)
        .map(([at, target]) => ({ month: at, target }))
        .sort((a, b) => (a.month < b.month ? -1 : 1)),
      comparators: measure.comparators,
      values: (window, at) => measure.values[window]?.[monthsBetween(first, at)] ?? null,
      tally: (window, at) => {
        const met = measure.met?.[window]?.[monthsBetween(first, at)]
        const rows = measure.of?.[window]?.[monthsBetween(first, at)]
        return met === undefined || rows === undefined ? null : { met, rows }
      },
    })),
  }
}
