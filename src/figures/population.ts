import type { Day } from '../base/day.ts'

/** The authority's children aged 0 to 17 from a day on, and where the number was published. */
export interface Population {
  readonly from: Day
  readonly children: number
  readonly source: string
}

/**
 * The population in force at the end of a month: the latest that begins on or before it. A month before the
 * first one takes the first, as there is none nearer; where there are none at all, none is in force.
 *
 * @param populations in any order
 */
export function populationAt(populations: readonly Population[], lastDayOfMonth: Day): Population | null {
  const byStart = [...populations].sort((a, b) => a.from - b.from)
  return byStart.filter(population => population.from <= lastDayOfMonth).at(-1) ?? byStart[0] ?? null
}
