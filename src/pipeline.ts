import { lastDay, type Month, shiftMonth } from './base/month.ts'
import type { Lists } from './figures/lists.ts'
import { measureSeries } from './figures/measure-series.ts'
import { populationAt } from './figures/population.ts'
import { type Judged, judge } from './judgement/judge.ts'
import { dueRules } from './measures/due-rules.ts'
import { periodsFor } from './measures/periods.ts'
import { buildReport } from './report/build-report.ts'
import type { Report } from './report/model.ts'
import type { Progress } from './store/check-records.ts'
import { type Extract, newestExtract, openExtractEngine } from './store/extract.ts'
import { checkSources, type Loaded, loadExtract } from './store/load-extract.ts'
import { makeLists } from './store/make-lists.ts'
import { openPlan, type PlanFolder, sourceFolders } from './store/plan-folder.ts'
import { readNarratives } from './store/read-narratives.ts'
import { readProblems } from './store/read-problems.ts'
import { type Problem, ruleOf } from './tables/problem.ts'

export type { Extract, Loaded, PlanFolder, Problem }
export { newestExtract, openPlan, readProblems }

/** How many months a report's charts show. */
const MONTHS_SHOWN = 36

/** sources -> tables -> extract: reads a plan's sources, checks them in the engine and keeps what was read. */
export function load(open: PlanFolder, today: string, version: string, progress: Progress): Promise<Loaded> {
  return loadExtract({ plan: open.folder, folders: sourceFolders(open), today, version, progress })
}

/** sources -> tables: the problems of a plan's sources as they are now; nothing is kept. */
export function check(open: PlanFolder, progress: Progress): Promise<readonly Problem[]> {
  return checkSources({ plan: open.folder, folders: sourceFolders(open), progress })
}

/** extract -> measures: makes every list for the months from one to another and hands them to `use`. */
export async function withLists<T>(
  open: PlanFolder,
  extract: Extract,
  months: { readonly from: Month; readonly to: Month },
  use: (lists: Lists) => Promise<T>,
): Promise<T> {
  const engine = await openExtractEngine(extract)
  const periods = periodsFor(months.from, months.to)
  const request = { extract, measures: open.measures, periods, dueRules: dueRules(open.plan.parameters) }
  try {
    return await use(await makeLists(engine, request))
  } finally {
    engine.close()
  }
}

/** measures -> figures -> judgement: each measure the plan asks for, judged in a month; those without a list are left out. */
export function judgePlan(open: PlanFolder, lists: Lists, month: Month): ReadonlyMap<string, Judged> {
  const from = shiftMonth(month, 1 - MONTHS_SHOWN)
  const asked = open.plan.priorities.flatMap(priority => priority.measures)
  return new Map(
    asked.flatMap(({ id, aim }) => {
      const measure = open.measures.measures.find(each => each.id === id)
      if (!measure || lists.fault(id) !== null) return []
      return [[id, judge(measureSeries(lists, measure, from, month, populationOf(open)), aim)] as const]
    }),
  )
}

/** judgement -> report: a month's report, and what stood in its way. */
export function report(
  open: PlanFolder,
  extract: Extract,
  month: Month,
): Promise<{ readonly report: Report; readonly notes: readonly string[] }> {
  const months = { from: shiftMonth(month, 1 - MONTHS_SHOWN), to: month }
  return withLists(open, extract, months, async lists => {
    const judged = judgePlan(open, lists, month)
    const { narratives, faults: unread } = readNarratives(open.folder, month)
    const problems = await readProblems(extract)
    const faults = open.plan.priorities.flatMap(priority =>
      priority.measures.flatMap(({ id }) => tell(id, lists.fault(id))),
    )
    const made = buildReport({
      plan: open.plan,
      month,
      extract: { ...extract.manifest, recordsTo: extract.manifest.recordsTo ?? extract.manifest.loaded },
      judged,
      narratives,
      problems: {
        total: problems.length,
        leftOut: problems.filter(({ code }) => ruleOf(code).stops === 'row').length,
      },
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
