/** Rows as CSV with a heading; cells that need it are quoted, and an empty cell stands for null. */
export function toCsv(
  headings: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): string {
  return csvLines([headings, ...rows])
}

/** The same without a heading, for what goes on. */
export function csvLines(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return rows.map(row => row.map(cell).join(',') + '\n').join('')
}

function cell(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
