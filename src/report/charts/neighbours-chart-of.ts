import { inWords } from '../../base/display.ts'
import { shiftMonth } from '../../base/month.ts'
import type { Figure } from '../../figures/figure.ts'
import { showValue } from '../../figures/show-figure.ts'
import type { Judged } from '../../judgement/judge.ts'
import { basisOf } from '../../judgement/rating/basis.ts'
import type { NeighbourRow, NeighboursChart } from '../model/neighbours-chart.ts'
import type { Comparator } from '../plan/plan.ts'
import { showWindow } from '../words/show-window.ts'

/** How many years back ours is shown, where the series goes so far. */
const YEARS_BACK = 2

/** The chart of ours beside others' published values; null where there is no other, or ours has no value. */
export function neighboursChartOf(
  comparators: readonly Comparator[],
  { series, figure }: Judged,
): NeighboursChart | null {
  const { measure, headline } = series
  const show = (value: number) => showValue(value, measure.fold)
  const ours = (of: Figure, whose: NeighbourRow['whose']): readonly NeighbourRow[] => {
    const value = basisOf(measure, of)
    const pace = measure.yearTarget ? ', at its pace for a year' : ''
    if (value === null) return []
    return [{ whose, words: `Ours, ${showWindow(of.list)}${pace}`, value, figure: of, shown: show(value) }]
  }
  const [now] = ours(figure, 'ours now')
  if (!now || comparators.length === 0) return null
  const before = Array.from({ length: YEARS_BACK }, (_, at) =>
    headline.find(({ list }) => list.month === shiftMonth(figure.list.month, -12 * (at + 1))),
  ).flatMap(of => (of ? ours(of, 'ours before') : []))
  const others = [...comparators]
    .sort((a, b) => b.value - a.value)
    .map(
      ({ name, value, year }): NeighbourRow => ({
        whose: 'others',
        words: `${name}, ${year}`,
        value,
        figure: null,
        shown: show(value),
      }),
    )
  const rows = [now, ...before, ...others]
  return {
    kind: 'neighbours',
    id: measure.id,
    title: titleOf(now, comparators, show),
    subtitle: `${measure.title}${unitOf(measure.fold)}: ours and what others have published`,
    alt: `Dot plot: ${measure.title}${unitOf(measure.fold)}. ${rows.map(({ words, shown }) => `${words}: ${shown}.`).join(' ')}`,
    fold: measure.fold === 'projected-rate' ? 'rate' : measure.fold,
    rows,
  }
}

/** Where ours lies, as both are shown. */
function titleOf(
  { value, shown }: NeighbourRow,
  comparators: readonly Comparator[],
  show: (value: number) => string,
): string {
  const same = comparators.filter(one => show(one.value) === shown)
  const lower = comparators.filter(one => one.value < value && !same.includes(one))
  const higher = comparators.filter(one => one.value > value && !same.includes(one))
  const [only] = comparators
  if (comparators.length === 1) {
    if (same.length === 1) return `Ours is the same as ${only!.name}: ${shown}`
    return `Ours is ${lower.length === 1 ? 'higher' : 'lower'} than ${only!.name}: ${shown} against ${show(only!.value)}`
  }
  const parts = [
    ...(lower.length > 0 ? [`higher than ${namesOf(lower)}`] : []),
    ...(same.length > 0 ? [`the same as ${namesOf(same)}`] : []),
    ...(higher.length > 0 ? [`lower than ${namesOf(higher)}`] : []),
  ]
  return `Ours, ${shown}, is ${inWords(parts)}`
}

const MOST_NAMED = 3

function namesOf(comparators: readonly Comparator[]): string {
  if (comparators.length > MOST_NAMED) return `${comparators.length} others`
  return inWords(comparators.map(({ name }) => name))
}

function unitOf(fold: Figure['fold']): string {
  return fold === 'rate' || fold === 'projected-rate' ? ', per 10,000 children' : ''
}
