// sources -> tables: what the sources of a plan hold, before and besides what is counted from them.

import type { Loading, PlanFolder } from './pipeline.ts'
import { recordSources } from './report/plan/source-spec.ts'
import type { Extract } from './store/extract.ts'
import { type Told, toldBy } from './store/feeding-of.ts'
import { checkSources, type UnmappedInPlan, type UseProblems, unmappedIn } from './store/load/load-extract.ts'

export { writeMappings } from './store/load/write-mappings.ts'

/** sources -> tables: hands the problems of a plan's sources as they are now to `use`; nothing is kept. */
export function check<T>(open: PlanFolder, loading: Loading, use: UseProblems<T>): Promise<T> {
  return checkSources({ plan: open.folder, sources: recordSources(open.plan.sources), ...loading }, use)
}

/** sources -> tables: the values of a plan's sources that nothing says the meaning of; nothing is kept. */
export function unmapped(open: PlanFolder, loading: Loading): Promise<UnmappedInPlan> {
  return unmappedIn({ plan: open.folder, sources: recordSources(open.plan.sources), ...loading })
}

/** How far an extract's sources tell each measure that the plan asks for, in its order. */
export function told(open: PlanFolder, extract: Extract): readonly Told[] {
  const all = toldBy(extract, open.measures.groups, open.measures.measures)
  const asked = open.plan.priorities.flatMap(({ measures }) => measures)
  return asked.flatMap(({ id }) => all.filter(({ measure }) => measure.id === id))
}
