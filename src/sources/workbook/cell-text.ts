import { officeText } from './office-text.ts'
import { serialDate } from './serial-date.ts'

/** What the values of a workbook's cells are read by. */
export interface CellKey {
  readonly texts: readonly string[]
  /** Which styles show dates. */
  readonly dates: readonly boolean[]
  readonly from1904: boolean
}

/** A cell as a sheet has it: its type, its style and what stands in it. */
export interface RawCell {
  readonly type: string
  readonly style: number
  /** A value's own text; null where it has none. */
  readonly value: string | null
  /** A text that stands in the cell itself. */
  readonly inline: string
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

/**
 * What a cell shows, as text: numbers in the fewest digits that stand for them, dates by ISO 8601 with a space before
 * the time, and nothing for errors and blanks. Undefined where it points to a text that the workbook doesn't hold.
 */
export function cellText(cell: RawCell, key: CellKey): string | null | undefined {
  const value = cell.value ?? ''
  switch (cell.type) {
    case 's':
      return value.trim() === '' ? null : filled(key.texts[Number(value)])
    case 'inlineStr':
      return filled(cell.inline)
    case 'str':
      return filled(officeText(value))
    case 'b':
      return truth(value.trim())
    case 'e':
      return null
    case 'd':
      return filled(isoDate(value.trim()))
    default:
      return numberText(value.trim(), key.dates[cell.style] ?? false, key.from1904)
  }
}

function filled<Text extends string | null | undefined>(text: Text): Text | null {
  return text === '' ? null : text
}

function truth(value: string): string | null {
  if (value === '') return null
  return /^(1|true)$/i.test(value) ? 'TRUE' : 'FALSE'
}

function numberText(value: string, date: boolean, from1904: boolean): string | null {
  if (!NUMBER.test(value)) return filled(value)
  const number = Number(value)
  return (date ? serialDate(number, from1904) : null) ?? String(number === 0 ? 0 : number)
}

/** A date that is spelt out, `2022-03-31T09:00:00.000Z`, as the same text that a date number gives. */
function isoDate(value: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:[.,]\d+)?Z?)?$/.exec(value)
  if (!parts) return value
  return parts[2] === undefined || parts[2] === '00:00:00' ? parts[1]! : `${parts[1]} ${parts[2]}`
}
