import type { FigureRecord } from '../../../src/figures/figure-records.ts'
import type { Window } from '../../../src/measures/measure.ts'

/** A figure as `figures.json` holds it: a count, or so many of so many as a share. */
export function recordOf(
  measure: string,
  month: string,
  numerator: number | null,
  denominator: number | null = null,
  window: Window = 'at',
): FigureRecord {
  const share = denominator === null ? numerator : denominator === 0 ? null : (numerator! * 100) / denominator
  return { measure, month, window, numerator, denominator, value: share }
}
