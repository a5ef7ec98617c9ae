import type { XmlAttributes, XmlHandler } from '../xml/read-xml.ts'
import { columnLetters, columnOf } from './cell-place.ts'
import { type CellKey, cellText } from './cell-text.ts'
import { richText } from './office-text.ts'
import type { WorkbookLimits } from './workbook-limits.ts'

/** A row of a sheet by its number there, from 1, with its cells up to the last that isn't blank. */
export type TakeRow = (row: number, cells: readonly (string | null)[]) => void

/** A sheet's rows being read, with the row that the reader has come to. */
export interface SheetRows {
  readonly handler: XmlHandler
  readonly row: () => number
}

/** The last row that a sheet can have. */
const LAST_ROW = 1_048_576

/**
 * Reads a sheet's rows out of its XML, hidden ones too; blank ones are passed over. A cell's value is what was last
 * worked out for it: formulas and links aren't followed. Each kind of fault is told where it first comes.
 */
export function sheetRows(
  key: CellKey,
  limits: WorkbookLimits,
  take: TakeRow,
  fault: (row: number, message: string) => void,
): SheetRows {
  const said = new Set<string>()
  const place = { row: 0, column: -1, within: false, filled: 0 }
  const cell = { type: '', style: 0, value: null as string | null, inline: '' }
  const rich = richText()
  let cells: (string | null)[] = []
  const say = (message: string) => {
    if (!said.has(message)) fault(place.row, message)
    said.add(message)
  }
  const beginRow = (attributes: XmlAttributes) => {
    const row = Number(attributes.r ?? place.row + 1)
    place.row = Number.isInteger(row) && row > 0 ? row : place.row + 1
    place.column = -1
    place.filled = 0
    cells = []
  }
  const beginCell = (attributes: XmlAttributes) => {
    place.column = (attributes.r === undefined ? null : columnOf(attributes.r)) ?? place.column + 1
    cell.type = attributes.t ?? 'n'
    cell.style = Number(attributes.s ?? 0)
    cell.value = null
    rich.take()
  }
  const endCell = () => {
    cell.inline = rich.take()
    const text = cellText(cell, key)
    if (text === undefined)
      say('a cell points to a text that the workbook does not hold; it is read as blank')
    if (text === undefined || text === null) return
    if (place.column >= limits.columns) {
      say(`cells right of column ${columnLetters(limits.columns - 1)} are left out`)
      return
    }
    while (cells.length < place.column) cells.push(null)
    cells[place.column] = text
    place.filled += 1
  }
  const endRow = () => {
    if (place.row > LAST_ROW) say(`rows below ${LAST_ROW} are left out`)
    else if (place.filled > 0) take(place.row, cells)
  }
  return {
    row: () => place.row,
    handler: {
      open: (name, attributes) => {
        if (name === 'sheetData') place.within = true
        else if (!place.within) return
        else if (name === 'c') beginCell(attributes)
        else if (name === 'row') beginRow(attributes)
        else rich.open(name)
      },
      close: (name, text) => {
        if (name === 'sheetData') place.within = false
        else if (!place.within) return
        else if (name === 'v') cell.value = text
        else if (name === 'c') endCell()
        else if (name === 'row') endRow()
        else rich.close(name, text)
      },
    },
  }
}
