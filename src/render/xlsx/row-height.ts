import type { SheetRow } from './sheet.ts'
import { wraps } from './styles.ts'

/** How many characters of ordinary words go into the width of one digit. */
const CHARACTERS = 1.16
/** The height of a line of text, in points. */
const LINE = 15
/** What stands above and below several lines, in points. */
const ROOM = 4

/**
 * The height that a row's words need, in points, as near as can be told without a font; null where one line does.
 *
 * @param widths of the sheet's columns, in digits
 */
export function rowHeight({ cells, across }: SheetRow, widths: readonly number[]): number | null {
  let most = 1
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at]
    if (!cell || typeof cell.value !== 'string' || !wraps(cell.style)) continue
    const to = across?.[0] === at ? across[1] : at
    const width = widths.slice(at, to + 1).reduce((sum, each) => sum + each, 0)
    most = Math.max(most, linesOf(cell.value, width * CHARACTERS))
  }
  return most === 1 ? null : most * LINE + ROOM
}

/** How many lines words take when they break between words alone. */
function linesOf(text: string, width: number): number {
  let lines = 0
  for (const part of text.split('\n')) {
    lines += 1
    let used = 0
    for (const word of part.split(' ')) {
      const length = word.length + 1
      if (used > 0 && used + length > width + 1) {
        lines += 1
        used = 0
      }
      used += length
    }
  }
  return lines
}
