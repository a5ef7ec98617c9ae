import type { Table } from '../../report/model/page.ts'
import { phraseText } from '../phrase-text.ts'
import { TEXT_WIDTH } from './looks.ts'

const FIGURE = 1350
const NAME = 3400
const LEAST = 13
const SHORT = 24

/** The width of each column by its part of the page's. */
export function partWidths(parts: readonly number[]): readonly number[] {
  const all = parts.reduce((sum, part) => sum + part, 0)
  return parts.map(part => Math.floor((TEXT_WIDTH * part) / all))
}

/** A column of names and columns of figures, which stand near each other where there is room to spare. */
export function figureWidths(columns: number): readonly number[] {
  const figure = Math.min(FIGURE, Math.floor((TEXT_WIDTH * 0.8) / Math.max(1, columns - 1)))
  const name = Math.min(NAME, TEXT_WIDTH - figure * (columns - 1))
  return Array.from({ length: columns }, (_, at) => (at === 0 ? name : figure))
}

/** Columns of words, each as wide as its longest words ask for. */
export function wordWidths({ columns, rows }: Table): readonly number[] {
  const longest = columns.map((title, at) =>
    Math.max(
      title.length,
      ...rows.map(({ head, cells }) => (at === 0 ? head : phraseText(cells[at - 1] ?? [])).length),
    ),
  )
  return partWidths(longest.map(roomFor))
}

/** Words that fit on a line have it; longer ones share what is left, the longest with the most lines. */
function roomFor(length: number): number {
  return length <= SHORT ? Math.max(LEAST, length) : SHORT + 4 * Math.sqrt(length - SHORT)
}
