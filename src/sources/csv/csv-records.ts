const NEWLINE = 10
const RETURN = 13
const QUOTE = 34

/** White space of one byte is no higher. */
const SPACE = 32

/** A quoted field may run over lines, but not for longer than this; then its opening quote was a slip. */
const LONGEST_RECORD = 65_536

/** No line of records is longer; what is goes by as one damaged record, so that no file fills the memory. */
export const LONGEST_LINE = 1_048_576

/** The byte that ends a line: a newline, or in files of old Macs a carriage return by itself. */
export type LineEnd = typeof NEWLINE | typeof RETURN

/**
 * What a record of a CSV file is like: `plain` can be read as it stands, `loose` too but has a field that begins or ends
 * with white space, `odd` has quotes that only a lenient reader understands, `blank` holds nothing, `ragged` has more or
 * fewer fields than the heading or is too long, and `unclosed` opens a quote that nothing closes.
 */
export type RecordShape = 'plain' | 'loose' | 'odd' | 'blank' | 'ragged' | 'unclosed'

/**
 * Takes each record in file order: where among `bytes` it stands, without its line end, or the first of one too long. The
 * bytes hold as long as the call.
 */
export type RecordVisitor = (
  shape: RecordShape,
  bytes: Uint8Array,
  from: number,
  to: number,
  ending: Ending,
) => void

/** How a record's last line ends: by the file's line end alone, by a carriage return before it, or with the file. */
export type Ending = 'short' | 'long' | 'none'

/** A scanner that is given a file's bytes piece by piece, so that a file of any size passes in little memory. */
export interface RecordScanner {
  readonly push: (piece: Uint8Array) => void
  readonly end: () => void
}

/**
 * Splits a CSV file into records without ever letting a damaged one swallow its neighbours: a quote that isn't
 * closed where a record of the right width could end damages its own line alone.
 *
 * @param delimiter the byte between fields
 * @param width how many fields a record has; 0 for whatever comes
 */
export function scanRecords(
  delimiter: number,
  width: number,
  visit: RecordVisitor,
  lineEnd: LineEnd = NEWLINE,
): RecordScanner {
  const shape: FileShape = { delimiter, width, lineEnd }
  let held: Uint8Array = new Uint8Array(0)
  let passing = false
  const consume = (atEnd: boolean) => {
    let from = 0
    while (from < held.length) {
      const next = readRecord(held, from, shape, atEnd)
      if (next === null) break
      visit(next.shape, held, from, next.end, ENDINGS[next.after - next.end] ?? 'short')
      from = next.after
    }
    held = held.slice(from)
    if (held.length <= LONGEST_LINE || held.includes(lineEnd)) return
    visit('ragged', held, 0, held.length, 'none')
    held = new Uint8Array(0)
    passing = true
  }
  return {
    push: piece => {
      const next = passing ? piece.indexOf(lineEnd) + 1 : 0
      if (passing && next === 0) return
      passing = false
      held = held.length === 0 ? piece.subarray(next) : joined(held, piece.subarray(next))
      consume(false)
    },
    end: () => consume(true),
  }
}

/** By the bytes between the end of a record and the next. */
const ENDINGS: readonly Ending[] = ['none', 'short', 'long']

interface FileShape {
  readonly delimiter: number
  readonly width: number
  readonly lineEnd: LineEnd
}

interface Found {
  readonly shape: RecordShape
  readonly end: number
  readonly after: number
}

/** The record that begins at `from`, or null where more bytes are needed to tell. */
function readRecord(bytes: Uint8Array, from: number, shape: FileShape, atEnd: boolean): Found | null {
  const { delimiter, width } = shape
  const newline = bytes.indexOf(shape.lineEnd, from)
  if (newline < 0 && !atEnd) return null
  const lineAfter = newline < 0 ? bytes.length : newline + 1
  const lineEnd = withoutReturn(bytes, from, newline < 0 ? bytes.length : newline)
  if (lineEnd - from > LONGEST_LINE) return { shape: 'ragged', end: lineEnd, after: lineAfter }
  const plain = plainShape(bytes, from, lineEnd, delimiter, width)
  if (plain) return { shape: plain, end: lineEnd, after: lineAfter }
  const quoted = readQuoted(bytes, from, shape, atEnd)
  if (quoted === null) return null
  const fits = quoted.closed && (width === 0 || quoted.fields === width)
  const manyLines = quoted.after > lineAfter
  if (fits && !(manyLines && quoted.odd)) {
    return { shape: shapeOfQuoted(quoted), end: quoted.end, after: quoted.after }
  }
  return { shape: manyLines || !quoted.closed ? 'unclosed' : 'ragged', end: lineEnd, after: lineAfter }
}

