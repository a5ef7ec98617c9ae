import { LINE } from './place-labels.ts'

/** Rows of words stacked down a drawing: each with the middle of its first line and of itself. */
export interface Stacked<Row> {
  readonly rows: readonly (Row & { readonly words: number; readonly mark: number })[]
  readonly height: number
}

/** Rows as high as their lines of text ask for and `padding` more, with their words beside their middle. */
export function stackRows<Row extends { readonly lines: readonly string[] }>(
  rows: readonly Row[],
  text: number,
  padding: number,
): Stacked<Row> {
  let top = 0
  const stacked = rows.map(row => {
    const lines = row.lines.length * text * LINE
    const mark = top + (lines + padding) / 2
    top += lines + padding
    return { ...row, words: mark - (lines - text * LINE) / 2, mark }
  })
  return { rows: stacked, height: Math.ceil(top) }
}
