import type { Month } from '../base/month.ts'
import type { ListRef } from '../figures/figure.ts'
import { monthsIn } from '../figures/figure-series.ts'
import type { Cell, Keys, List, Rows } from '../figures/lists.ts'
import { listName } from '../measures/list-order.ts'
import { quoteName, quoteText } from '../tables/clean-sql.ts'
import type { Engine } from './engine.ts'
import { peopleColumns } from './people-columns.ts'

/** The keys of a measure's lists, by month. */
export async function readKeys(engine: Engine, measure: string): Promise<ReadonlyMap<Month, Keys>> {
  const name = listName(measure)
  const columns = await columnsOf(engine, name)
  const met = columns.includes('met') ? 'met' : '1'
  const rows = await engine.rows(
    `select period, cast(key as varchar) as key, ${met} as met from ${quoteName(name)} order by period, key`,
  )
  const months = new Map<Month, { met: string[]; notMet: string[] }>()
  for (const row of rows) {
    const month = String(row.period)
    const keys = months.get(month) ?? { met: [], notMet: [] }
    months.set(month, keys)
    ;(Number(row.met) === 1 ? keys.met : keys.notMet).push(String(row.key))
  }
  return months
}

/** The rows behind a figure in the order of their keys, with what is known of the people in them. */
export async function openList(engine: Engine, ref: ListRef): Promise<List> {
  const name = listName(ref.measure)
  const own = (await columnsOf(engine, name)).filter(column => column !== 'period')
  const added = peopleColumns(own)
  const columns = [...own, ...added.names]
  const selects = [...own.map(column => `l.${quoteName(column)}`), ...added.selects]
  const months = monthsIn(ref.window, ref.month).map(quoteText).join(', ')
  const rows = await engine.rows(
    `select ${selects.join(', ')} from ${quoteName(name)} l ${added.joins}
      where l.period in (${months}) order by l.key, l.period`,
  )
  return { ref, columns, rows: rows.map(row => columns.map(column => row[column] as Cell)) }
}

/** The rows of a group for some months, in the order of their columns. */
export async function readRows(engine: Engine, group: string, months: readonly Month[]): Promise<Rows> {
  const columns = await columnsOf(engine, group)
  const of = months.length === 0 ? 'null' : months.map(quoteText).join(', ')
  const rows = await engine.rows(`select * from ${quoteName(group)} where period in (${of}) order by all`)
  return { columns, rows: rows.map(row => columns.map(column => row[column] as Cell)) }
}

async function columnsOf(engine: Engine, name: string): Promise<readonly string[]> {
  const rows = await engine.rows(`describe ${quoteName(name)}`)
  return rows.map(row => String(row.column_name))
}
