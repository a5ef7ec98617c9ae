import type { ListRef } from '../figures/figure.ts'
import { monthsIn } from '../figures/figure-series.ts'
import type { Cell } from '../figures/lists.ts'
import { listName } from '../measures/list-order.ts'
import type { Measure } from '../measures/measure.ts'
import type { ColumnKind, ListColumn, WorkbookList } from '../render/xlsx/workbook-list.ts'
import { quoteName, quoteText } from '../tables/clean-sql.ts'
import type { Engine } from './engine.ts'
import { peopleColumns } from './people-columns.ts'

/** Rows read at a time. */
const BATCH = 5000

/**
 * A measure's list of a month and window as `list` shows it, rows in the order of their keys with what is known of
 * the people in them, read a batch at a time while the engine is open. The engine puts the rows in order once and
 * keeps them until they are read.
 */
export async function listBatches(
  engine: Engine,
  measure: Pick<Measure, 'id' | 'title'>,
  ref: ListRef,
): Promise<WorkbookList> {
  const name = listName(ref.measure)
  const described = await engine.lease(session => session.rows(`describe ${quoteName(name)}`))
  const own = described.map(row => ({ name: String(row.column_name), type: String(row.column_type) }))
  const kept = own.filter(column => column.name !== 'period')
  const added = peopleColumns(kept.map(column => column.name))
  const columns: readonly ListColumn[] = [
    ...kept.map(column => ({ name: column.name, kind: kindOf(column.name, column.type) })),
    ...added.names.map(each => ({ name: each, kind: 'text' as const })),
  ]
  const selects = [...kept.map(column => `l.${quoteName(column.name)}`), ...added.selects]
  const months = monthsIn(ref.window, ref.month).map(quoteText).join(', ')
  const select = `select row_number() over (order by l.key, l.period) as place, ${selects.join(', ')}
    from ${quoteName(name)} l ${added.joins} where l.period in (${months})`
  const ordered = quoteName(`ordered ${name} ${ref.window} ${ref.month}`)
  const wanted = columns.map(column => quoteName(column.name)).join(', ')
  return {
    measure: measure.id,
    title: measure.title,
    list: ref,
    columns,
    batches: () => batchesOf(engine, { ordered, select, wanted }),
  }
}

async function* batchesOf(
  engine: Engine,
  { ordered, select, wanted }: Readonly<Record<'ordered' | 'select' | 'wanted', string>>,
): AsyncGenerator<readonly (readonly Cell[])[]> {
  await engine.lease(session => session.run(`create or replace table ${ordered} as ${select}`))
  try {
    for (let from = 0; ; from += BATCH) {
      const { rows } = await engine.lease(session =>
        session.table(
          `select ${wanted} from ${ordered} where place > ${from} and place <= ${from + BATCH} order by place`,
        ),
      )
      if (rows.length > 0) yield rows
      if (rows.length < BATCH) return
    }
  } finally {
    await engine.lease(session => session.run(`drop table ${ordered}`))
  }
}

/** What a column holds, by its type in the engine; a key or an id is text whatever its type. */
function kindOf(name: string, type: string): ColumnKind {
  if (name === 'met' || type === 'BOOLEAN') return 'yes-no'
  if (name === 'key' || name.endsWith('_id')) return 'id'
  if (type === 'DATE') return 'day'
  return /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|U[A-Z]*INT|FLOAT|DOUBLE|DECIMAL.*)$/.test(type)
    ? 'number'
    : 'text'
}
