import { decodeText, type Encoding } from '../text/decode-text.ts'
import { fieldsOf } from './csv-fields.ts'
import {
  type LineEnd,
  LONGEST_LINE,
  type RecordScanner,
  type RecordShape,
  scanRecords,
} from './csv-records.ts'

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
}

/** A survey under way: give it the file's bytes piece by piece, then ask for the result. */
export interface CsvSurveyor {
  readonly push: (piece: Uint8Array) => void
  readonly end: () => CsvSurvey
}

const DELIMITERS = [',', ';', '\t', '|'] as const

/** Surveys a CSV file: headings, delimiter, encoding, and which of its records are damaged. Never throws. */
export function surveyCsv(): CsvSurveyor {
  const counts = { records: 0, blankBefore: 0, mended: false }
  const damaged: DamagedRecord[] = []
  const utf8 = utf8Watch()
  let heading: Heading | null = null
  let body: RecordScanner | null = null
  const visit = (shape: RecordShape) => {
    counts.records += 1
    if (shape === 'blank') counts.blankBefore += 1
    else if (counts.blankBefore > 0) counts.mended = true
    if (shape === 'odd') counts.mended = true
    if (shape === 'ragged' || shape === 'unclosed') damaged.push({ record: counts.records, shape })
  }
  const head = headingReader((found, rest) => {
    heading = found
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
      return {
        headings: fields,
        delimiter,
        encoding,
        lineEnd,
        records: counts.records - counts.blankBefore,
        damaged,
        asItStands: encoding === 'utf-8' && lineEnd === NEWLINE && damaged.length === 0 && !counts.mended,
      }
    },
  }
}

interface Heading {
  readonly fields: readonly string[]
  readonly delimiter: string
  readonly lineEnd: LineEnd
}

const NEWLINE = 10
const RETURN = 13
const NO_HEADING: Heading = { fields: [], delimiter: ',', lineEnd: NEWLINE }

/** Collects bytes until the heading record is whole, then hands it over with the bytes that follow it. */
function headingReader(found: (heading: Heading, rest: Uint8Array) => void): Pieces {
  let held = new Uint8Array(0)
  const tryRead = (atEnd: boolean) => {
    const ending = headingEnd(held, atEnd)
    if (ending === null && held.length > LONGEST_LINE) found(NO_HEADING, held)
    if (ending === null) return
    const line = decodeText(held.subarray(0, ending.at), 'windows-1252')
    const text = line.replace(/^\u00EF\u00BB\u00BF/, '').replace(/\r+$/, '')
    const delimiter = commonest(text)
    const fields = text === '' ? [] : fieldsOf(text, delimiter).map(field => field.trim())
    found({ fields, delimiter, lineEnd: ending.lineEnd }, held.slice(ending.at + 1))
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

/** Where the heading ends and by what; null where more bytes are needed to tell. */
function headingEnd(
  held: Uint8Array,
  atEnd: boolean,
): { readonly at: number; readonly lineEnd: LineEnd } | null {
  const at = held.findIndex(byte => byte === NEWLINE || byte === RETURN)
  if (at < 0) return atEnd ? { at: held.length, lineEnd: NEWLINE } : null
  let after = at
  while (held[after] === RETURN) after += 1
  if (held[after] === NEWLINE) return { at: after, lineEnd: NEWLINE }
  if (after === held.length) return atEnd ? { at: after, lineEnd: NEWLINE } : null
  return { at, lineEnd: RETURN }
}

interface Pieces {
  readonly push: (piece: Uint8Array) => void
  readonly end: () => void
}

function commonest(heading: string): string {
  const count = (delimiter: string) => heading.split(delimiter).length
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}

/** Tells whether all the bytes given are UTF-8. */
function utf8Watch(): { readonly push: (piece: Uint8Array) => void; readonly end: () => boolean } {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let valid = true
  const attempt = (read: () => void) => {
    try {
      if (valid) read()
    } catch {
      valid = false
    }
  }
  return {
    push: piece => attempt(() => decoder.decode(piece, { stream: true })),
    end: () => {
      attempt(() => decoder.decode())
      return valid
    },
  }
}
