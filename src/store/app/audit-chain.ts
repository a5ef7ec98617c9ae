import type { AuditDetail, AuditKind, AuditLine } from '../../people/audit.ts'
import { sha256 } from '../hash.ts'
import type { AppTables } from './app-tables.ts'
import { storable } from './storable.ts'

/** What the first line has for the hash of the line before it. */
export const NO_LINE = '0'.repeat(64)

/** A line as the database keeps it. */
export type AuditRow = AppTables['audit_line']

/** The hash of a line: of that of the line before, and of its own text. */
export function lineHash(before: string, row: Omit<AuditRow, 'hash'>): string {
  const { number, at, kind, person, address, detail } = row
  return sha256(`${before}\n${JSON.stringify([number, at, kind, person, address, detail])}`)
}

/** A detail in the one form that it is hashed in: its names in order. */
export function canonicalDetail(detail: AuditDetail): string {
  return storable(JSON.stringify(Object.fromEntries(Object.entries(detail).sort(byName))))
}

/** A line as everybody else knows it. */
export function lineOf(row: AuditRow): AuditLine {
  const { number, at, person, address, hash } = row
  return { number, at, kind: row.kind as AuditKind, person, address, detail: JSON.parse(row.detail), hash }
}

/**
 * The number of the first line that is not as it was written, or that is missing; null where there is none. Lines taken
 * from the end leave no trace in those that remain.
 */
export async function firstBrokenLine(batches: AsyncIterable<readonly AuditRow[]>): Promise<number | null> {
  let before = NO_LINE
  let number = 0
  for await (const rows of batches)
    for (const { hash, ...row } of rows) {
      number += 1
      if (row.number !== number || hash !== lineHash(before, row)) return number
      before = hash
    }
  return null
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
