import type { FigureRecord } from '../../figures/figure-records.ts'

/** A figure that differs between two sets of figures; null where a set has no such figure. */
export interface FigureChange {
  readonly was: FigureRecord | null
  readonly is: FigureRecord | null
}

/** The figures that differ, to the last digit: first those that were there, in their order, then those that are new. */
export function figureChanges(
  was: readonly FigureRecord[],
  is: readonly FigureRecord[],
): readonly FigureChange[] {
  const before = new Set(was.map(placeOf))
  const now = byPlace(is)
  return [
    ...was.flatMap(figure => {
      const other = now.get(placeOf(figure)) ?? null
      return other && sameFigure(figure, other) ? [] : [{ was: figure, is: other }]
    }),
    ...is.filter(figure => !before.has(placeOf(figure))).map(figure => ({ was: null, is: figure })),
  ]
}

/** Figures by measure, month and window. */
export function byPlace(figures: readonly FigureRecord[]): ReadonlyMap<string, FigureRecord> {
  return new Map(figures.map(figure => [placeOf(figure), figure]))
}

/** Which figure it is: its measure, month and window. */
export function placeOf({
  measure,
  month,
  window,
}: Pick<FigureRecord, 'measure' | 'month' | 'window'>): string {
  return `${measure} ${month} ${window}`
}

/** Whether two figures are the same to the last digit. */
export function sameFigure(a: FigureRecord, b: FigureRecord): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator && a.value === b.value
}
