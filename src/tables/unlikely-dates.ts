import { TABLES } from './all.ts'
import { quoteName, quoteText } from './clean-sql.ts'
import type { Table } from './table.ts'

/** What is about adults too, whose lives began long before. */
const OLD = new Set(['ssd_person', 'ssd_address', 'ssd_linked_identifiers', 'ssd_immigration_status'])

/**
 * The SQL that adds the dates of all kept records which are before 1990, or 1900 for what is about adults too, or more
 * than two years after `check_day.today`.
 */
export function unlikelyDates(): readonly string[] {
  return TABLES.flatMap(unlikelyIn)
}

function unlikelyIn(table: Table): readonly string[] {
  const dates = table.columns.filter(column => column.kind === 'date').map(column => column.name)
  if (dates.length === 0) return []
  const first = OLD.has(table.name) ? "date '1900-01-01'" : "date '1990-01-01'"
  const unlikely = (name: string) => `(${quoteName(name)} < ${first} or ${quoteName(name)} > d.last_likely)`
  const told = dates.map(name => `case when ${unlikely(name)} then ${quoteText(name)} end`)
  return [
    `insert into problem
      select 'date-unlikely', ${quoteText(table.name)}, _file, _record, column_name from (
        select _file, _record, unnest([${told.join(', ')}]) as column_name
        from kept_${table.name} cross join check_day d
        where ${dates.map(unlikely).join(' or ')}
      ) where column_name is not null`,
  ]
}
