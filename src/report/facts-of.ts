import { type Month, monthsFrom } from '../base/month.ts'
import type { Figure, Tally } from '../figures/figure.ts'
import { figureSeries, type PopulationOf } from '../figures/figure-series.ts'
import type { Lists } from '../figures/lists.ts'
import type { Judged } from '../judgement/judge.ts'
import { listOf } from '../measures/list-of.ts'
import type { Measure, Window } from '../measures/measure.ts'
import type { Facts, MeasureFacts } from './claims/facts.ts'
import type { Plan, PlannedMeasure } from './plan/plan.ts'

/** What the figures of some months can say to a narrative. */
export interface FactsInput {
  readonly plan: Plan
  readonly month: Month
  /** The first month whose lists were made. */
  readonly from: Month
  readonly lists: Lists
  readonly population: PopulationOf
  /** By measure id; a measure that couldn't be computed is not there, and nothing is held against it. */
  readonly judged: ReadonlyMap<string, Judged>
}

const WINDOWS: readonly Window[] = ['at', 'month', 'ytd']

/** Everything that the words of a month's narrative are held against: each measure of the plan that was computed. */
export function factsOf(input: FactsInput): Facts {
  const planned = input.plan.priorities.flatMap(({ measures }) => measures)
  return {
    month: input.month,
    measures: planned.flatMap(one => {
      const judged = input.judged.get(one.id)
      return judged ? [measureFacts(input, one, judged)] : []
    }),
  }
}

function measureFacts(input: FactsInput, planned: PlannedMeasure, judged: Judged): MeasureFacts {
  const { measure, headline } = judged.series
  const figures = figuresOf(input, measure, headline[0]!.list.month)
  return {
    id: measure.id,
    title: measure.title,
    fold: measure.fold,
    headline: measure.headline,
    windows: measure.windows,
    yearTarget: measure.yearTarget,
    list: listOf(measure),
    good: planned.aim.good,
    values: (window, month) => figures.get(`${window} ${month}`)?.value ?? null,
    tally: (window, month) => tallyOf(figures.get(`${window} ${month}`)),
    milestones: planned.aim.milestones,
    range: planned.aim.range,
    comparators: planned.comparators,
  }
}

/** The cases of a share and those of them that are met. */
function tallyOf(figure: Figure | undefined): Tally | null {
  if (figure?.fold !== 'share' || figure.numerator === null || figure.denominator === null) return null
  return { rows: figure.denominator, met: figure.numerator }
}

/** Every figure from the first month with records on; a month's own rate where the measure has only a year to date. */
function figuresOf(
  { from, month, lists, population }: FactsInput,
  measure: Measure,
  first: Month,
): ReadonlyMap<string, Figure> {
  const months = monthsFrom(first > from ? first : from, month)
  const windows = WINDOWS.filter(window => (window === 'at') === (measure.headline === 'at'))
  return new Map(
    windows.flatMap(window =>
      figureSeries(lists, measure, window, months, population).map(
        figure => [`${window} ${figure.list.month}`, figure] as const,
      ),
    ),
  )
}
