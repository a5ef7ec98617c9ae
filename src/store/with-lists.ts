import { lastDay, type Month, monthsFrom } from '../base/month.ts'
import type { ListRef } from '../figures/figure.ts'
import { type FigureRecord, figureRecords } from '../figures/figure-records.ts'
import type { PopulationOf } from '../figures/figure-series.ts'
import type { Lists } from '../figures/lists.ts'
import { populationAt } from '../figures/population.ts'
import { dueRules } from '../measures/due-rules.ts'
import type { Measure } from '../measures/measure.ts'
import { periodsFor } from '../measures/periods.ts'
import type { WorkbookList } from '../render/xlsx/workbook-list.ts'
import type { Problem } from '../tables/problem.ts'
import { type Extract, openExtractEngine } from './extract.ts'
import { listBatches } from './list-batches.ts'
import { makeLists } from './make-lists.ts'
import type { PlanFolder } from './plan-folder.ts'
import { type PossibleOf, readPossible } from './read-possible.ts'
import { problemsIn } from './read-problems.ts'

/** What else an extract's engine can tell while its lists are open. */
export interface OpenLists {
  /** How far figures could move once the records left out are settled. */
  readonly possible: (figures: readonly ListRef[]) => Promise<PossibleOf>
  /** A measure's list, to be read a batch at a time. */
  readonly batches: (measure: Pick<Measure, 'id' | 'title'>, ref: ListRef) => Promise<WorkbookList>
  /** The problems that the extract keeps, in their fixed order. */
  readonly problems: () => Promise<readonly Problem[]>
}

/** Every month from one to another. */
export interface Months {
  readonly from: Month
  readonly to: Month
}

/** Which lists are wanted. */
export interface ListsAsked extends Months {
  /** Whether they may be taken from those kept with the extract, and are kept there for the next time. */
  readonly kept?: boolean | undefined
}

/** extract -> measures: makes every list for some months and hands them to `use`. */
export async function withLists<T>(
  open: PlanFolder,
  extract: Extract,
  { from, to, kept }: ListsAsked,
  use: (lists: Lists, besides: OpenLists) => Promise<T>,
): Promise<T> {
  const engine = await openExtractEngine(extract)
  const { measures } = open
  const periods = periodsFor(from, to)
  const request = { extract, measures, periods, dueRules: dueRules(open.plan.parameters), kept }
  try {
    const lists = await makeLists(engine, request)
    return await use(lists, {
      possible: figures => readPossible(engine, lists, { extract, measures, figures }),
      batches: (measure, ref) => listBatches(engine, measure, ref),
      problems: () => engine.lease(session => problemsIn(session, extract)),
    })
  } finally {
    engine.close()
  }
}

/** measures -> figures: every figure of the measures that the plan asks for, in its order. */
export function planFigures(
  open: PlanFolder,
  lists: Lists,
  { from, to }: Months,
): Promise<readonly FigureRecord[]> {
  const asked = open.plan.priorities.flatMap(({ measures }) => measures)
  const measures = asked.flatMap(({ id }) => open.measures.measures.filter(measure => measure.id === id))
  return figureRecords(lists, measures, monthsFrom(from, to), populationOf(open), false)
}

/** The population of children that rates of a month are for. */
export function populationOf(open: PlanFolder): PopulationOf {
  return month => populationAt(open.plan.populations, lastDay(month))?.children ?? null
}
