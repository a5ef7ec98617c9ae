import { TABLES } from '../tables/all.ts'
import type { Table } from '../tables/table.ts'

/** Which column of a file feeds which column of a table. */
export interface Recognised {
  readonly table: Table
  /** Heading positions by the column they feed; `personThrough` columns are among them. */
  readonly columns: ReadonlyMap<string, number>
  readonly missing: readonly string[]
  readonly unknown: readonly string[]
  readonly repeated: readonly string[]
}

/**
 * The table that a file holds, told by its headings and never by its name: the one that most of them belong
 * to. Null where no table has at least two of them (or one, of a file with one column).
 */
export function recogniseTable(headings: readonly string[]): Recognised | null {
  const tidy = headings.map(heading => heading.trim().toLowerCase())
  const scored = TABLES.map(table => ({ table, columns: positions(table, tidy) }))
  const best = scored.reduce((a, b) => (b.columns.size > a.columns.size ? b : a))
  if (best.columns.size < Math.min(2, headings.length) || best.columns.size === 0) return null
  const used = new Set(best.columns.values())
  const spare = headings.filter((heading, at) => !used.has(at) && heading !== '')
  const known = new Set([...used].map(at => tidy[at]!))
  return {
    table: best.table,
    columns: best.columns,
    missing: best.table.columns.map(column => column.name).filter(name => !best.columns.has(name)),
    unknown: spare.filter(heading => !known.has(heading.trim().toLowerCase())),
    repeated: spare.filter(heading => known.has(heading.trim().toLowerCase())),
  }
}

function positions(table: Table, headings: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const column of table.columns) {
    const at = [column.name, ...(column.aliases ?? [])]
      .map(name => headings.indexOf(name))
      .find(index => index >= 0)
    if (at !== undefined) found.set(column.name, at)
  }
  const through = table.personThrough?.column
  if (through && !found.has(through) && headings.includes(through))
    found.set(through, headings.indexOf(through))
  return found
}
