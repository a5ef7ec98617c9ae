import { displayNumber } from '../base/display.ts'
import type { Fold } from '../measures/measure.ts'
import { HIDDEN } from './disclosure.ts'
import type { Figure } from './figure.ts'

/** A value as a board reads it: whole numbers, halves up, shares with a per cent sign. */
export function showValue(value: number, fold: Fold): string {
  return fold === 'share' ? `${displayNumber(value)}%` : displayNumber(value)
}

/** A figure as it is read; `no cases` for a share of nothing, `no data` where its tables are missing, `c` if hidden. */
export function showFigure(figure: Figure): string {
  if (figure.value !== null) return showValue(figure.value, figure.fold)
  if (figure.hidden) return HIDDEN
  return figure.numerator === null ? 'no data' : 'no cases'
}
