import { monthName } from '../base/month.ts'
import { showFigure, showValue } from '../figures/show-figure.ts'
import { listOf } from '../measures/list-of.ts'
import type { Judged } from './judge.ts'

/** Two measures of one list whose ratings differ, and why in a sentence. */
export interface AtOdds {
  readonly measures: readonly [string, string]
  readonly sentence: string
}

/** Every pair of measures that fold one list and are rated differently: a green number beside a red rate. */
export function ratingsAtOdds(judged: readonly Judged[]): readonly AtOdds[] {
  return judged.flatMap((first, at) =>
    judged
      .slice(at + 1)
      .filter(
        second => listOf(first.series.measure) === listOf(second.series.measure) && differ(first, second),
      )
      .map(second => ({
        measures: [first.series.measure.id, second.series.measure.id] as const,
        sentence: sayPair(first, second),
      })),
  )
}

function differ(first: Judged, second: Judged): boolean {
  return first.rag.colour !== null && second.rag.colour !== null && first.rag.colour !== second.rag.colour
}

function sayPair(first: Judged, second: Judged): string {
  const rated = (one: Judged) => `${one.series.measure.title} is ${one.rag.colour}`
  return `${rated(first)} and ${rated(second)}, though both count the same list: ${sayBasis(first)}; ${sayBasis(second)}.`
}

/** `one sets 191 in November 2022 against 210`. */
function sayBasis({ figure, basis, series, target }: Judged): string {
  const show = (value: number) => showValue(value, figure.fold)
  const projected = series.measure.yearTarget || figure.fold === 'projected-rate'
  const value = projected && basis !== null ? show(basis) : showFigure(figure)
  const when = projected
    ? 'a full year at the pace of the year to date'
    : figure.list.window === 'ytd'
      ? 'the year to date'
      : monthName(figure.list.month)
  return `for ${series.measure.fold === 'count' ? 'the number' : series.measure.fold === 'share' ? 'the share' : 'the rate'} it is ${value} for ${when}, set against ${show(target!.value)}`
}
