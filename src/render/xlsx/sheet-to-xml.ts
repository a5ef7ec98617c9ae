import { rowHeight } from './row-height.ts'
import type { Cell, Sheet, SheetRow } from './sheet.ts'
import { placeIn } from './sheet-names.ts'
import { styleIndex } from './styles.ts'
import { cellText, partText } from './xml-text.ts'

/** The most rows that a sheet can have. */
const MOST_ROWS = 1_048_576

/** Text that a program would take for a formula if somebody typed it. */
const FORMULA = /^[=+\-@\t\r]/

/** Text with spaces that XML might not keep. */
const SPACED = /^\s|\s$|\s\s|[\n\t]/

/** What is known of a sheet once all of its rows are written. */
export interface Written {
  rows: number
}

/**
 * A sheet as XML, piece by piece.
 *
 * @param foot what stands at the foot of each printed page
 * @param written told how many rows there were
 */
export async function* sheetToXml(sheet: Sheet, foot: string, written: Written): AsyncGenerator<string> {
  const { widths, batches } = await sheet.content()
  yield opening(sheet, widths)
  const links: string[] = []
  const merged: string[] = []
  let row = 0
  for await (const batch of batches) {
    let xml = ''
    for (const each of batch) {
      row += 1
      xml += rowXml(each, row, widths, links)
      if (each.across) merged.push(each.across.map(column => columnName(column) + row).join(':'))
    }
    if (row > MOST_ROWS) throw new Error(`“${sheet.name}” has more rows than a sheet can hold.`)
    yield xml
  }
  written.rows = row
  yield closing(sheet, row, links, merged, foot)
}

/** A column's letters, from 0: `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/** Where a sheet's table lies, headings included: `$A$5:$L$41`; null where it has none. */
export function tableCells({ table }: Sheet, rows: number): string | null {
  if (!table) return null
  const last = table.rows === null ? rows : table.headings + table.rows
  return `$A$${table.headings}:$${columnName(table.columns - 1)}$${Math.max(last, table.headings)}`
}

function rowXml(each: SheetRow, row: number, widths: readonly number[], links: string[]): string {
  const { cells, across } = each
  const height = each.height ?? rowHeight(each, widths)
  // A program fits a row to its words again when they change, but not to words that stretch over columns.
  const kept = each.height || across ? ' customHeight="1"' : ''
  let xml = `<row r="${row}"${height ? ` ht="${height}"${kept}` : ''}>`
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at]
    if (!cell) continue
    const name = columnName(at) + row
    xml += cellXml(cell, name)
    if (cell.leadsTo) {
      const { sheet, row: to = 1 } = cell.leadsTo
      links.push(`<hyperlink ref="${name}" location="${partText(placeIn(sheet, `A${to}`))}"/>`)
    }
  }
  return `${xml}</row>`
}

function cellXml({ value, style }: Cell, name: string): string {
  if (typeof value === 'string' && value !== '') {
    const index = styleIndex(style, FORMULA.test(value))
    const space = SPACED.test(value) ? ' xml:space="preserve"' : ''
    return `<c r="${name}" s="${index}" t="inlineStr"><is><t${space}>${cellText(value)}</t></is></c>`
  }
  const empty = typeof value !== 'number' || !Number.isFinite(value)
  return `<c r="${name}" s="${styleIndex(style, false)}"${empty ? '/>' : `><v>${value}</v></c>`}`
}

function opening({ frozen, grid, front }: Sheet, widths: readonly number[]): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr>${
    front ? '<tabColor rgb="FF0B5468"/>' : ''
  }<pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${
    grid ? '' : ' showGridLines="0"'
  }${front ? ' tabSelected="1"' : ''} workbookViewId="0">${pane(frozen)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`
  }<sheetData>`
}

function pane({ rows, columns }: Sheet['frozen']): string {
  if (rows === 0 && columns === 0) return ''
  const name = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight'
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`
  const first = `${columnName(columns)}${rows + 1}`
  return `<pane${split} topLeftCell="${first}" activePane="${name}" state="frozen"/><selection pane="${name}" activeCell="${first}" sqref="${first}"/>`
}

function closing(
  sheet: Sheet,
  rows: number,
  links: readonly string[],
  merged: readonly string[],
  foot: string,
): string {
  const filtered = tableCells(sheet, rows)?.replaceAll('$', '')
  const ids = sheet.ids.map(column => `${columnName(column)}1:${columnName(column)}${Math.max(rows, 1)}`)
  const footer = `&L&9${foot.replaceAll('&', '&&')}&R&9Page &P of &N`
  return [
    '</sheetData>',
    filtered ? `<autoFilter ref="${filtered}"/>` : '',
    many(
      'mergeCells',
      merged.map(cells => `<mergeCell ref="${cells}"/>`),
    ),
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddFooter>${partText(footer)}</oddFooter></headerFooter>`,
    ids.length > 0
      ? `<ignoredErrors><ignoredError sqref="${ids.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`
      : '',
    '</worksheet>',
  ].join('')
}

function many(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`
}
