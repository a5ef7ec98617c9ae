import type { ListRef } from '../figures/figure.ts'
import type { Cell } from '../figures/lists.ts'
import type { Measure } from '../measures/measure.ts'
import type { WorkbookList } from '../render/xlsx/workbook-list.ts'
import { quoteName } from '../tables/clean-sql.ts'
import type { Engine } from './engine.ts'
import { figureRelation, type ListRelation } from './list-relation.ts'

/** Rows read at a time. */
const BATCH = 5000

let ordered = 0

/**
 * A measure's list of a month and window as `list` shows it, rows in the order of their keys with what is known of
 * the people in them, read a batch at a time while the engine is open.
 */
export async function listBatches(
  engine: Engine,
  measure: Pick<Measure, 'id' | 'title'>,
  ref: ListRef,
): Promise<WorkbookList> {
  const relation = await engine.lease(session => figureRelation(session, ref))
  return {
    measure: measure.id,
    title: measure.title,
    list: ref,
    columns: relation.columns,
    batches: () => relationBatches(engine, relation),
  }
}

/**
 * The rows of a list in its order, a batch at a time. The engine puts the rows in order once and keeps them until they
 * are read or left.
 */
export async function* relationBatches(
  engine: Pick<Engine, 'lease'>,
  { columns, sql, order }: ListRelation,
): AsyncGenerator<readonly (readonly Cell[])[]> {
  ordered += 1
  const name = quoteName(`ordered ${ordered}`)
  const wanted = columns.map(column => quoteName(column.name)).join(', ')
  const place = `row_number() over (order by ${order.join(', ')}) as place`
  await engine.lease(session =>
    session.run(`create table ${name} as select ${place}, ${wanted} from (${sql})`),
  )
  try {
    for (let from = 0; ; from += BATCH) {
      const { rows } = await engine.lease(session =>
        session.table(
          `select ${wanted} from ${name} where place > ${from} and place <= ${from + BATCH} order by place`,
        ),
      )
      if (rows.length > 0) yield rows
      if (rows.length < BATCH) return
    }
  } finally {
    await engine.lease(session => session.run(`drop table ${name}`))
  }
}
