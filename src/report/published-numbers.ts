import type { Month } from '../base/month.ts'
import type { Figure } from '../figures/figure.ts'
import { figureSeries } from '../figures/figure-series.ts'
import { fullYear } from '../figures/fold-list.ts'
import type { Lists } from '../figures/lists.ts'
import type { MeasureSeries } from '../figures/measure-series.ts'
import type { Judged } from '../judgement/judge.ts'
import { listOf } from '../measures/list-of.ts'
import type { Fold } from '../measures/measure.ts'
import type { KnownNumber, NumberKind, PublishedNumbers } from './narrative/published-numbers.ts'
import type { Plan, PlannedMeasure } from './plan/plan.ts'

/** Lists whose numbers are told of together: a number, its starts and its ends. */
const OF_ONE_ACCOUNT = ['cla_number', 'cla_starts', 'cla_ceased']

/** The numbers that words about a measure may tell and those that they must not. */
export function publishedNumbers(
  plan: Plan,
  judged: ReadonlyMap<string, Judged>,
  lists: Pick<Lists, 'tally'>,
): (id: string) => PublishedNumbers {
  const planned = new Map(plan.priorities.flatMap(({ measures }) => measures).map(one => [one.id, one]))
  return id => {
    const own = judged.get(id)?.series.measure
    const related = [...judged.values()].filter(
      ({ series }) => own && tellTogether(listOf(own), listOf(series.measure)),
    )
    return {
      own: own ? kindOf(own.fold) : 'count',
      published: related.flatMap(one => [
        ...one.series.headline.flatMap(figure => numbersOf(figure, one)),
        ...one.series.monthly.flatMap(figure => numbersOf(figure, one)),
        ...one.series.beside.flatMap(figure => numbersOf(figure, one)),
        ...plannedNumbers(planned.get(one.series.measure.id)!, kindOf(one.series.measure.fold)),
      ]),
      hidden: related.flatMap(({ series }) => hiddenNumbers(series, lists)),
    }
  }
}

function tellTogether(list: string, other: string): boolean {
  return list === other || (OF_ONE_ACCOUNT.includes(list) && OF_ONE_ACCOUNT.includes(other))
}

function kindOf(fold: Fold): NumberKind {
  return fold === 'count' ? 'count' : fold === 'share' ? 'percent' : 'rate'
}

/** All that a published figure shows or that follows from it: what it is made of, and a year at its pace. */
function numbersOf(
  { list, fold, numerator, denominator, value }: Figure,
  { series: { measure } }: Judged,
): readonly KnownNumber[] {
  const { month } = list
  const rest = fold === 'share' && numerator !== null ? denominator! - numerator : null
  const pace = measure.yearTarget && value !== null ? fullYear(value, list) : null
  return [
    ...known('count', [numerator, denominator, rest, pace], month),
    ...known(kindOf(fold), [value], month),
  ]
}

/** What the figures that are hidden would have shown. */
function hiddenNumbers(series: MeasureSeries, lists: Pick<Lists, 'tally'>): readonly KnownNumber[] {
  const figures = [...series.headline, ...series.monthly, ...series.beside]
  return figures
    .filter(({ hidden }) => hidden)
    .flatMap(({ list: { window, month }, fold, denominator }) => {
      const [truth] = figureSeries(lists, series.measure, window, [month], () => denominator ?? 1)
      const { numerator, denominator: cases, value } = truth!
      const share = fold === 'share'
      const parts = share
        ? [numerator, cases! - numerator!, denominator === null ? cases : null]
        : [numerator]
      return [...known('count', parts, month), ...known(kindOf(fold), [value], month)]
    })
}

/** What a plan asks of a measure, and what other areas have. */
function plannedNumbers({ aim, comparators }: PlannedMeasure, kind: NumberKind): readonly KnownNumber[] {
  const values = [
    ...aim.milestones.map(({ target }) => target),
    ...(aim.range ?? []),
    ...comparators.map(({ value }) => value),
  ]
  return known(kind, values, null)
}

function known(
  kind: NumberKind,
  values: readonly (number | null)[],
  month: Month | null,
): readonly KnownNumber[] {
  return values.flatMap(value => (value === null ? [] : [{ kind, value, month }]))
}
