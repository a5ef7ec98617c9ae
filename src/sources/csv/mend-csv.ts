import { decodeText } from '../text/decode-text.ts'
import { fieldsOf, toRecord } from './csv-fields.ts'
import { type RecordShape, scanRecords } from './csv-records.ts'
import type { CsvSurvey } from './survey-csv.ts'

/** A file's bytes going through the mending, piece by piece. */
export interface CsvMender {
  readonly push: (piece: Uint8Array) => void
  readonly end: () => void
}

/**
 * Rewrites a surveyed CSV file as UTF-8 that a strict reader understands. Every record keeps its number: one
 * that is blank or damaged becomes a record of empty fields. The heading is left out.
 */
export function mendCsv(survey: CsvSurvey, write: (line: string) => void): CsvMender {
  const decode = (bytes: Uint8Array) => decodeText(bytes, survey.encoding)
  const nothing = toRecord(
    survey.headings.map(() => ''),
    survey.delimiter,
  )
  const mended = (shape: RecordShape, bytes: Uint8Array): string => {
    if (shape === 'plain' || shape === 'loose') return decode(bytes)
    if (shape === 'odd') return toRecord(fieldsOf(decode(bytes), survey.delimiter), survey.delimiter)
    return nothing
  }
  const body = scanRecords(
    survey.delimiter.charCodeAt(0),
    survey.headings.length,
    (shape, bytes, from, to) => write(mended(shape, bytes.subarray(from, to)) + '\n'),
    survey.lineEnd,
  )
  let inHeading = true
  return {
    push: piece => {
      const headingEnd = inHeading ? piece.indexOf(survey.lineEnd) : -1
      if (inHeading && headingEnd < 0) return
      inHeading = false
      body.push(piece.subarray(headingEnd + 1))
    },
    end: () => body.end(),
  }
}