function shapeOfQuoted({ odd, returns, loose }: Quoted): RecordShape {
  if (odd || returns) return 'odd'
  return loose ? 'loose' : 'plain'
}

interface Quoted {
  readonly fields: number
  readonly closed: boolean
  /** Whether a field begins or ends with white space. */
  readonly loose: boolean
  /** Whether it has a quote that may be meant otherwise. */
  readonly odd: boolean
  /** Whether it has a carriage return by itself, which some readers take for the end of a line. */
  readonly returns: boolean
  readonly end: number
  readonly after: number
}

/** Walks a record that has quotes: a closing quote is one that a delimiter, a line end or the end follows. */
function readQuoted(
  bytes: Uint8Array,
  from: number,
  { delimiter, lineEnd }: FileShape,
  atEnd: boolean,
): Quoted | null {
  let fields = 1
  let inside = false
  let odd = false
  let returns = false
  let loose = false
  let fieldStart = from
  const found = (closed: boolean, end: number, after: number): Quoted => ({
    fields,
    closed,
    loose,
    odd,
    returns,
    end: withoutReturn(bytes, from, end),
    after,
  })
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (at - from > (inside ? LONGEST_RECORD : LONGEST_LINE)) return found(false, at, at)
    if (byte === RETURN && lineEnd !== RETURN) {
      if (at + 1 === bytes.length && !atEnd) return null
      if (at + 1 < bytes.length && bytes[at + 1] !== lineEnd) returns = true
    }
    if (inside) {
      // A record of several lines with an odd quote in it is never taken, so it need not be followed to its end.
      if (odd && byte === lineEnd) return found(false, at, at)
      if (byte !== QUOTE) continue
      if (at + 1 === bytes.length && !atEnd) return null
      const following = at + 1 < bytes.length ? bytes[at + 1]! : lineEnd
      if (following === RETURN && at + 2 === bytes.length && !atEnd) return null
      const ends = following === RETURN && (at + 2 >= bytes.length || bytes[at + 2] === lineEnd)
      if (following === QUOTE) at += 1
      else if (following === delimiter || following === lineEnd || ends) {
        inside = false
        loose ||= bytes[at - 1]! <= SPACE
      } else odd = true
    } else if (byte === QUOTE) {
      if (at === fieldStart) {
        inside = true
        loose ||= at + 1 < bytes.length && bytes[at + 1]! <= SPACE
      } else odd = true
    } else if (byte === delimiter) {
      fields += 1
      fieldStart = at + 1
    } else if (byte === lineEnd) {
      return found(true, at, at + 1)
    } else if (byte <= SPACE && byte !== RETURN) {
      const after = at + 1 < bytes.length ? bytes[at + 1]! : lineEnd
      loose ||= at === fieldStart || after === delimiter || after === lineEnd || after === RETURN
    }
  }
  return atEnd ? found(!inside, bytes.length, bytes.length) : null
}

/** The shape of a line without quotes and carriage returns; null where it has one. */
function plainShape(
  bytes: Uint8Array,
  from: number,
  end: number,
  delimiter: number,
  width: number,
): RecordShape | null {
  let fields = 1
  let filled = false
  let loose = false
  for (let at = from; at < end; at++) {
    const byte = bytes[at]!
    if (byte === delimiter) fields += 1
    else if (byte === QUOTE || byte === RETURN) return null
    else if (byte > SPACE) filled = true
    else if (at === from || at + 1 === end || bytes[at - 1] === delimiter || bytes[at + 1] === delimiter)
      loose = true
  }
  if (!filled) return 'blank'
  if (width !== 0 && fields !== width) return 'ragged'
  return loose ? 'loose' : 'plain'
}

function withoutReturn(bytes: Uint8Array, from: number, end: number): number {
  return end > from && bytes[end - 1] === RETURN ? end - 1 : end
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
