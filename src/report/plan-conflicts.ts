import { financialYearStart, lastDay, type Month, shiftMonth } from '../base/month.ts'
import type { PopulationOf } from '../figures/figure-series.ts'
import type { Lists } from '../figures/lists.ts'
import { populationAt } from '../figures/population.ts'
import { type TargetConflict, targetConflicts } from '../judgement/movement/target-conflicts.ts'
import type { Milestone } from '../judgement/rating/target.ts'
import type { Plan } from './plan/plan.ts'

/** The targets of a plan that cannot all hold, given where the year of a month began. */
export function planConflicts(
  plan: Plan,
  lists: Pick<Lists, 'tally' | 'fault'>,
  month: Month,
  population: PopulationOf,
): readonly TargetConflict[] {
  const openings = [shiftMonth(financialYearStart(month), -1), month]
  return targetConflicts({
    milestones: milestonesOf(plan),
    numberAt: (measure, at) =>
      openings.includes(at) && lists.fault(measure) === null
        ? (lists.tally(measure, at)?.rows ?? null)
        : null,
    population,
  })
}

/** The targets of a plan that cannot all hold whatever the records say, as the plan alone shows. */
export function conflictsInPlan(plan: Plan): readonly TargetConflict[] {
  return targetConflicts({
    milestones: milestonesOf(plan),
    numberAt: () => null,
    population: month => populationAt(plan.populations, lastDay(month))?.children ?? null,
  })
}

function milestonesOf({ priorities }: Plan): ReadonlyMap<string, readonly Milestone[]> {
  const planned = priorities.flatMap(({ measures }) => measures)
  return new Map(planned.map(({ id, aim }) => [id, aim.milestones]))
}
