import { inWords } from '../../base/display.ts'
import { financialYearStart, type Month, monthName } from '../../base/month.ts'
import { showValue } from '../../figures/show-figure.ts'
import type { Window } from '../../measures/measure.ts'
import type { FigureRef } from './claim.ts'
import type { MeasureFacts } from './facts.ts'
import type { NumberSaid, Way } from './sense.ts'

/** A figure in words: `Children ceasing to be looked after: 13 in November 2022`. */
export function sayFigure(measure: MeasureFacts, value: number, refs: readonly FigureRef[]): string {
  return `${measure.title}: ${sayValue(measure, value)} ${sayRefs(refs)}`
}

/** Several figures of one measure in words: `Number of contacts: 1,121 in September 2022 and ...`. */
export function sayFigures(
  measure: MeasureFacts,
  figures: readonly { readonly value: number; readonly ref: FigureRef }[],
): string {
  const said = figures.map(({ value, ref }) => `${sayValue(measure, value)} ${sayRefs([ref])}`)
  return `${measure.title}: ${inWords(said)}`
}

/** A measure's value as it is displayed; a rate says what it is for every. */
export function sayValue(measure: MeasureFacts, value: number): string {
  const rate = measure.fold === 'rate' || measure.fold === 'projected-rate'
  return showValue(value, measure.fold) + (rate ? ' per 10,000' : '')
}

/** When a figure is counted: `at the end of November 2022`, `from April to November 2022`. */
export function sayWhen(window: Window, month: Month): string {
  if (window === 'at') return `at the end of ${monthName(month)}`
  const first = financialYearStart(month)
  if (window === 'month' || first === month) return `in ${monthName(month)}`
  const from = first.slice(0, 4) === month.slice(0, 4) ? monthName(first).split(' ')[0] : monthName(first)
  return `from ${from} to ${monthName(month)}`
}

function sayRefs(refs: readonly FigureRef[]): string {
  const [first, last] = [refs[0]!, refs.at(-1)!]
  if (first === last || first.month === last.month) return sayWhen(first.window, first.month)
  return `in ${monthName(first.month)} to ${monthName(last.month)}`
}

/** A number as it was meant: `79%`, `98 per 10,000`, `1,127`. */
export function sayNumber({ value, unit, places }: NumberSaid): string {
  const [whole, part] = value.toFixed(places).split('.')
  const grouped = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (part ? `.${part}` : '')
  if (unit === 'percent') return `${grouped}%`
  if (unit === 'points') return `${grouped} percentage points`
  return unit === 'rate' ? `${grouped} per 10,000` : grouped
}

const WAYS: Readonly<Record<Way, string>> = {
  up: 'rose',
  down: 'fell',
  better: 'got better',
  worse: 'got worse',
  flat: 'held steady',
}

/** `rose`, `got worse`. */
export function sayWay(way: Way): string {
  return WAYS[way]
}
