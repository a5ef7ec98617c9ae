import { decodeText, type Encoding } from '../text/decode-text.ts'
import { fieldsOf } from './csv-fields.ts'
import {
  type Ending,
  type LineEnd,
  LONGEST_LINE,
  type RecordScanner,
  type RecordShape,
  type RecordVisitor,
  scanRecords,
} from './csv-records.ts'
import { isUtf8 } from './lined-records.ts'
import { utf8Watch } from './utf8-watch.ts'

/** A record that can't be read, by its number: 1 is the first below the heading. */
export interface DamagedRecord {
  readonly record: number
  readonly shape: 'ragged' | 'unclosed'
}

/** What a CSV file is like, found in one pass over its bytes. */
export interface CsvSurvey {
  readonly headings: readonly string[]
  readonly delimiter: string
  readonly encoding: Encoding
  readonly lineEnd: LineEnd
  readonly records: number
  readonly damaged: readonly DamagedRecord[]
  /** Whether a strict reader gets every record, with its right number, from the file as it stands. */
  readonly asItStands: boolean
  /** Whether trimming leaves every cell as it is. */
  readonly trimmed: boolean
}

/** A survey under way: give it the file's bytes piece by piece, then ask for the result. */
export interface CsvSurveyor {
  readonly push: (piece: Uint8Array) => void
  readonly end: () => CsvSurvey
}

const DELIMITERS = [',', ';', '\t', '|'] as const

/** Surveys a CSV file: headings, delimiter, encoding, and which of its records are damaged. Never throws. */
export function surveyCsv(): CsvSurveyor {
  const counts = { records: 0, blankBefore: 0, mended: false, loose: false }
  const damaged: DamagedRecord[] = []
  const utf8 = utf8Watch()
  let heading: Heading | null = null
  let body: RecordScanner | null = null
  const endings = new Set<Ending>()
  const visit: RecordVisitor = (shape, _bytes, from, to, ending) => {
    counts.records += 1
    if (ending !== 'none') endings.add(ending)
    if (shape === 'blank' && to > from) counts.mended = true
    if (shape === 'blank') counts.blankBefore += 1
    else if (counts.blankBefore > 0) counts.mended = true
    if (shape === 'odd') counts.mended = true
    if (shape === 'loose') counts.loose = true
    if (shape === 'ragged' || shape === 'unclosed') damaged.push({ record: counts.records, shape })
  }
  const head = headingReader((found, rest) => {
    heading = found
    if (!found.plain) counts.mended = true
    endings.add(found.ending)
    body = scanRecords(found.delimiter.charCodeAt(0), found.fields.length, visit, found.lineEnd)
    body.push(rest)
  })
  return {
    push: piece => {
      utf8.push(piece)
      if (body) body.push(piece)
      else head.push(piece)
    },
    end: () => {
      if (!body) head.end()
      body?.end()
      const encoding = utf8.end() ? 'utf-8' : 'windows-1252'
      const { fields, delimiter, lineEnd } = heading ?? NO_HEADING
      const asItStands =
        encoding === 'utf-8' &&
        lineEnd === NEWLINE &&
        endings.size <= 1 &&
        damaged.length === 0 &&
        !counts.mended
      return {
        headings: fields,
        delimiter,
        encoding,
        lineEnd,
        records: counts.records - counts.blankBefore,
        damaged,
        asItStands,
        trimmed: asItStands && !counts.loose && !utf8.spaces(),
      }
    },
  }
}

interface Heading {
  readonly fields: readonly string[]
  readonly delimiter: string
  readonly lineEnd: LineEnd
  readonly ending: Ending
  /** Whether every reader takes it for one line of as many fields. */
  readonly plain: boolean
}

const NEWLINE = 10
const RETURN = 13
const QUOTE = 34

/** As many bytes tell how lines end. */
const TELLING = 65_536

/** A file with more columns holds no records that we know of. */
const MOST_FIELDS = 1024

const NO_HEADING: Heading = { fields: [], delimiter: ',', lineEnd: NEWLINE, ending: 'short', plain: true }

/** Collects bytes until the heading record is whole, then hands it over with the bytes that follow it. */
function headingReader(found: (heading: Heading, rest: Uint8Array) => void): Pieces {
  let held = new Uint8Array(0)
  const tryRead = (atEnd: boolean) => {
    const ending = headingEnd(held, atEnd)
    if (ending === null && held.length > LONGEST_LINE) found(NO_HEADING, held)
    if (ending === null) return
    const line = withoutReturns(held.subarray(0, ending.at))
    const text = decodeText(line, isUtf8(line) ? 'utf-8' : 'windows-1252').replace(/^\u00EF\u00BB\u00BF/, '')
    const delimiter = commonest(text)
    const fields = text === '' ? [] : fieldsOf(text, delimiter).map(field => field.trim())
    found(
      {
        fields: fields.length > MOST_FIELDS ? [] : fields,
        delimiter,
        lineEnd: ending.lineEnd,
        ending: line.length < ending.at ? 'long' : 'short',
        plain: isPlain(line, delimiter, fields.length),
      },
      held.slice(ending.at + 1),
    )
  }
  return {
    push: piece => {
      const both = new Uint8Array(held.length + piece.length)
      both.set(held)
      both.set(piece, held.length)
      held = both
      tryRead(false)
    },
    end: () => tryRead(true),
  }
}

function withoutReturns(line: Uint8Array): Uint8Array {
  let end = line.length
  while (end > 0 && line[end - 1] === RETURN) end -= 1
  return line.subarray(0, end)
}

function isPlain(line: Uint8Array, delimiter: string, width: number): boolean {
  const shapes: RecordShape[] = []
  const scanner = scanRecords(delimiter.charCodeAt(0), width, shape => shapes.push(shape))
  scanner.push(line)
  scanner.end()
  return shapes.length === 1 && (shapes[0] === 'plain' || shapes[0] === 'loose')
}

/** Where the heading ends and by what; null where more bytes are needed to tell. */
function headingEnd(
  held: Uint8Array,
  atEnd: boolean,
): { readonly at: number; readonly lineEnd: LineEnd } | null {
  const newline = held.indexOf(NEWLINE)
  const alone = held.indexOf(RETURN)
  const macs = alone >= 0 && (newline < 0 || alone < newline - 1)
  if (macs && held.length < TELLING && !atEnd) return null
  if (macs && hasMacLines(held.subarray(0, TELLING))) return { at: alone, lineEnd: RETURN }
  if (newline >= 0) return { at: newline, lineEnd: NEWLINE }
  return atEnd ? { at: held.length, lineEnd: NEWLINE } : null
}

/** Whether carriage returns that stand by themselves are more than newlines, outside quotes. */
function hasMacLines(bytes: Uint8Array): boolean {
  let [returns, newlines, quoted] = [0, 0, false]
  for (const [at, byte] of bytes.entries()) {
    if (byte === QUOTE) quoted = !quoted
    else if (quoted) continue
    else if (byte === NEWLINE) newlines += 1
    else if (byte === RETURN && bytes[at + 1] !== NEWLINE && bytes[at + 1] !== RETURN) returns += 1
  }
  return returns > newlines
}

interface Pieces {
  readonly push: (piece: Uint8Array) => void
  readonly end: () => void
}

function commonest(heading: string): string {
  const count = (delimiter: string) => heading.split(delimiter).length
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}
