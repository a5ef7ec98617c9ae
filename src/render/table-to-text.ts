import type { Table } from '../report/model.ts'
import { phraseText } from './phrase-text.ts'
import { TEXT_WIDTH, wrapLines, wrapText } from './wrap-text.ts'

const BETWEEN = '  '
const NARROWEST = 16

/** A table in columns of plain text; where it would be too wide, the widest column's words are broken over lines. */
export function tableToText(table: Table): string {
  const rows = table.rows.map(row => [row.head, ...row.cells.map(phraseText)])
  const widths = fitted(widthsOf([table.columns, ...rows]))
  const line = (row: readonly string[]) => rowLines(row, widths, at => at === 0 || table.words)
  const heading = table.columns.some(column => column !== '') ? [line(table.columns)] : []
  const note = table.note === null ? [] : [wrapText(table.note)]
  return [wrapText(table.caption), ...heading, ...rows.map(line), ...note].join('\n')
}

function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = Math.max(...rows.map(row => row.length))
  return Array.from({ length: columns }, (_, at) => Math.max(...rows.map(row => row[at]?.length ?? 0)))
}

/** The widths with the widest cut down to what a line has room for. */
function fitted(widths: readonly number[]): readonly number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0) + BETWEEN.length * (widths.length - 1)
  if (whole <= TEXT_WIDTH) return widths
  const widest = widths.indexOf(Math.max(...widths))
  return widths.map((width, at) =>
    at === widest ? Math.max(NARROWEST, width - (whole - TEXT_WIDTH)) : width,
  )
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
