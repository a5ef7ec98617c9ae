import { listName } from './list-order.ts'
import type { Measure } from './measure.ts'

/** The name of the list that a measure folds. A number and a rate of the same children share one. */
export function listOf(measure: Measure): string {
  return /^select \* from ([a-z][a-z0-9_]*)$/.exec(measure.sql)?.[1] ?? listName(measure.id)
}
