import { dayName, financialYearStart, lastDay, type Month, monthName, monthsElapsed } from '../base/month.ts'
import { showValue } from '../figures/show-figure.ts'
import { listOf } from '../measures/list-of.ts'
import type { Judged } from './judge.ts'

/** Two measures of one list whose ratings differ, and why in a sentence. */
export interface AtOdds {
  readonly measures: readonly [string, string]
  readonly sentence: string
}

/**
 * Every pair of measures that count one list and are rated differently: a green number beside a red rate. A share is
 * never at odds with the number it is a share of, as it asks something else of the list.
 */
export function ratingsAtOdds(judged: readonly Judged[]): readonly AtOdds[] {
  return judged.flatMap((first, at) =>
    judged
      .slice(at + 1)
      .filter(second => isOneList(first, second) && isRatedApart(first, second))
      .map(second => ({
        measures: [first.series.measure.id, second.series.measure.id] as const,
        sentence: sayPair(first, second),
      })),
  )
}

function isOneList({ series: first }: Judged, { series: second }: Judged): boolean {
  const shares = [first, second].filter(({ measure }) => measure.fold === 'share').length
  return shares !== 1 && listOf(first.measure) === listOf(second.measure)
}

function isRatedApart(first: Judged, second: Judged): boolean {
  return first.rag.colour !== null && second.rag.colour !== null && first.rag.colour !== second.rag.colour
}

function sayPair(first: Judged, second: Judged): string {
  const rated = ({ series, rag }: Judged) => `${series.measure.title} is ${rag.colour}`
  return `${rated(first)} but ${rated(second)}, though both count one list: ${sayBasis(first)}; ${sayBasis(second)}.`
}

/** `191 in November 2022 against a target of 210`. */
function sayBasis({ figure, basis, series, target }: Judged): string {
  const show = (value: number) => showValue(value, figure.fold)
  const unit = figure.fold === 'rate' || figure.fold === 'projected-rate' ? ' per 10,000 children' : ''
  const when =
    series.measure.yearTarget || figure.fold === 'projected-rate'
      ? `a year at the pace of ${yearToDate(figure.list.month)}`
      : whenOf(figure)
  return `${show(basis!)}${unit} ${when} against a target of ${show(target!.value)}`
}

function whenOf({ list: { window, month } }: Judged['figure']): string {
  if (window === 'at') return `on ${dayName(lastDay(month))}`
  return window === 'month' ? `in ${monthName(month)}` : `in ${yearToDate(month)}`
}

function yearToDate(month: Month): string {
  if (monthsElapsed(month) === 1) return monthName(month)
  const from = monthName(financialYearStart(month))
  const sameYear = from.slice(-4) === month.slice(0, 4)
  return `${sameYear ? from.slice(0, -5) : from} to ${monthName(month)}`
}
