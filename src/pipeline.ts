import { type Month, shiftMonth } from './base/month.ts'
import type { Audience } from './figures/disclosure.ts'
import { figureBounds } from './figures/figure-bounds.ts'
import type { FigureRecord } from './figures/figure-records.ts'
import type { Lists } from './figures/lists.ts'
import { measureSeries } from './figures/measure-series.ts'
import { publishSeries } from './figures/publish-series.ts'
import { silenceOf } from './figures/silence.ts'
import { type Judged, judge } from './judgement/judge.ts'
import { accountsOf, withClaims } from './report/accounts/accounts.ts'
import { buildReport } from './report/build-report.ts'
import { checkNarratives } from './report/claims/check-narratives.ts'
import type { Claim } from './report/claims/claim.ts'
import type { Facts } from './report/claims/facts.ts'
import type { Restated } from './report/editions/restate.ts'
import { factsOf } from './report/facts-of.ts'
import type { Report } from './report/model/report.ts'
import { recordSources } from './report/plan/source-spec.ts'
import { planConflicts } from './report/plan-conflicts.ts'
import { problemsOf } from './report/problems-of.ts'
import { publicInput } from './report/public-input.ts'
import { describeExtract } from './store/describe-extract.ts'
import { restatedBefore } from './store/editions/read-restated.ts'
import { type Extract, listExtracts, newestExtract } from './store/extract.ts'
import type { Progress } from './store/load/check-records.ts'
import { type Loaded, loadExtract } from './store/load/load-extract.ts'
import { openPlan, type PlanFolder } from './store/plan-folder.ts'
import { type NarrativeFolder, readNarratives } from './store/read-narratives.ts'
import { readProblems } from './store/read-problems.ts'
import { readProposal } from './store/read-proposal.ts'
import { type Months, planFigures, populationOf, withLists } from './store/with-lists.ts'
import { withWorklists } from './store/with-worklists.ts'
import { readWorklists, type WorklistSet } from './store/worklist-files.ts'
import type { Problem } from './tables/problem.ts'

export type { Extract, Loaded, Months, PlanFolder, Problem, WorklistSet }
export {
  listExtracts,
  newestExtract,
  openPlan,
  planFigures,
  populationOf,
  readProblems,
  readProposal,
  readWorklists,
  withLists,
  withWorklists,
}

/** How many months a report's charts show. */
export const MONTHS_SHOWN = 36

/** The day and the hands that a load or a check is given. */
export interface Loading {
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly progress: Progress
  /** Told, in sentences that quote no record, what could not be read and why. */
  readonly tell?: (note: string) => void
}

/** sources -> tables -> extract: reads a plan's sources, checks them in the engine and keeps what was read. */
export function load(open: PlanFolder, version: string, loading: Loading): Promise<Loaded> {
  return loadExtract({ plan: open.folder, sources: recordSources(open.plan.sources), version, ...loading })
}

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

/** A month's report, what stood in its way, and what it was made of. */
export interface Reported {
  readonly report: Report
  readonly notes: readonly string[]
  readonly figures: readonly FigureRecord[]
  readonly restated: ReadonlyMap<string, Restated>
}

/** How a report is asked for besides its month. */
export interface ReportOptions {
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

/** judgement -> report: a month's report. */
export function report(
  open: PlanFolder,
  extract: Extract,
  month: Month,
  options: ReportOptions = {},
): Promise<Reported> {
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
    const [accounts, words, found] = await Promise.all([
      accountsOf({ plan, lists, judged, bounds, from, month, against, audience }),
      readWords(open, month, facts, asked),
      problems(),
    ])
    const figures = await planFigures(open, lists, months)
    const now = { open, extract, month, months, figures, version: options.version ?? null }
    const restated = options.restated ?? (await restatedBefore(now))
    const faults = asked.flatMap(id => tell(id, whySilent(open, lists, id, month)))
    const input = {
      plan,
      month,
      audience,
      signedOff: plan.signOffs[month] ?? null,
      restated,
      extract: describeExtract(extract),
      judged,
      narratives: words.narratives,
      accounts: withClaims(accounts, words.claims),
      conflicts: planConflicts(plan, lists, month, population),
      problems: problemsOf(found),
      faults,
      measures: open.measures.measures,
    }
    const made = buildReport(audience === 'board' ? input : publicInput(input, lists))
    return { report: made, notes: [...faults, ...words.faults], figures, restated }
  })
}

/** What was written for a month, held against the figures. It is read while the engine opens lists. */
async function readWords(
  open: PlanFolder,
  month: Month,
  facts: Facts,
  asked: readonly string[],
): Promise<NarrativeFolder & { readonly claims: readonly Claim[] }> {
  const read = readNarratives(open.folder, month, facts, asked)
  return { ...read, claims: checkNarratives(read.written, facts) }
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
