import { isUtf8 } from '../csv/lined-records.ts'
import { decodeText } from '../text/decode-text.ts'
import { MAPPING_COLUMNS, type ReadMappings } from './read-mappings.ts'

/** A line of `mappings.csv` that waits for its code. */
export interface OpenLine {
  readonly list: string
  readonly value: string
  /** What helps to decide it. */
  readonly note: string
}

/** Spreadsheets take a file that begins so for UTF-8. */
const MARK = '\ufeff'

/**
 * The text of a `mappings.csv` with lines added at its end: all that it has stays as it is, and the new lines are
 * written in the order of its columns, with its delimiter and line ends.
 *
 * @param bytes the file; null where there is none yet
 * @param read the same file, read; its heading has the columns that are needed
 */
export function addMappings(
  bytes: Uint8Array | null,
  read: Pick<ReadMappings, 'headings' | 'delimiter'>,
  lines: readonly OpenLine[],
): string {
  const isNew = bytes === null || read.headings.length === 0
  const before = isNew ? `${MARK}${MAPPING_COLUMNS.join(',')}\n` : textOf(bytes)
  const end = before.includes('\r\n') ? '\r\n' : '\n'
  const delimiter = isNew ? ',' : read.delimiter
  const headings = isNew ? MAPPING_COLUMNS : read.headings
  const added = lines.map(line =>
    headings.map(heading => cell(cellOf(line, heading), delimiter)).join(delimiter),
  )
  return [before, before.endsWith('\n') ? '' : end, ...added.map(line => line + end)].join('')
}

function textOf(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) return MARK + decodeText(bytes, 'windows-1252')
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return (marked ? MARK : '') + decodeText(bytes, 'utf-8')
}

function cellOf(line: OpenLine, heading: string): string {
  switch (heading) {
    case 'list':
      return line.list
    case 'value':
      return line.value
    case 'note':
      return line.note
    default:
      return ''
  }
}

function cell(text: string, delimiter: string): string {
  const needsQuotes = /["\r\n]|^\s|\s$/.test(text) || text.includes(delimiter)
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text
}
