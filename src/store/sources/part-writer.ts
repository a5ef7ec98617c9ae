import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { toRecord } from '../../sources/csv/csv-fields.ts'

/** Writes the records of one part as CSV without a heading: the record's number, then its cells. */
export interface PartWriter {
  readonly path: string
  /** Kept until the next settling. */
  readonly write: (record: number, cells: readonly (string | null)[]) => void
  /** Resolves when the disk has taken what was written. */
  readonly settle: () => Promise<void>
  /** The SHA-256 of the records, and how many there are. */
  readonly end: () => Promise<{ readonly hash: string; readonly records: number; readonly bytes: number }>
}

/** Opens a part's file. */
export function writePart(path: string): PartWriter {
  const out = createWriteStream(path)
  const done = finished(out)
  // Whoever settles or ends is told; until then a failure isn't an unhandled one.
  done.catch(() => {})
  const hash = createHash('sha256')
  let [lines, records, bytes]: [string[], number, number] = [[], 0, 0]
  const settle = async () => {
    const text = Buffer.from(lines.join(''))
    lines = []
    bytes += text.length
    hash.update(text)
    if (text.length > 0 && !out.write(text)) await Promise.race([once(out, 'drain'), done])
  }
  return {
    path,
    write: (record, cells) => {
      records += 1
      lines.push(toRecord([String(record), ...cells.map(cell => cell ?? '')], ',') + '\n')
    },
    settle,
    end: async () => {
      await settle()
      out.end()
      await done
      return { hash: hash.digest('hex'), records, bytes }
    },
  }
}
