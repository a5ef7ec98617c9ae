import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Random } from '../../src/sample/random.ts'
import { fieldsOf } from '../../src/sources/csv/csv-fields.ts'
import { type RecordShape, scanRecords } from '../../src/sources/csv/csv-records.ts'
import { recogniseTable } from '../../src/sources/recognise-table.ts'
import { decodeText } from '../../src/sources/text/decode-text.ts'
import { type Engine, openEngine } from '../../src/store/engine.ts'
import { type CsvFile, readablePath, selectCsv, surveyFile } from '../../src/store/sources/csv-file.ts'
import { fileProblems, surveyProblems } from '../../src/store/sources/file-problems.ts'
import { drawnRecords, type Meant, written } from './drawn-csv.ts'
import { mutateSome } from './mutate-bytes.ts'
import { strictCsv } from './reference-csv.ts'
import type { Fuzzer, Verdict } from './trial.ts'

/** A record as it was read, with its number. */
type ReadRow = readonly [record: number, ...cells: (string | null)[]]

const isSpace = (char: string) => char <= ' ' || char === '\u00A0' || char === '\uFEFF'

/** A cell without the white space round it; null where nothing is left. */
function blank(cell: string | null): string | null {
  const text = cell ?? ''
  let [from, to] = [0, text.length]
  while (from < to && isSpace(text[from]!)) from += 1
  while (to > from && isSpace(text[to - 1]!)) to -= 1
  const kept = text.slice(from, to)
  return kept === '' || kept === 'NULL' ? null : kept
}

