import { quoteName, quoteText } from '../../tables/clean-sql.ts'
import type { Table } from '../../tables/table.ts'

/** A table as two extracts keep it: the relations to read it from, and the columns that both have. */
export interface TableTwice {
  readonly table: Table
  readonly older: string
  readonly newer: string
  /** The table's columns that both have, keys included, in its own order. */
  readonly columns: readonly string[]
}

/**
 * Dates of what was held, of tables that are booked ahead: they do not tell how far records reach, as `happened` does,
 * but once they are past they tell that something took place.
 */
const HELD: Readonly<Record<string, string>> = {
  ssd_initial_cp_conference: 'icpc_icpc_date',
  ssd_cp_reviews: 'cppr_cp_review_date',
  ssd_cla_reviews: 'clar_cla_review_date',
}

/** The columns with the day that a table's record is of, and with the day that it ended; null where it has none. */
export function daysOf(table: Table): { readonly day: string | null; readonly end: string | null } {
  return {
    day: table.happened ?? table.runs?.[0] ?? HELD[table.name] ?? null,
    end: table.runs?.[1] ?? null,
  }
}

/** The columns that tell a table's rows apart. */
export function keyOf(table: Table): readonly string[] {
  return table.columns.filter(({ key }) => key).map(({ name }) => name)
}

/**
 * The select for the rows of a table that differ between two extracts, told apart by its key: `change` (`added`,
 * `removed` or `changed`), the key's columns, `cells` with the columns of a changed row that differ, as text before
 * and after, and two days. `recorded` is the day of a record that the older extract should have had and had not;
 * `ended` the end of a record that the older extract should have had as ended and had as open.
 *
 * @param reach the day up to which the older extract's records reach, `YYYY-MM-DD`
 */
export function differencesSql({ table, older, newer, columns }: TableTwice, reach: string): string {
  const keys = keyOf(table).map(quoteName)
  const compared = columns.filter(name => !keyOf(table).includes(name)).map(quoteName)
  const differs = compared.map(name => `o.${name} is distinct from n.${name}`)
  const cells = compared.map(
    (name, at) =>
      `case when ${differs[at]} then {place: ${at}, name: ${quoteText(unquoted(name))}, was: o.${name}::varchar, now: n.${name}::varchar} end`,
  )
  const { day, end } = daysOf(table)
  return `select
      case when not coalesce(o._there, false) then 'added' when not coalesce(n._there, false) then 'removed' else 'changed' end as change,
      ${keys.map(name => `coalesce(n.${name}, o.${name}) as ${name}`).join(', ')},
      case when o._there and n._there then list_filter([${cells.join(', ')}], lambda cell: cell is not null) else [] end as cells,
      ${newDay(day, columns, reach)} as recorded,
      ${newDay(end, columns, reach, 'o._there')} as ended
    from (select *, true as _there from ${older}) o
    full join (select *, true as _there from ${newer}) n on ${keys.map(name => `o.${name} = n.${name}`).join(' and ')}
    where o._there is null or n._there is null${differs.map(one => ` or ${one}`).join('')}`
}

/** A day that is newly there and not after the reach of the older extract. */
function newDay(column: string | null, columns: readonly string[], reach: string, where = 'true'): string {
  if (column === null || !columns.includes(column)) return 'null::date'
  const name = quoteName(column)
  return `case when ${where} and o.${name} is null and n.${name} <= ${quoteText(reach)}::date then n.${name} end`
}

function unquoted(name: string): string {
  return name.slice(1, -1).replaceAll('""', '"')
}
