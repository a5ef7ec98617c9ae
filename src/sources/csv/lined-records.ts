import { decodeText } from '../text/decode-text.ts'
import { scanRecords } from './csv-records.ts'

/** A record of a small CSV file with the line that it begins on, from 1. */
export interface LinedRecord {
  readonly line: number
  readonly text: string
}

/** The records of a small CSV file that hold anything, as text, whatever way the file is encoded. */
export function linedRecords(file: Uint8Array): readonly LinedRecord[] {
  const records: LinedRecord[] = []
  const marked = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf
  const encoding = isUtf8(file) ? 'utf-8' : 'windows-1252'
  let line = 1
  const scanner = scanRecords(','.charCodeAt(0), 0, (shape, bytes, from, to) => {
    const record = bytes.subarray(from, to)
    if (shape !== 'blank') records.push({ line, text: decodeText(record, encoding) })
    line += 1 + record.filter(byte => byte === 10).length
  })
  scanner.push(marked ? file.subarray(3) : file)
  scanner.end()
  return records.filter(({ text }) => /[^\s,;"]/.test(text))
}

/** Whether bytes are UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
