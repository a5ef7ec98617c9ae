import { lastDay, type Month, shiftMonth } from './base/month.ts'
import type { Audience } from './figures/disclosure.ts'
import type { ListRef } from './figures/figure.ts'
import { figureBounds } from './figures/figure-bounds.ts'
import type { Lists } from './figures/lists.ts'
import { measureSeries } from './figures/measure-series.ts'
import { populationAt } from './figures/population.ts'
import { type Judged, judge } from './judgement/judge.ts'
import { dueRules } from './measures/due-rules.ts'
import { periodsFor } from './measures/periods.ts'
import { accountsOf } from './report/accounts/accounts.ts'
import { buildReport } from './report/build-report.ts'
import { checkNarratives } from './report/claims/check-narratives.ts'
import { factsOf } from './report/facts-of.ts'
import type { Report } from './report/model/report.ts'
import type { ReportInput } from './report/model/report-input.ts'
import { planConflicts } from './report/plan-conflicts.ts'
import { problemsOf } from './report/problems-of.ts'
import type { Progress } from './store/check-records.ts'
import { type Extract, newestExtract, openExtractEngine } from './store/extract.ts'
import { checkSources, type Loaded, loadExtract } from './store/load-extract.ts'
import { makeLists } from './store/make-lists.ts'
import { openPlan, type PlanFolder, sourceFolders } from './store/plan-folder.ts'
import { readNarratives } from './store/read-narratives.ts'
import { type PossibleOf, readPossible } from './store/read-possible.ts'
import { readProblems } from './store/read-problems.ts'
import { readProposal } from './store/read-proposal.ts'
import type { Problem } from './tables/problem.ts'

export type { Extract, Loaded, PlanFolder, Problem }
export { newestExtract, openPlan, readProblems, readProposal }

/** How many months a report's charts show. */
export const MONTHS_SHOWN = 36

/** sources -> tables -> extract: reads a plan's sources, checks them in the engine and keeps what was read. */
export function load(open: PlanFolder, today: string, version: string, progress: Progress): Promise<Loaded> {
  return loadExtract({ plan: open.folder, folders: sourceFolders(open), today, version, progress })
}

/** sources -> tables: the problems of a plan's sources as they are now; nothing is kept. */
export function check(open: PlanFolder, progress: Progress): Promise<readonly Problem[]> {
  return checkSources({ plan: open.folder, folders: sourceFolders(open), progress })
}

/** What else an extract's engine can tell while its lists are open. */
export interface OpenLists {
  /** How far figures could move once the records left out are settled. */
  readonly possible: (figures: readonly ListRef[]) => Promise<PossibleOf>
}

/** extract -> measures: makes every list for the months from one to another and hands them to `use`. */
export async function withLists<T>(
  open: PlanFolder,
  extract: Extract,
  months: { readonly from: Month; readonly to: Month },
  use: (lists: Lists, besides: OpenLists) => Promise<T>,
): Promise<T> {
  const engine = await openExtractEngine(extract)
  const { measures } = open
  const periods = periodsFor(months.from, months.to)
  const request = { extract, measures, periods, dueRules: dueRules(open.plan.parameters) }
  try {
    const lists = await makeLists(engine, request)
    return await use(lists, {
      possible: figures => readPossible(engine, lists, { extract, measures, figures }),
    })
  } finally {
    engine.close()
  }
}

/** measures -> figures -> judgement: each measure the plan asks for, judged in a month; those without a list are left out. */
export function judgePlan(open: PlanFolder, lists: Lists, month: Month): ReadonlyMap<string, Judged> {
  const from = shiftMonth(month, 1 - MONTHS_SHOWN)
  const population = populationOf(open)
  const asked = open.plan.priorities.flatMap(priority => priority.measures)
  return new Map(
    asked.flatMap(({ id, aim, rebases }) => {
      const measure = open.measures.measures.find(each => each.id === id)
      if (!measure || lists.fault(id) !== null) return []
      const series = measureSeries(lists, measure, from, month, population)
      const rules = { ...open.plan.signal, rebases: rebases.map(rebase => rebase.month) }
      return [[id, judge(series, aim, { rules, population })] as const]
    }),
  )
}

/** A month's report, and what stood in its way. */
export interface Reported {
  readonly report: Report
  readonly notes: readonly string[]
}

/** How a report is asked for besides its month. */
export interface ReportOptions {
  /** The earlier month that movements are measured from; the one before unless given. */
  readonly against?: Month | undefined
  /** Who reads it; the council's own people unless given. */
  readonly audience?: Audience | undefined
}

/** judgement -> report: a month's report. */
export function report(
  open: PlanFolder,
  extract: Extract,
  month: Month,
  { against = shiftMonth(month, -1), audience = 'board' }: ReportOptions = {},
): Promise<Reported> {
  const from = shiftMonth(month, 1 - MONTHS_SHOWN)
  return withLists(open, extract, { from, to: month }, async (lists, { possible }) => {
    const { plan } = open
    const asked = plan.priorities.flatMap(({ measures }) => measures.map(({ id }) => id))
    const judged = judgePlan(open, lists, month)
    const population = populationOf(open)
    const facts = factsOf({ plan, month, from, lists, population, judged })
    const { narratives, written, faults: unread } = readNarratives(open.folder, month, facts, asked)
    const figures = [...judged.values()].map(one => one.figure)
    const accounts = await accountsOf({
      plan,
      lists,
      judged,
      bounds: figureBounds(open.measures.measures, figures, await possible(figures.map(({ list }) => list))),
      claims: checkNarratives(written, facts),
      from,
      month,
      against,
      audience,
    })
    const problems = await readProblems(extract)
    const faults = asked.flatMap(id => tell(id, lists.fault(id)))
    const made = buildReport({
      plan,
      month,
      audience,
      extract: describeExtract(extract),
      judged,
      narratives,
      accounts,
      conflicts: planConflicts(plan, lists, month, population),
      problems: problemsOf(problems),
      faults,
      measures: open.measures.measures,
    })
    return { report: made, notes: [...faults, ...unread] }
  })
}

/** Why a measure could not be computed, with its id; nothing where it could. */
function tell(id: string, fault: string | null): readonly string[] {
  return fault === null ? [] : [`${id}: ${fault}`]
}

/** The population of children that rates of a month are for. */
export function populationOf(open: PlanFolder): (month: Month) => number {
  return month => populationAt(open.plan.populations, lastDay(month)).children
}

/** An extract as a report names it: what it is, up to when, and how many records of what it holds. */
function describeExtract({ manifest }: Extract): ReportInput['extract'] {
  const tables = Object.entries(manifest.tables)
    .filter(([, { present }]) => present)
    .map(([name, { rows }]) => ({ name, rows }))
  return {
    id: manifest.id,
    loaded: manifest.loaded,
    recordsTo: manifest.recordsTo ?? manifest.loaded,
    tables,
  }
}
