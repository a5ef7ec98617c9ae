import type { Measure } from '../measures/measure.ts'
import { type Bounds, boundsOf, type Possible } from './bounds.ts'
import type { Figure, ListRef } from './figure.ts'

/** How far each figure could move once the records left out are settled, by measure; those that can't be told are left out. */
export function figureBounds(
  measures: readonly Measure[],
  figures: readonly Figure[],
  possible: (list: ListRef) => Possible | null,
): ReadonlyMap<string, Bounds> {
  return new Map(
    figures.flatMap(figure => {
      const measure = measures.find(({ id }) => id === figure.list.measure)
      const bounds = measure ? boundsOf(measure, figure, possible(figure.list)) : null
      return bounds ? [[figure.list.measure, bounds] as const] : []
    }),
  )
}
