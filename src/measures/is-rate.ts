import type { Measure } from './measure.ts'

/** Whether a measure is per 10,000 of the population, so that it can't be told where the plan has none. */
export function isRate({ fold }: Pick<Measure, 'fold'>): boolean {
  return fold === 'rate' || fold === 'projected-rate'
}
