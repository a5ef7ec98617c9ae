/**
 * The fields of one CSV record, leniently: a field that begins with a quote ends at a quote that a delimiter
 * or the end follows, and any other quote inside it is kept as it stands.
 */
export function fieldsOf(record: string, delimiter: string): readonly string[] {
  const fields: string[] = []
  let at = 0
  for (;;) {
    const end =
      record[at] === '"' ? closingQuote(record, at + 1, delimiter) + 1 : plainEnd(record, at, delimiter)
    const field = record.slice(at, end)
    fields.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)
    if (end >= record.length) return fields
    at = end + delimiter.length
  }
}

/** A record written so that every reader understands it: each field quoted, quotes doubled. */
export function toRecord(fields: readonly string[], delimiter: string): string {
  return fields.map(field => `"${field.replaceAll('"', '""')}"`).join(delimiter)
}

function plainEnd(record: string, from: number, delimiter: string): number {
  const end = record.indexOf(delimiter, from)
  return end < 0 ? record.length : end
}

function closingQuote(record: string, from: number, delimiter: string): number {
  for (let at = record.indexOf('"', from); at >= 0; at = record.indexOf('"', at + 1)) {
    const after = record.slice(at + 1, at + 2)
    if (after === '' || after === delimiter) return at
    if (after === '"') at += 1
  }
  return record.length
}
