import { TABLES } from '../tables/all.ts'
import { quoteName, quoteText } from '../tables/clean-sql.ts'
import type { Table } from '../tables/table.ts'
import { type Extract, leftOutPath } from './extract.ts'

/** The days that stand for "any day before" and "any day after, or none". */
const FIRST = "date '1900-01-01'"
const LAST = "date '9999-12-31'"

/**
 * The SQL for the left-out rows of some tables, each as `left_<table>` beside the views of the tables themselves. It
 * has the table's columns, `code`, `cause` (which record of which file) and for each date the days that it could be once
 * it is settled, `<date>_from` to `<date>_to`: one day where it can be read, any day where it can't, and never a
 * start after its end. Of a start after its end one of the two is taken to be wrong, which gives two rows.
 *
 * A row whose identifier a row of the table has was corrected already, and one without an identifier can't be told
 * from a repeat of another: neither is among them, as settling its dates would change nothing.
 */
export function leftOutTables(extract: Extract, names: ReadonlySet<string>): readonly string[] {
  return TABLES.filter(table => names.has(`left_${table.name}`)).map(table => {
    const held = extract.manifest.leftOut?.[table.name] !== undefined
    const rows = held ? `read_parquet(${quoteText(leftOutPath(extract.folder, table.name))})` : noRows(table)
    const key = table.columns.filter(column => column.key).map(column => quoteName(column.name))
    const same = key.map(name => `k.${name} = l.${name}`).join(' and ')
    return `create or replace table left_${table.name} as
      select l.*, file || ' ' || record as cause, ${rangesOf(table).join(', ')}
      from ${rows} l cross join (values (1), (2)) r(reading)
      where not contains(l.faults, 'key-missing:')
        and (r.reading = 1 ${table.runs ? "or contains(l.faults, 'start-after-end:')" : ''})
        and not exists (select 1 from ${table.name} k where ${same})`
  })
}

function noRows(table: Table): string {
  const rest = ['code', 'faults', 'file'].map(name => `cast(null as varchar) as ${name}`).join(', ')
  return `(select *, ${rest}, 0 as record from ${table.name} where false)`
}

/** The two ends of each date's range, as columns. */
function rangesOf(table: Table): readonly string[] {
  const single = table.columns
    .filter(column => column.kind === 'date' && !table.runs?.includes(column.name))
    .map(({ name }) => {
      const free = isFree(name)
      return asRange(
        name,
        `case when ${free} then ${FIRST} else l.${name} end`,
        `case when ${free} then ${LAST} else l.${name} end`,
      )
    })
  return table.runs ? [...single, ...spanRanges(...table.runs)] : single
}

function spanRanges(start: string, end: string): readonly string[] {
  const both = "contains(l.faults, 'start-after-end:')"
  const [startWrong, endWrong] = [`(${both} and r.reading = 1)`, `(${both} and r.reading = 2)`]
  const knownStart = `case when ${startWrong} then null else l.${start} end`
  const freeEnd = `(${isFree(end)} or ${endWrong})`
  const latestEnd = `case when ${freeEnd} then ${LAST} else coalesce(l.${end}, ${LAST}) end`
  return [
    asRange(start, `coalesce(${knownStart}, ${FIRST})`, `coalesce(${knownStart}, ${latestEnd})`),
    asRange(
      end,
      `case when ${freeEnd} then coalesce(${knownStart}, ${FIRST}) else coalesce(l.${end}, ${LAST}) end`,
      latestEnd,
    ),
  ]
}

/** Whether the date could not be read, or isn't there though it must be. */
function isFree(column: string): string {
  const said = ['date-unreadable', 'date-missing', 'start-missing'].map(
    code => `contains(';' || l.faults || ';', ';${code}:${column};')`,
  )
  return `(${said.join(' or ')})`
}

function asRange(column: string, from: string, to: string): string {
  return `cast(${from} as date) as ${column}_from, cast(${to} as date) as ${column}_to`
}
