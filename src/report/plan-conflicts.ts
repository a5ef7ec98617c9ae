import { financialYearStart, type Month, shiftMonth } from '../base/month.ts'
import type { PopulationOf } from '../figures/figure-series.ts'
import type { Lists } from '../figures/lists.ts'
import { type TargetConflict, targetConflicts } from '../judgement/movement/target-conflicts.ts'
import type { Plan } from './plan/plan.ts'

/** The targets of a plan that cannot all hold, given where the year of a month began. */
export function planConflicts(
  { priorities }: Plan,
  lists: Lists,
  month: Month,
  population: PopulationOf,
): readonly TargetConflict[] {
  const planned = priorities.flatMap(({ measures }) => measures)
  const opening = shiftMonth(financialYearStart(month), -1)
  return targetConflicts({
    milestones: new Map(planned.map(({ id, aim }) => [id, aim.milestones])),
    numberAt: (measure, at) =>
      at === opening && lists.fault(measure) === null ? (lists.tally(measure, at)?.rows ?? null) : null,
    population,
  })
}
