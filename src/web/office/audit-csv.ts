import type { AuditLine } from '../../people/audit.ts'

const HEADINGS = ['number', 'at', 'kind', 'person', 'name', 'address', 'detail', 'hash']

/** The log as CSV, a batch of lines at a time, with the names that people have now beside their ids. */
export async function* auditCsv(
  batches: AsyncIterable<readonly AuditLine[]>,
  names: ReadonlyMap<string, string>,
): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(lineOf(HEADINGS))
  for await (const lines of batches) {
    const rows = lines.map(({ number, at, kind, person, address, detail, hash }) =>
      lineOf([
        String(number),
        at,
        kind,
        person,
        names.get(person) ?? '',
        address,
        JSON.stringify(detail),
        hash,
      ]),
    )
    yield encoder.encode(rows.join(''))
  }
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

/** A cell that no spreadsheet takes for a formula. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
