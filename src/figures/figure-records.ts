import { byCodePoint } from '../base/by-code-point.ts'
import type { Month } from '../base/month.ts'
import type { Measure, Window } from '../measures/measure.ts'
import { figureSeries, monthsIn, type PopulationOf } from './figure-series.ts'
import type { Keys, Lists } from './lists.ts'

/** A figure as `figures --format json` prints it; the keys only where they were asked for. */
export interface FigureRecord {
  readonly measure: string
  readonly month: Month
  readonly window: Window
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly met?: readonly string[]
  readonly notMet?: readonly string[]
}

/** Every figure of some measures and months, in that order, each measure with all its windows. */
export async function figureRecords(
  lists: Lists,
  measures: readonly Measure[],
  months: readonly Month[],
  population: PopulationOf,
  withKeys: boolean,
): Promise<readonly FigureRecord[]> {
  const records: FigureRecord[] = []
  for (const measure of measures) {
    const keys = withKeys ? await lists.keys(measure.id) : null
    for (const window of measure.windows) {
      for (const { list, numerator, denominator, value } of figureSeries(
        lists,
        measure,
        window,
        months,
        population,
      )) {
        records.push({
          ...list,
          numerator,
          denominator,
          value,
          ...(keys && (numerator === null ? NO_KEYS : windowKeys(keys, window, list.month))),
        })
      }
    }
  }
  return records
}

/** The keys of a figure that can't be folded. */
const NO_KEYS: Keys = { met: [], notMet: [] }

/** The keys of a window's list, in code point order. */
function windowKeys(keys: ReadonlyMap<Month, Keys>, window: Window, month: Month): Keys {
  const parts = monthsIn(window, month).flatMap(each => keys.get(each) ?? [])
  if (parts.length === 1) return parts[0]!
  return { met: merged(parts.map(part => part.met)), notMet: merged(parts.map(part => part.notMet)) }
}

function merged(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.flat().sort(byCodePoint)
}
