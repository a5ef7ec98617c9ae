/**
 * A CSV text by the letter of RFC 4180, as a reader that knows nothing of ours reads it: its records' fields. Null where a
 * quote stands where none may, or is never closed.
 */
export function strictCsv(whole: string, delimiter: string): readonly (readonly string[])[] | null {
  const text = whole.replace(/\r$/, '')
  const records: string[][] = []
  let fields: string[] = []
  let at = 0
  while (at < text.length) {
    let field = ''
    if (text[at] === '"') {
      at += 1
      for (;;) {
        const quote = text.indexOf('"', at)
        if (quote < 0) return null
        field += text.slice(at, quote)
        at = quote + 1
        if (text[at] !== '"') break
        field += '"'
        at += 1
      }
    } else {
      const from = at
      while (
        at < text.length &&
        text[at] !== delimiter &&
        text[at] !== '\n' &&
        !text.startsWith('\r\n', at)
      ) {
        if (text[at] === '"' || text[at] === '\r') return null
        at += 1
      }
      field = text.slice(from, at)
    }
    fields.push(field)
    if (text[at] === delimiter) {
      at += 1
      if (at === text.length) fields.push('')
      else if (text[at] === '\n' || text.startsWith('\r\n', at)) {
        fields.push('')
      } else continue
    }
    if (at < text.length && text[at] !== '\n' && !text.startsWith('\r\n', at)) return null
    at += text[at] === '\r' ? 2 : 1
    records.push(fields)
    fields = []
  }
  return records
}
