import { compareLists, type ListChange } from '../figures/compare-lists.ts'
import { figureRecords } from '../figures/figure-records.ts'
import type { Keys, Lists } from '../figures/lists.ts'
import type { Measure } from '../measures/measure.ts'
import { placeOf } from '../report/editions/figure-changes.ts'
import type { Restated } from '../report/editions/restate.ts'

/** The keys of the lists behind some figures, by measure, month and window. */
export type KeysByPlace = ReadonlyMap<string, Keys>

/** The keys of the lists behind every restated figure, as these lists have them. */
export async function keysBehind(
  lists: Lists,
  measures: readonly Measure[],
  restated: readonly Restated[],
): Promise<KeysByPlace> {
  const keys = new Map<string, Keys>()
  for (const { measure: id, figures } of restated) {
    const measure = measures.find(one => one.id === id)
    if (!measure) continue
    const asked = new Set(figures.map(({ was }) => placeOf(was.list)))
    const months = [...new Set(figures.map(({ was }) => was.list.month))]
    for (const record of await figureRecords(lists, [measure], months, () => 1, true)) {
      const { met = [], notMet = [] } = record
      if (asked.has(placeOf(record))) keys.set(placeOf(record), { met, notMet })
    }
  }
  return keys
}

/** Which rows joined and left the list behind each restated figure, and which were met and no longer are. */
export function rowChanges(
  restated: readonly Restated[],
  then: KeysByPlace,
  now: KeysByPlace,
): ReadonlyMap<string, ListChange> {
  const places = restated.flatMap(({ figures }) => figures.map(({ was }) => was.list))
  return new Map(
    places.map(list => {
      const of = (keys: KeysByPlace) => new Map([[list.month, keys.get(placeOf(list)) ?? NONE]])
      return [placeOf(list), compareLists([list.month], of(then), of(now))[0]!] as const
    }),
  )
}

const NONE: Keys = { met: [], notMet: [] }
