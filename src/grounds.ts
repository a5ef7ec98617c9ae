import { type Month, shiftMonth } from './base/month.ts'
import type { Audience } from './figures/disclosure.ts'
import { figureBounds } from './figures/figure-bounds.ts'
import type { FigureRecord } from './figures/figure-records.ts'
import type { Lists } from './figures/lists.ts'
import { measureSeries } from './figures/measure-series.ts'
import { publishSeries } from './figures/publish-series.ts'
import { silenceOf } from './figures/silence.ts'
import { type Judged, judge } from './judgement/judge.ts'
import type { Account } from './report/accounts/account.ts'
import { accountsOf } from './report/accounts/accounts.ts'
import type { Facts } from './report/claims/facts.ts'
import type { Restated } from './report/editions/restate.ts'
import { factsOf } from './report/facts-of.ts'
import type { ReportInput } from './report/model/report-input.ts'
import { planConflicts } from './report/plan-conflicts.ts'
import { problemsOf } from './report/problems-of.ts'
import { describeExtract } from './store/describe-extract.ts'
import { restatedBefore } from './store/editions/read-restated.ts'
import type { Extract } from './store/extract.ts'
import type { PlanFolder } from './store/plan-folder.ts'
import { planFigures, populationOf, withLists } from './store/with-lists.ts'

/** How many months a report's charts show. */
export const MONTHS_SHOWN = 36

/**
 * measures -> figures -> judgement: each measure the plan asks for, judged in a month; those without a list are left
 * out. What is judged for the public is what it may see, so that nothing which follows can tell more.
 */
export function judgePlan(
  open: PlanFolder,
  lists: Lists,
  month: Month,
  audience: Audience = 'board',
): ReadonlyMap<string, Judged> {
  const from = shiftMonth(month, 1 - MONTHS_SHOWN)
  const population = populationOf(open)
  const asked = open.plan.priorities.flatMap(priority => priority.measures)
  const made = asked.flatMap(({ id }) => {
    const measure = open.measures.measures.find(each => each.id === id)
    if (!measure || silenceOf(lists, measure, measure.headline, month) !== null) return []
    return [measureSeries(lists, measure, from, month, population, open.history)]
  })
  return new Map(
    publishSeries(made, { audience }).map(series => {
      const { id, aim, rebases } = asked.find(each => each.id === series.measure.id)!
      const rules = { ...open.plan.signal, rebases: rebases.map(rebase => rebase.month) }
      return [id, judge(series, aim, { rules, population })] as const
    }),
  )
}

/** How the grounds of a report are asked for besides its month. */
export interface GroundsOptions {
  /** The earlier month that movements are measured from; the one before unless given. */
  readonly against?: Month | undefined
  /** Who reads it; the council's own people unless given. */
  readonly audience?: Audience | undefined
  /** What it says was restated; what was published in the plan's editions unless given. */
  readonly restated?: ReadonlyMap<string, Restated>
  /** The program's version, if editions that another version made are to be told apart. */
  readonly version?: string
  /** Whether lists may be taken from an earlier report on the same extract, and are kept for the next. */
  readonly kept?: boolean
}

/** All that the records and the plan say of a month, to which the words come. It can be kept and used again. */
export interface Grounds {
  readonly open: PlanFolder
  readonly extract: Extract
  readonly month: Month
  /** What words are held against. */
  readonly facts: Facts
  /** The ids of the measures that the plan asks for. */
  readonly asked: readonly string[]
  readonly figures: readonly FigureRecord[]
  readonly restated: ReadonlyMap<string, Restated>
  readonly faults: readonly string[]
  readonly input: Omit<ReportInput, 'narratives' | 'signedOff' | 'accounts'>
  /** What explains each measure, but for what its words claim. */
  readonly accounts: ReadonlyMap<string, Account>
  readonly lists: Pick<Lists, 'tally'>
}

/**
 * judgement -> grounds: what a month's report is made from, but for its words.
 *
 * @param meanwhile told the facts as soon as they are known, while the engine still opens lists
 */
export function groundsOf(
  open: PlanFolder,
  extract: Extract,
  month: Month,
  options: GroundsOptions = {},
  meanwhile: (facts: Facts) => void = () => {},
): Promise<Grounds> {
  const { against = shiftMonth(month, -1), audience = 'board', kept } = options
  const from = shiftMonth(month, 1 - MONTHS_SHOWN)
  const months = { from, to: month }
  return withLists(open, extract, { ...months, kept }, async (lists, { possible, problems }) => {
    const { plan } = open
    const asked = plan.priorities.flatMap(({ measures }) => measures.map(({ id }) => id))
    const judged = judgePlan(open, lists, month, audience)
    const population = populationOf(open)
    const facts = factsOf({ plan, month, from, lists, population, judged })
    const shown = [...judged.values()].map(one => one.figure)
    const bounds = figureBounds(open.measures.measures, shown, await possible(shown.map(({ list }) => list)))
    const accounting = accountsOf({ plan, lists, judged, bounds, from, month, against, audience })
    const finding = problems()
    meanwhile(facts)
    const [accounts, found] = await Promise.all([accounting, finding])
    const figures = await planFigures(open, lists, months)
    const now = { open, extract, month, months, figures, version: options.version ?? null }
    const restated = options.restated ?? (await restatedBefore(now))
    const faults = asked.flatMap(id => tell(id, whySilent(open, lists, id, month)))
    const input = {
      plan,
      month,
      audience,
      restated,
      extract: describeExtract(extract),
      judged,
      conflicts: planConflicts(plan, lists, month, population),
      problems: problemsOf(found),
      faults,
      measures: open.measures.measures,
    }
    return { open, extract, month, facts, asked, figures, restated, faults, input, accounts, lists }
  })
}

/** Why a measure asked for has no headline figure; null where it has. */
function whySilent(open: PlanFolder, lists: Lists, id: string, month: Month): string | null {
  const measure = open.measures.measures.find(each => each.id === id)
  return measure ? silenceOf(lists, measure, measure.headline, month) : lists.fault(id)
}

/** Why a measure could not be computed, with its id; nothing where it could. */
function tell(id: string, fault: string | null): readonly string[] {
  return fault === null ? [] : [`${id}: ${fault}`]
}
