import { displayNumber } from '../../base/display.ts'
import { lastDay, type Month } from '../../base/month.ts'
import { HIDDEN } from '../../figures/disclosure.ts'
import type { Figure } from '../../figures/figure.ts'
import { serialDay } from './serial-day.ts'
import type { Cell, Place, SheetRow } from './sheet.ts'
import type { StyleName } from './styles.ts'

/** The looks of one figure as a number of things, as a share of them and where it is words. */
export interface FigureLooks {
  readonly count: StyleName
  readonly share: StyleName
  readonly words: StyleName
}

/** How figures look in the rows of a table. */
export const IN_TABLE: FigureLooks = { count: 'count', share: 'share', words: 'text-right' }

const NUMBER = /^-?\d{1,3}(,\d{3})*%?$/

/** Words in a cell. */
export function textCell(text: string, style: StyleName = 'text'): Cell {
  return { value: text, style }
}

/** Words that lead to another sheet. */
export function linkCell(text: string, leadsTo: Place, style: StyleName = 'link'): Cell {
  return { value: text, style, leadsTo }
}

/**
 * A figure as a number, unrounded, in the format that shows it in the report's words; the words themselves where no
 * number is shown so: `no cases`, a number that is hidden.
 */
export function figureCell(text: string, value: number | null, looks: FigureLooks = IN_TABLE): Cell {
  if (value !== null && `${displayNumber(value)}%` === text) return { value, style: looks.share }
  if (value !== null && displayNumber(value) === text) return { value, style: looks.count }
  return { value: text, style: looks.words }
}

/** Words of a table as a number where they are one, as it was rounded for them. */
export function shownCell(text: string, words: StyleName): Cell {
  const value = NUMBER.test(text) ? Number(text.replace(/[,%]/g, '')) : null
  return figureCell(text, value, { ...IN_TABLE, words })
}

/** A number in the format of its kind; an empty cell for none. */
export function numberCell(value: number | null, share = false): Cell {
  return { value, style: share ? 'share' : 'count' }
}

/** What a share or a rate is made of, or its value; the word for a hidden number where it is hidden. */
export function partCell(figure: Figure | undefined, part: 'value' | 'numerator' | 'denominator'): Cell {
  const value = figure?.[part] ?? null
  const told = part === 'denominator' && figure?.fold !== 'share'
  if (value === null && figure?.hidden && !told) return textCell(HIDDEN, 'text-right')
  return numberCell(value, part === 'value' && figure?.fold === 'share')
}

/** A month as its last day, of which the month and year show. */
export function monthCell(month: Month, style: 'month' | 'month-right' = 'month'): Cell {
  return { value: serialDay(lastDay(month)), style }
}

/** A row of one cell. */
export function line(cell: Cell, height?: number): SheetRow {
  return height === undefined ? { cells: [cell] } : { cells: [cell], height }
}

/** Words that stretch over columns, from one of them to the last. */
export function stretched(
  text: string,
  style: StyleName,
  widths: readonly number[],
  before: readonly (Cell | null)[] = [],
): SheetRow {
  const [from, to] = [before.length, widths.length - 1]
  const cells = [...before, textCell(text, style)]
  return from < to ? { cells, across: [from, to] } : { cells }
}
