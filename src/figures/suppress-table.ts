import {
  type Disclosure,
  HIDDEN,
  isSmall,
  noteOnHidden,
  type Published,
  SMALL_NUMBERS_TO,
} from './disclosure.ts'
import { hiddenNumbers, type TableNumber } from './hidden-numbers.ts'

/** A table of counts with its margins. `N` is what a count may be once small ones are hidden. */
export interface CountTable<N = number> {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly cells: readonly (readonly N[])[]
  readonly rowTotals: readonly N[]
  readonly columnTotals: readonly N[]
  readonly total: N
}

/** A table of counts as it is published, and what it hides in words; null where it hides nothing. */
export interface PublishedTable extends CountTable<Published> {
  readonly note: string | null
}

/** Cells with the margins that they add up to. */
export function countTable(
  rows: readonly string[],
  columns: readonly string[],
  cells: readonly (readonly number[])[],
): CountTable {
  const rowTotals = cells.map(row => row.reduce((sum, count) => sum + count, 0))
  const columnTotals = columns.map((_, at) => cells.reduce((sum, row) => sum + (row[at] ?? 0), 0))
  return { rows, columns, cells, rowTotals, columnTotals, total: rowTotals.reduce((a, b) => a + b, 0) }
}

/**
 * A table of counts with its small numbers hidden, and the cheapest others that keep them from being worked out along
 * rows, columns and margins: small cells before large ones, and a margin only where it is small or nothing else would
 * do. Noughts are shown.
 */
export function suppressTable(table: CountTable, disclosure: Disclosure): PublishedTable {
  if (disclosure.audience === 'board') return { ...table, note: null }
  const threshold = disclosure.threshold ?? SMALL_NUMBERS_TO
  const numbers = numbersOf(table, threshold)
  const hidden = hiddenNumbers(numbers, threshold) ?? new Set(numbers.keys())
  const shown = numbers.map(({ count }, at): Published => (hidden.has(at) ? HIDDEN : count))
  const [wide, tall] = [table.columns.length, table.rows.length]
  const cells = shown.slice(0, wide * tall)
  return {
    ...table,
    cells: table.rows.map((_, row) => cells.slice(row * wide, (row + 1) * wide)),
    rowTotals: shown.slice(wide * tall, wide * tall + tall),
    columnTotals: shown.slice(wide * tall + tall, -1),
    total: shown.at(-1)!,
    note: hidden.size > 0 ? noteOnHidden(threshold) : null,
  }
}

/** The cells row by row, the rows' totals, the columns' totals and the total of all. */
function numbersOf(table: CountTable, threshold: number): readonly TableNumber[] {
  const tall = table.rows.length
  const [allRows, allColumns] = [0, 1]
  const [row, column] = [(at: number) => 2 + at, (at: number) => 2 + tall + at]
  const number = (from: number, to: number, count: number, dearer: number): TableNumber => {
    const known = { from, to, count, least: Math.min(1, count), small: isSmall(count, threshold) }
    return { ...known, cost: count === 0 ? null : count + dearer * table.total }
  }
  return [
    ...table.cells.flatMap((counts, i) => counts.map((count, j) => number(row(i), column(j), count, 0))),
    ...table.rowTotals.map((count, i) => number(allRows, row(i), count, 1)),
    ...table.columnTotals.map((count, j) => number(column(j), allColumns, count, 1)),
    number(allColumns, allRows, table.total, 2),
  ]
}
