import { closeSync, createReadStream, createWriteStream, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { surveyCsv } from '../../sources/csv/survey-csv.ts'
import type { Format } from '../../sources/format.ts'
import { HEADING_ROWS, recognisePart } from '../../sources/recognise-part.ts'
import { type CsvFile, surveyFile } from './csv-file.ts'

const NEWLINE = 10
/** Titles and headings are shorter than this. */
const HEAD = 65_536

/**
 * A CSV file of a return from its headings on, where titles stand above them; null where none of its first lines are
 * headings. It goes by the name, size and hash of the whole file.
 *
 * @param scratch a folder for the copy without titles
 * @param place a number that no other file read there has
 */
export async function beneathTitles(
  format: Format,
  file: CsvFile,
  scratch: string,
  place: number,
): Promise<CsvFile | null> {
  if (!file.readable) return null
  const start = headingsAt(format, headOf(file.path))
  if (start === null) return null
  const copy = join(scratch, `beneath-titles-${place}.csv`)
  await pipeline(createReadStream(file.path, { start }), createWriteStream(copy))
  const { name, bytes, hash } = file
  return { ...(await surveyFile(copy)), name, bytes, hash }
}

function headOf(path: string): Uint8Array {
  const handle = openSync(path, 'r')
  try {
    const head = new Uint8Array(HEAD)
    return head.subarray(0, readSync(handle, head))
  } finally {
    closeSync(handle)
  }
}

/** Where the first line begins that is a part's headings. */
function headingsAt(format: Format, head: Uint8Array): number | null {
  let start = 0
  for (let row = 0; row < HEADING_ROWS && start < head.length; row++) {
    const newline = head.indexOf(NEWLINE, start)
    const after = newline < 0 ? head.length : newline + 1
    const line = surveyCsv()
    line.push(head.subarray(start, after))
    if (recognisePart(format, line.end().headings)) return start
    start = after
  }
  return null
}
