import type { ListRef } from '../figures/figure.ts'
import { monthsIn } from '../figures/figure-series.ts'
import { listName } from '../measures/list-order.ts'
import type { ColumnKind, ListColumn } from '../render/xlsx/workbook-list.ts'
import { quoteName, quoteText } from '../tables/clean-sql.ts'
import type { Session } from './engine.ts'
import { peopleColumns } from './people-columns.ts'

/** The rows of a list as a select that others can select from. */
export interface ListRelation {
  readonly columns: readonly ListColumn[]
  /** Gives the columns and, besides them, `period`. */
  readonly sql: string
  /** Columns as SQL that put the rows in the list's own order, each with ` desc` where the most comes first. */
  readonly order: readonly string[]
}

/** A column of a select, by its name and its type in the engine. */
export interface DescribedColumn {
  readonly name: string
  readonly type: string
}

/** The columns that a select, or a table by its quoted name, has. */
export async function describedColumns(session: Session, of: string): Promise<readonly DescribedColumn[]> {
  const rows = await session.rows(`describe ${of}`)
  return rows.map(row => ({ name: String(row.column_name), type: String(row.column_type) }))
}

/** The rows behind a figure as `list` shows them: in the order of their keys, with what is known of the people in them. */
export async function figureRelation(session: Session, ref: ListRef): Promise<ListRelation> {
  const name = quoteName(listName(ref.measure))
  const own = (await describedColumns(session, name)).filter(column => column.name !== 'period')
  const added = peopleColumns(own.map(column => column.name))
  const selects = [...own.map(column => `l.${quoteName(column.name)}`), ...added.selects, 'l.period']
  const months = monthsIn(ref.window, ref.month).map(quoteText).join(', ')
  return {
    columns: [...own.map(toListColumn), ...added.names.map(each => ({ name: each, kind: 'text' as const }))],
    sql: `select ${selects.join(', ')} from ${name} l ${added.joins} where l.period in (${months})`,
    order: ['key', 'period'],
  }
}

/** A column with what it holds, by its type in the engine; a key or an id is text whatever its type. */
export function toListColumn({ name, type }: DescribedColumn): ListColumn {
  return { name, kind: kindOf(name, type) }
}

function kindOf(name: string, type: string): ColumnKind {
  if (name === 'met' || type === 'BOOLEAN') return 'yes-no'
  if (name === 'key' || name.endsWith('_id')) return 'id'
  if (type === 'DATE') return 'day'
  return /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|U[A-Z]*INT|FLOAT|DOUBLE|DECIMAL.*)$/.test(type)
    ? 'number'
    : 'text'
}
