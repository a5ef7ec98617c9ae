import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { mendCsv } from '../../sources/csv/mend-csv.ts'
import { type CsvSurvey, surveyCsv } from '../../sources/csv/survey-csv.ts'
import { quoteName, quoteText } from '../../tables/clean-sql.ts'
import { globOf, isUnreadable, refuseSpecial } from './source-folder.ts'

/** A CSV file of a source after one pass over its bytes. */
export interface CsvFile {
  readonly path: string
  readonly name: string
  readonly bytes: number
  readonly hash: string
  readonly survey: CsvSurvey
  readonly readable: boolean
}

/** Reads a CSV file once to see what it is like. One that the machine won't let us read stands as unreadable. */
export async function surveyFile(path: string): Promise<CsvFile> {
  const surveyor = surveyCsv()
  const hash = createHash('sha256')
  const name = basename(path)
  try {
    refuseSpecial(path)
    for await (const piece of pieces(path)) {
      hash.update(piece)
      surveyor.push(piece)
    }
  } catch (error) {
    if (!isUnreadable(error)) throw error
    return { path, name, bytes: 0, hash: '', survey: surveyCsv().end(), readable: false }
  }
  const survey = surveyor.end()
  return { path, name, bytes: statSync(path).size, hash: hash.digest('hex'), survey, readable: true }
}

/**
 * The path of a CSV file that a strict reader understands: the file itself where it is one, or a mended copy.
 *
 * @param scratch a folder for the copy
 * @param place a number that no other file read there has
 */
export async function readablePath(file: CsvFile, scratch: string, place: number): Promise<string> {
  if (file.survey.asItStands) return file.path
  const mended = join(scratch, `mended-${place}.csv`)
  await writeMended(file, mended)
  return mended
}

/**
 * The select that gives `_file`, `_record` and some columns of a CSV file as text; where the file has them trimmed, null
 * where blank.
 *
 * @param path what `readablePath` gave
 * @param positions the file's columns by the names they are to have; a name without one is null
 */
export function selectCsv(
  file: CsvFile,
  path: string,
  place: number,
  columns: readonly string[],
  positions: ReadonlyMap<string, number>,
): string {
  const { survey } = file
  const form = survey.asItStands ? 'skip = 1' : "new_line = '\\n'"
  const structure = survey.headings.map((_, at) => `'c${at}': 'VARCHAR'`).join(', ')
  const chosen = columns.map(name => {
    const at = positions.get(name)
    return `${at === undefined ? 'cast(null as varchar)' : `c${at}`} as ${quoteName(name)}`
  })
  return `select ${place} as _file, row_number() over () as _record, ${chosen.join(', ')}
    from read_csv(${quoteText(globOf(path))}, columns = {${structure}}, header = false, ${form},
      delim = ${quoteText(survey.delimiter)}, quote = '"', escape = '"', auto_detect = false,
      max_line_size = 4194304${survey.trimmed ? ", nullstr = ['', 'NULL']" : ''})`
}

/** Writes the file mended, without its heading, to `to`. */
async function writeMended(file: CsvFile, to: string): Promise<void> {
  const out = createWriteStream(to)
  const done = finished(out)
  let lines: string[] = []
  const mender = mendCsv(file.survey, line => lines.push(line))
  const flush = async () => {
    const text = lines.join('')
    lines = []
    if (text !== '' && !out.write(text)) await Promise.race([once(out, 'drain'), done])
  }
  for await (const piece of pieces(file.path)) {
    mender.push(piece)
    await flush()
  }
  mender.end()
  await flush()
  out.end()
  await done
}

/** The bytes of a file, piece by piece in one buffer: a piece holds until the next is asked for. */
async function* pieces(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path)
  const buffer = new Uint8Array(PIECE)
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, PIECE)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** Bytes that stay in a processor's own cache while they are looked at. */
const PIECE = 1 << 19
