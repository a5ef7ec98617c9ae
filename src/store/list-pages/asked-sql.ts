import { InputError } from '../../base/errors.ts'
import type { ColumnValue, ListAsked, ListName } from '../../figures/list-pages.ts'
import { AGES } from '../../figures/part-order.ts'
import type { ListColumn } from '../../render/xlsx/workbook-list.ts'
import { quoteName, quoteText } from '../../tables/clean-sql.ts'
import type { ListRelation } from '../list-relation.ts'
import { scopeSql } from './scope-sql.ts'

/** Which of a list's rows are asked for and in which order, as SQL over its columns. */
export interface AskedSql {
  /** Whether the person may see the row. */
  readonly seen: string
  /** Whether they asked for it. Rows are shown where it and `seen` hold. */
  readonly wanted: string
  readonly order: readonly string[]
  /** The column whose values are counted; null where rows are shown. */
  readonly group: string | null
}

/** What is asked as SQL. Throws `InputError` for a column that the list does not have. */
export function askedSql({ columns, order }: ListRelation, asked: ListAsked): AskedSql {
  const named = (name: string) => columnNamed(columns, name)
  const sorted = asked.sort === null ? [] : [sortSql(named(asked.sort), columns, asked.descending)]
  if (asked.group !== null && named(asked.group).kind === 'id')
    throw new InputError(`Rows can’t be grouped by ${asked.group}: nearly each has its own.`)
  return {
    seen: scopeSql(
      asked.scope,
      columns.map(({ name }) => name),
    ),
    wanted: `${whereSql(columns, asked.where)} and ${withinSql(columns, asked.list)}`,
    order: [...sorted, ...order],
    group: asked.group,
  }
}

/** A column as text, blank for no value. */
export function textSql(name: string): string {
  return `coalesce(cast(${quoteName(name)} as varchar), '')`
}

/** One of the values in each column that is named. */
function whereSql(columns: readonly ListColumn[], where: readonly ColumnValue[]): string {
  const byColumn = new Map<string, string[]>()
  for (const { column, value } of where) {
    const { name } = columnNamed(columns, column)
    byColumn.set(name, [...(byColumn.get(name) ?? []), quoteText(value)])
  }
  const each = [...byColumn].map(([name, values]) => `${textSql(name)} in (${values.join(', ')})`)
  return each.length === 0 ? 'true' : each.join(' and ')
}

/** What is overdue, due within so many working days or without a due day, where that is asked of a list on which something is due. */
function withinSql(columns: readonly ListColumn[], list: ListName): string {
  if (list.kind === 'figure' || list.within === null) return 'true'
  if (!columns.some(({ name }) => name === 'standing')) return 'true'
  return `(standing is null or standing = 'overdue' or working_days_left <= ${Math.trunc(list.within)})`
}

/** Rows without a value come last either way. Ages are in the order of their years, and what is due by its days. */
function sortSql({ name }: ListColumn, columns: readonly ListColumn[], descending: boolean): string {
  const by =
    name === 'age_band'
      ? `list_position([${AGES.map(quoteText).join(', ')}], age_band)`
      : name === 'standing' && columns.some(each => each.name === 'working_days_left')
        ? 'working_days_left'
        : quoteName(name)
  return `${by} ${descending ? 'desc' : 'asc'} nulls last`
}

function columnNamed(columns: readonly ListColumn[], name: string): ListColumn {
  const found = columns.find(column => column.name === name)
  if (!found) throw new InputError('The list has no such column. It may have been renamed or taken out.')
  return found
}
