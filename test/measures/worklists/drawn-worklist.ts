import { parseDay } from '../../../src/base/day.ts'
import { type Example, expectRows, recordsIn } from '../drawn.ts'
import { makeWorklist } from '../shared-engine.ts'

/** An example of a worklist: records drawn as tables, a day, and the list as it is to be worked on that day. */
export interface WorklistExample extends Pick<Example, 'tables' | 'intervals' | 'list'> {
  /** `YYYY-MM-DD`. */
  readonly on: string
}

/** Expects a worklist to be just the one drawn: no row more, no row less, in that order. */
export async function expectWorklist(id: string, example: WorklistExample): Promise<void> {
  const { on, intervals = {}, tables } = example
  const rows = await makeWorklist(id, { day: parseDay(on)!, intervals, records: recordsIn(tables) })
  expectRows(rows, example.list)
}
