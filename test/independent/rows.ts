import { readDate } from './dates.ts'
import { SHAPES, type Shape } from './schema.ts'

/** A row as it stands in a CSV file, untyped text by column. */
export type RawRow = Readonly<Record<string, string>>

/** Every table's rows in file order. */
export type RawTables = Readonly<Record<string, readonly RawRow[]>>

/** A row that may be counted: text trimmed, '' for blank, dates as `YYYY-MM-DD`. */
export type CleanRow = Record<string, string>

/**
 * The rows of a table that no rule leaves out, in file order, the first kept of those that share a key. A row
 * without its key can't be listed, so it is left out.
 */
export function cleanRows(tables: RawTables, table: string): CleanRow[] {
  const shape = SHAPES.get(table)!
  const kept: CleanRow[] = []
  const seen = new Set<string>()
  for (const raw of tables[table] ?? []) {
    const row = readRow(raw, shape)
    if (row === null) continue
    const parts = shape.key.map(column => row[column])
    const key = JSON.stringify(parts)
    if (parts.includes('') || seen.has(key)) continue
    seen.add(key)
    kept.push(row)
  }
  return kept
}

function readRow(raw: RawRow, shape: Shape): CleanRow | null {
  const row: CleanRow = {}
  for (const column of shape.columns) {
    const text = (raw[column] ?? '').trim()
    row[column] = text === 'NULL' ? '' : text
  }
  for (const column of shape.dates) {
    const day = readDate(row[column]!)
    if (day === null) return null
    row[column] = day
  }
  return inOrder(row, shape) ? row : null
}

function inOrder(row: CleanRow, shape: Shape): boolean {
  if (shape.start === null || shape.end === null) return true
  const start = row[shape.start]!
  const end = row[shape.end]!
  return start !== '' && (end === '' || start <= end)
}

/** Whether a flag says yes: Y, Yes, T, True or 1, in any case. */
export function isYes(text: string): boolean {
  return ['y', 'yes', 't', 'true', '1'].includes(text.trim().toLowerCase())
}

/** Compares two texts by code point, which differs from comparing by UTF-16 unit above U+FFFF. */
export function byCodePoint(a: string, b: string): number {
  const left = Array.from(a, letter => letter.codePointAt(0)!)
  const right = Array.from(b, letter => letter.codePointAt(0)!)
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (left[i] !== right[i]) return left[i]! - right[i]!
  }
  return left.length - right.length
}