/** Reads CSV files as a load does, and holds what the engine gave to what the bytes say. */
export async function csvFuzzer(): Promise<Fuzzer> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-fuzz-'))
  mkdirSync(join(folder, 'scratch'))
  const engine = await openEngine({ memory: '500MB', folders: [folder], spill: join(folder, 'spill') })
  const path = join(folder, 'file.csv')

  /** What a file comes to, and what is wrong with how it is read, whatever it may say. */
  const readFile = async (bytes: Uint8Array) => {
    writeFileSync(path, bytes)
    const file = await surveyFile(path)
    const rows = await engineRows(engine, file, join(folder, 'scratch'))
    const scanned = scannedRows(file, bytes)
    const strict = strictRows(file, bytes)
    const differ = firstDifference(
      rows,
      scanned.map(({ row }) => row),
    )
    const other = strict && file.survey.damaged.length === 0 ? firstDifference(rows, strict) : null
    const wrong =
      differ !== null
        ? `the engine reads another record than the scanner sees: ${differ}`
        : other && `a reader by the letter reads another record: ${other}`
    return { file, rows, wrong, excused: strict !== null || scanned.some(({ shape }) => shape === 'odd') }
  }
  const again = (bytes: Uint8Array) =>
    readFile(bytes).then(
      ({ wrong }) => wrong !== null,
      () => true,
    )

  const attempt = async (random: Random): Promise<Verdict> => {
    const said = drawnRecords(random)
    const first = written(said, random)
    const mutate = random.chance(0.75)
    const { bytes, steps } = mutate ? mutateSome(first.bytes, random) : { bytes: first.bytes, steps: [] }
    const fail = (what: string) => ({ what, steps: [...first.steps, ...steps], input: bytes })
    try {
      const { file, rows, wrong, excused } = await readFile(bytes)
      if (wrong !== null) return { ...fail(wrong), again }
      if (saysTheSame(said, file, rows)) return null
      const problems = problemsOf(file)
      if (!mutate) return fail(`it is not read as it is meant: ${problems.join(', ')}`)
      return excused || problems.length > 0
        ? null
        : fail('what was read is different, and no problem tells of it')
    } catch (error) {
      return { ...fail(`it fails: ${(error as Error).message}`), again }
    }
  }
  return {
    name: 'csv',
    attempt,
    close: async () => {
      await engine.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function engineRows(engine: Engine, file: CsvFile, scratch: string): Promise<readonly ReadRow[]> {
  const names = file.survey.headings.map((_, at) => `x${at}`)
  if (names.length === 0) return []
  const readable = await readablePath(file, scratch, 0)
  const sql = selectCsv(file, readable, 0, names, new Map(names.map((name, at) => [name, at])))
  const { rows } = await engine.table(`select * exclude (_file) from (${sql}) order by _record`)
  return rows.map(
    ([record, ...cells]) => [Number(record), ...cells.map(cell => blank(cell as string | null))] as const,
  )
}

function bodyOf({ survey }: CsvFile, bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(survey.lineEnd)
  return end < 0 ? new Uint8Array(0) : bytes.subarray(end + 1)
}

function scannedRows(
  file: CsvFile,
  bytes: Uint8Array,
): readonly { readonly shape: RecordShape; readonly row: ReadRow }[] {
  const { survey } = file
  if (survey.headings.length === 0) return []
  const rows: { shape: RecordShape; row: ReadRow }[] = []
  const scanner = scanRecords(
    survey.delimiter.charCodeAt(0),
    survey.headings.length,
    (shape, whole, from, to) => {
      const record = whole.subarray(from, to)
      const good = shape === 'plain' || shape === 'loose' || shape === 'odd'
      const cells = good
        ? fieldsOf(decodeText(record, survey.encoding), survey.delimiter)
        : survey.headings.map(() => '')
      rows.push({ shape, row: [rows.length + 1, ...cells.map(blank)] })
    },
    survey.lineEnd,
  )
  scanner.push(bodyOf(file, bytes))
  scanner.end()
  return rows
}

/** The records as a strict reader has them; null where the file is not what one takes. */
function strictRows(file: CsvFile, bytes: Uint8Array): readonly ReadRow[] | null {
  const { survey } = file
  const text = decodeText(bodyOf(file, bytes), survey.encoding)
  const lines = survey.lineEnd === 13
  const records = strictCsv(lines ? text.replace(/\r\n?/g, '\n') : text, survey.delimiter)
  if (!records) return null
  const width = survey.headings.length
  const rows = records.map((fields, at): ReadRow => [at + 1, ...fields.map(blank)])
  const fits = rows.every(row => row.length === width + 1 || row.slice(1).every(cell => cell === null))
  return fits
    ? rows.map(row => (row.length === width + 1 ? row : [row[0], ...Array(width).fill(null)]))
    : null
}

/** A text whose lines end in one way. */
const evenLines = (text: string) => text.replace(/\\r(\\n)?/g, '\\n')

/** Where two readings part first; those of records with nothing in them count for nothing. */
function firstDifference(ours: readonly ReadRow[], theirs: readonly ReadRow[]): string | null {
  const filled = (rows: readonly ReadRow[]) =>
    rows.filter(row => row.slice(1).some(cell => cell !== null)).map(row => evenLines(JSON.stringify(row)))
  const [one, other] = [filled(ours), filled(theirs)]
  for (let at = 0; at < Math.max(one.length, other.length); at++)
    if (one[at] !== other[at]) return `${one[at]?.slice(0, 300)} and not ${other[at]?.slice(0, 300)}`
  return null
}

function problemsOf({ survey, name, readable }: CsvFile): readonly string[] {
  const recognised = recogniseTable(survey.headings)
  return [
    ...fileProblems({ name, recognised, readable, records: survey.records }),
    ...(recognised ? surveyProblems(name, recognised.table.name, survey) : []),
  ]
    .map(({ code }) => code)
    .filter(code => code !== 'file-not-utf-8')
}

function saysTheSame(said: Meant, file: CsvFile, rows: readonly ReadRow[]): boolean {
  const recognised = recogniseTable(file.survey.headings)
  if (recognised?.table.name !== 'ssd_contacts') return false
  const places = said.headings.map(name => recognised.columns.get(name))
  if (places.includes(undefined)) return false
  const read = rows.map(row => places.map(at => row[at! + 1])).filter(row => row.some(cell => cell !== null))
  return JSON.stringify(read) === JSON.stringify(said.rows)
}
