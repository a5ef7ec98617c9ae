import { careRows } from './care-rows.ts'
import { journeyRows } from './journey-rows.ts'
import { peopleRows } from './people-rows.ts'
import { permanenceRows } from './permanence-rows.ts'
import { protectionRows } from './protection-rows.ts'
import type { Records } from './records.ts'
import type { RowsByTable } from './rows.ts'
import { workforceRows } from './workforce-rows.ts'

/** Every table's rows, made from what the simulation remembers. */
export function rowsOf(records: Records): RowsByTable {
  return {
    ...peopleRows(records),
    ...journeyRows(records),
    ...protectionRows(records),
    ...careRows(records),
    ...permanenceRows(records),
    ...workforceRows(records),
  }
}
