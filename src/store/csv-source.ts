import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { InputError } from '../base/errors.ts'
import { mendCsv } from '../sources/mend-csv.ts'
import { type Recognised, recogniseTable } from '../sources/recognise-table.ts'
import { type CsvSurvey, surveyCsv } from '../sources/survey-csv.ts'

/** A CSV file of a source after one pass over its bytes. */
export interface SurveyedFile {
  readonly path: string
  readonly name: string
  readonly bytes: number
  readonly hash: string
  readonly survey: CsvSurvey
  readonly recognised: Recognised | null
  readonly readable: boolean
}

/** The CSV files of a source folder, surveyed, in the order of their names. */
export async function surveyFolder(folder: string): Promise<readonly SurveyedFile[]> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new InputError(
      `The source folder ${basename(folder)} does not exist. Put the CSV files there, or mend sources > path in plan.yaml.`,
    )
  }
  const names = readdirSync(folder)
    .filter(name => name.toLowerCase().endsWith('.csv'))
    .sort()
  if (names.length === 0) throw new InputError(`The source folder ${basename(folder)} has no CSV files.`)
  const files: SurveyedFile[] = []
  for (const name of names)
    files.push(await surveyFile(join(folder, name)).catch(unreadable(join(folder, name))))
  return files
}

/** A file that the machine won't let us read stands as unreadable, and its neighbours are read. Other errors are ours. */
function unreadable(path: string): (error: NodeJS.ErrnoException) => SurveyedFile {
  return error => {
    if (!['EACCES', 'EPERM', 'EISDIR', 'EIO', 'ENOENT'].includes(error.code ?? '')) throw error
    return {
      path,
      name: basename(path),
      bytes: 0,
      hash: '',
      survey: surveyCsv().end(),
      recognised: null,
      readable: false,
    }
  }
}

async function surveyFile(path: string): Promise<SurveyedFile> {
  const surveyor = surveyCsv()
  const hash = createHash('sha256')
  for await (const piece of pieces(path)) {
    hash.update(piece)
    surveyor.push(piece)
  }
  const survey = surveyor.end()
  return {
    path,
    name: basename(path),
    bytes: statSync(path).size,
    hash: hash.digest('hex'),
    survey,
    recognised: recogniseTable(survey.headings),
    readable: true,
  }
}

/** Writes the file mended, without its heading, to `to`. */
export async function writeMended(file: SurveyedFile, to: string): Promise<void> {
  const out = createWriteStream(to)
  let lines: string[] = []
  const mender = mendCsv(file.survey, line => lines.push(line))
  const flush = async () => {
    const text = lines.join('')
    lines = []
    if (text !== '' && !out.write(text)) await once(out, 'drain')
  }
  for await (const piece of pieces(file.path)) {
    mender.push(piece)
    await flush()
  }
  mender.end()
  await flush()
  out.end()
  await finished(out)
}

function pieces(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: 4 << 20 }) as AsyncIterable<Uint8Array>
}
