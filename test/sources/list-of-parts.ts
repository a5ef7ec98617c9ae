import type { Window } from '../../src/measures/measure.ts'
import type { Format } from '../../src/sources/format.ts'
import { TABLES } from '../../src/tables/all.ts'
import { makeList } from '../measures/shared-engine.ts'
import { crossDrawn, type DrawnParts } from './drawn-parts.ts'

/** A measure's list of what drawn parts of a format come to: the person of each row, with whether it is met if it can be. */
export async function listOfParts(
  format: Format,
  parts: DrawnParts,
  measure: string,
  month: string,
  window: Window,
): Promise<readonly string[]> {
  const { raw } = await crossDrawn(format, parts)
  const records = Object.entries(raw).map(([name, rows]) => {
    const table = TABLES.find(one => one.name === name)!
    const columns = table.columns.map(column => column.name).filter(column => column in (rows[0] ?? {}))
    return { table, columns, rows: rows.map(row => columns.map(column => textOf(row[column]))) }
  })
  const made = await makeList(measure, {
    month,
    window,
    intervals: {},
    records: records.filter(({ rows }) => rows.length > 0),
  })
  return made.rows.map(row => `${row.person_id}${'met' in row ? (row.met === 1 ? ' met' : ' not met') : ''}`)
}

function textOf(value: string | number | boolean | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
