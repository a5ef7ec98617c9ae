import type { Row, RowsByTable } from '../rows.ts'

/** Northmere's records, to be looked up as an exporter needs them. */
export interface Dataset {
  readonly all: (table: string) => readonly Row[]
  /** A table's rows with this value in a column, in the table's order. */
  readonly where: (table: string, column: string, value: string) => readonly Row[]
}

/** Tables whose rows are made once, and sorted by a column once, when somebody first asks. */
export function datasetOf(tables: RowsByTable): Dataset {
  const made = new Map<string, readonly Row[]>()
  const sorted = new Map<string, ReadonlyMap<string, readonly Row[]>>()
  const all = (table: string): readonly Row[] => {
    const rows = made.get(table) ?? tables[table]!()
    made.set(table, rows)
    return rows
  }
  return {
    all,
    where: (table, column, value) => {
      const by = sorted.get(`${table} ${column}`) ?? groupBy(all(table), column)
      sorted.set(`${table} ${column}`, by)
      return by.get(value) ?? []
    },
  }
}

/** What a row says in a column; blank where it says nothing or there is no row. */
export function said(row: Row | undefined, column: string): string {
  return row?.[column] ?? ''
}

/** Rows by what they say in a column, in their order. */
export function groupBy(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = said(row, column)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/** The row that says the most in a column, the last of several: the latest, where it holds days. */
export function latest(rows: readonly Row[], column: string): Row | undefined {
  let best: Row | undefined
  for (const row of rows) if (said(row, column) !== '' && said(row, column) >= said(best, column)) best = row
  return best
}
