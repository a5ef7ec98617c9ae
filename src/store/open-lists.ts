import type { Month } from '../base/month.ts'
import type { ListRef } from '../figures/figure.ts'
import { monthsIn } from '../figures/figure-series.ts'
import type { Keys, List, PartTally, Rows } from '../figures/lists.ts'
import { listName } from '../measures/list-order.ts'
import { quoteName, quoteText } from '../tables/clean-sql.ts'
import type { Engine } from './engine.ts'
import { peopleColumns } from './people-columns.ts'

/** The keys of a measure's lists, by month; of some months alone where they are given. */
export async function readKeys(
  engine: Engine,
  measure: string,
  months: readonly Month[] | null,
): Promise<ReadonlyMap<Month, Keys>> {
  const name = listName(measure)
  const columns = await columnsOf(engine, name)
  const met = columns.includes('met') ? 'met' : '1'
  const some = months === null ? '' : `where period in (${monthTexts(months)})`
  const { rows } = await engine.lease(session =>
    session.table(
      `select period, cast(key as varchar) as key, ${met} as met from ${quoteName(name)} ${some} order by period, key`,
    ),
  )
  const read = new Map<Month, { met: string[]; notMet: string[] }>()
  for (const [period, key, isMet] of rows) {
    const month = String(period)
    const keys = read.get(month) ?? { met: [], notMet: [] }
    read.set(month, keys)
    ;(Number(isMet) === 1 ? keys.met : keys.notMet).push(String(key))
  }
  return read
}

/** The rows behind a figure in the order of their keys, with what is known of the people in them. */
export async function openList(engine: Engine, ref: ListRef): Promise<List> {
  const name = listName(ref.measure)
  const own = (await columnsOf(engine, name)).filter(column => column !== 'period')
  const added = peopleColumns(own)
  const columns = [...own, ...added.names]
  const selects = [...own.map(column => `l.${quoteName(column)}`), ...added.selects]
  const months = monthTexts(monthsIn(ref.window, ref.month))
  const { rows } = await engine.lease(session =>
    session.table(
      `select ${selects.join(', ')} from ${quoteName(name)} l ${added.joins}
      where l.period in (${months}) order by l.key, l.period`,
    ),
  )
  return { ref, columns, rows }
}

/**
 * A measure's list counted by month and by the values of one of its columns.
 *
 * @param met what of a group's rows is met, as SQL
 */
export async function readParts(
  engine: Engine,
  measure: string,
  column: string,
  months: readonly Month[],
  met: string,
): Promise<readonly PartTally[]> {
  const { rows } = await engine.lease(session =>
    session.table(
      `select period, ${quoteName(column)} as part, count(*), ${met}
      from ${quoteName(listName(measure))} where period in (${monthTexts(months)}) group by period, part`,
    ),
  )
  return rows.map(([month, group, count, met]) => ({
    month: String(month),
    group: group ?? null,
    rows: Number(count),
    met: Number(met),
  }))
}

/** The rows of a group for some months, in the order of their columns. */
export function readRows(engine: Engine, group: string, months: readonly Month[]): Promise<Rows> {
  return engine.lease(session =>
    session.table(`select * from ${quoteName(group)} where period in (${monthTexts(months)}) order by all`),
  )
}

function monthTexts(months: readonly Month[]): string {
  return months.length === 0 ? 'null' : months.map(quoteText).join(', ')
}

async function columnsOf(engine: Engine, name: string): Promise<readonly string[]> {
  const rows = await engine.lease(session => session.rows(`describe ${quoteName(name)}`))
  return rows.map(row => String(row.column_name))
}
