import { lastDay, type Month } from '../base/month.ts'
import type { Tally } from '../figures/figure.ts'
import type { Lists } from '../figures/lists.ts'
import { populationAt } from '../figures/population.ts'
import type { Judged } from '../judgement/judge.ts'
import { type Account, NO_ACCOUNT } from './accounts/account.ts'
import type { ReportInput } from './model/report-input.ts'
import { maskNarrative } from './narrative/mask-narrative.ts'
import { maskText } from './narrative/mask-text.ts'
import { NO_NUMBERS } from './narrative/published-numbers.ts'
import type { Plan } from './plan/plan.ts'
import { planConflicts } from './plan-conflicts.ts'
import { publishedNumbers } from './published-numbers.ts'

/**
 * What the public's report is made from: published figures and what is judged of them, the plan, and words in which
 * numbers that are not published are left out. Of what explains a figure there are its groups and where it stands
 * among other areas; all else is reckoned from lists and records, whose numbers can be small.
 *
 * @param input with judgements on published figures, and published groups
 * @param lists what is hidden, so that no word that equals it stays by chance
 */
export function publicInput(input: ReportInput, lists: Pick<Lists, 'tally'>): ReportInput {
  const { plan, month, judged, narratives, accounts = new Map<string, Account>(), extract } = input
  const publishedOf = publishedNumbers(plan, judged, lists)
  return {
    ...input,
    plan: maskedPlan(plan, reason => maskText(reason, NO_NUMBERS, month)),
    narratives: new Map(
      [...narratives].map(([id, narrative]) => [id, maskNarrative(narrative, publishedOf(id), month)]),
    ),
    accounts: new Map(
      [...accounts].map(([id, { breakdowns, funnel }]) => [id, { ...NO_ACCOUNT, breakdowns, funnel }]),
    ),
    restated: new Map(),
    conflicts: planConflicts(
      plan,
      publishedLists(judged),
      month,
      at => populationAt(plan.populations, lastDay(at))?.children ?? null,
    ),
    problems: null,
    extract: extract && { id: extract.id, recordsTo: extract.recordsTo, loaded: extract.loaded },
  }
}

/** A plan with the reasons that it gives for months masked. */
function maskedPlan(plan: Plan, mask: (reason: string) => string): Plan {
  const masked = <T extends { readonly reason: string }>(all: readonly T[]): readonly T[] =>
    all.map(one => ({ ...one, reason: mask(one.reason) }))
  return {
    ...plan,
    priorities: plan.priorities.map(priority => ({
      ...priority,
      measures: priority.measures.map(measure => ({
        ...measure,
        rebases: masked(measure.rebases),
        annotations: masked(measure.annotations),
      })),
    })),
  }
}

/** Lists of which no more can be told than the figures that are published. */
function publishedLists(judged: ReadonlyMap<string, Judged>) {
  const tally = (measure: string, month: Month): Tally | null => {
    const figure = judged.get(measure)?.series.headline.find(({ list }) => list.month === month)
    if (!figure || figure.numerator === null || figure.fold === 'share') return null
    return { rows: figure.numerator, met: figure.numerator }
  }
  return { tally, fault: () => null }
}
