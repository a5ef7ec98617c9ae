import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { quoteName, quoteText } from '../../tables/clean-sql.ts'

/** Rows of a table as they were written to disk. */
export interface ScratchRows {
  readonly path: string
  readonly bytes: number
  /** SHA-256 of the bytes. */
  readonly hash: string
  readonly records: number
  /** Bytes of the longest record. */
  readonly longest: number
}

/** Bytes that a record may have for the engine to read it. */
export const LONGEST_RECORD = 4 << 20

/**
 * Writes rows as they come; a slow disk holds the database up, so that little is in memory.
 *
 * @param rows CSV as a `SqlClient` gives it
 */
export async function writeScratch(rows: AsyncIterable<Uint8Array>, path: string): Promise<ScratchRows> {
  const hash = createHash('sha256')
  const meter = recordMeter()
  let bytes = 0
  const measured = async function* (pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      hash.update(piece)
      meter.push(piece)
      bytes += piece.length
      yield piece
    }
  }
  await pipeline(rows, measured, createWriteStream(path, { mode: 0o600 }))
  return { path, bytes, hash: hash.digest('hex'), records: meter.records(), longest: meter.longest() }
}

/** Whether an error is of the disk that rows are written to, and not of the database. */
export function isOfDisk(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO'].includes((error as NodeJS.ErrnoException).code ?? '')
}

/**
 * The select that gives `_file`, `_record` and some columns of rows on disk as text.
 *
 * @param held the columns that the rows have, in their order
 */
export function selectScratch(
  { path }: ScratchRows,
  held: readonly string[],
  place: number,
  columns: readonly string[],
): string {
  const structure = held.map((_, at) => `'c${at}': 'VARCHAR'`).join(', ')
  const chosen = columns.map(name => {
    const at = held.indexOf(name)
    return `${at < 0 ? 'cast(null as varchar)' : `c${at}`} as ${quoteName(name)}`
  })
  return `select ${[`${place} as _file`, 'row_number() over () as _record', ...chosen].join(', ')}
    from read_csv(${quoteText(path)}, columns = {${structure}}, header = false, delim = ',', quote = '"', escape = '"',
      nullstr = '\\N', allow_quoted_nulls = false, auto_detect = false, strict_mode = false, new_line = '\\n',
      max_line_size = ${LONGEST_RECORD})`
}

const QUOTE = 34
const LINE_END = 10

function recordMeter() {
  let inside = false
  let length = 0
  let records = 0
  let longest = 0
  return {
    push: (piece: Uint8Array) => {
      let start = 0
      for (let at = 0; at < piece.length; at++) {
        const byte = piece[at]
        if (byte === QUOTE) inside = !inside
        else if (byte === LINE_END && !inside) {
          length += at + 1 - start
          if (length > longest) longest = length
          records += 1
          length = 0
          start = at + 1
        }
      }
      length += piece.length - start
    },
    records: () => records,
    longest: () => longest,
  }
}
