import { randomUUID } from 'node:crypto'
import type { Month } from '../../base/month.ts'
import type { MeasureStage } from '../../report/cycle/cycle.ts'
import type { Stage } from '../../report/cycle/stage.ts'
import type { Db, Tx } from './app-tables.ts'
import { storable } from './storable.ts'

/** The stage of each measure of a month that was ever moved. */
export async function stagesOf(db: Db, month: Month): Promise<readonly MeasureStage[]> {
  const rows = await db
    .selectFrom('measure_stage')
    .select(['measure', 'stage', 'person', 'at', 'note'])
    .where('month', '=', month)
    .orderBy('measure')
    .orderBy('nth')
    .execute()
  return rows
    .filter((row, index) => rows[index + 1]?.measure !== row.measure)
    .map(row => ({ ...row, stage: row.stage as Stage }))
}

/** Moves a measure to a stage, where nobody else moves one in the month meanwhile. */
export async function moveStage(
  tx: Tx,
  month: Month,
  measure: string,
  to: { readonly stage: Stage; readonly person: string; readonly note: string | null },
  at: string,
): Promise<void> {
  const last = await tx
    .selectFrom('measure_stage')
    .select('nth')
    .where('month', '=', month)
    .where('measure', '=', measure)
    .orderBy('nth', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { stage, person } = to
  const note = to.note === null ? null : storable(to.note)
  const nth = (last?.nth ?? 0) + 1
  await tx
    .insertInto('measure_stage')
    .values({ id: randomUUID(), month, measure, nth, stage, person, at, note })
    .execute()
}
