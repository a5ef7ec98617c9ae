import type { Table } from '../../report/model/page.ts'
import { phraseText } from '../phrase-text.ts'
import { TEXT_WIDTH, wrapLines, wrapText } from './wrap-text.ts'

const BETWEEN = '  '

/** A table in columns of plain text; where it would be too wide, the widest columns' words are broken over lines. */
export function tableToText(table: Table): string {
  const rows = table.rows.map(row => [row.head, ...row.cells.map(phraseText)])
  const widths = fittedWidths([table.columns, ...rows])
  const line = (row: readonly string[]) => rowLines(row, widths, at => at === 0 || table.words)
  const heading = table.columns.some(column => column !== '') ? [line(table.columns)] : []
  const note = table.note === null ? [] : [wrapText(table.note)]
  return [wrapText(table.caption), ...heading, ...rows.map(line), ...note].join('\n')
}

/** As wide as the widest cell, and where that is too much, the widest columns narrower down to their longest words. */
function fittedWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = Array.from({ length: Math.max(...rows.map(row => row.length)) }, (_, at) =>
    rows.map(row => row[at] ?? ''),
  )
  const least = columns.map(cells => longest(cells.flatMap(cell => cell.split(/\s+/))))
  const widths = columns.map(longest)
  const room = TEXT_WIDTH - BETWEEN.length * (widths.length - 1)
  while (widths.reduce((sum, width) => sum + width, 0) > room) {
    const spare = widths.map((width, at) => (width > least[at]! ? width : 0))
    const widest = spare.indexOf(longestOf(spare))
    if (spare[widest] === 0) break
    widths[widest] = widths[widest]! - 1
  }
  return widths
}

function longest(texts: readonly string[]): number {
  return longestOf(texts.map(text => text.length))
}

function longestOf(lengths: readonly number[]): number {
  return lengths.reduce((most, length) => Math.max(most, length), 0)
}

function rowLines(
  row: readonly string[],
  widths: readonly number[],
  fromLeft: (at: number) => boolean,
): string {
  const cells = row.map((cell, at) => wrapLines(cell, widths[at]))
  const height = Math.max(...cells.map(lines => lines.length))
  return Array.from({ length: height }, (_, down) =>
    cells
      .map((lines, at) => {
        const text = lines[down] ?? ''
        return fromLeft(at) ? text.padEnd(widths[at]!) : text.padStart(widths[at]!)
      })
      .join(BETWEEN)
      .trimEnd(),
  ).join('\n')
}
