import { writeFile } from 'node:fs/promises'
import type { Row } from './rows.ts'

/** Writes rows as a CSV file under a heading of column names; fields are quoted where they need it. */
export async function writeCsv(
  path: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const lines = rows.map(row => columns.map(column => field(row[column] ?? '')).join(','))
  await writeFile(path, `${[columns.join(','), ...lines].join('\n')}\n`)
}

function field(value: string): string {
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
