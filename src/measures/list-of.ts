import { listName } from './list-order.ts'
import type { Measure } from './measure.ts'

/** The list that a select takes as it stands, by name; null for one that selects for itself. */
export function listRepeated(sql: string): string | null {
  return /^select \* from ([a-z][a-z0-9_]*)$/.exec(sql)?.[1] ?? null
}

/** The name of the list that a measure folds. A number and a rate of the same children share one. */
export function listOf(measure: Measure): string {
  return listRepeated(measure.sql) ?? listName(measure.id)
}
