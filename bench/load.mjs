// Loads five million rows of CSV and holds time and memory to what the engine alone takes; with --large, a file of 2 GB and
// returns of ten million elements too.
import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { DuckDBInstance } from '@duckdb/node-api'
import { timed } from './timed.mjs'

const ROWS = 5_000_000
const ROUNDS = 3
const THREADS = String(Math.min(cpus().length, 4))

const folder = mkdtempSync(join(tmpdir(), 'throughline-load-'))
const northmere = join(folder, 'northmere')
const plan = join(folder, 'plan')
const data = join(plan, 'data')

const sizeOf = path => readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0)
const best = runs => runs.reduce((a, b) => (b.seconds < a.seconds ? b : a))
const line = (what, value, aim) => console.log(`| ${what} | ${value} | ${aim} |`)
const said = ({ seconds, peak }) => `${seconds.toFixed(1)} s, ${peak.toFixed(0)} MB`

/** Writes a file, waiting for the disk. */
async function write(path, pieces) {
  const out = createWriteStream(path)
  for await (const piece of pieces) if (!out.write(piece)) await new Promise(done => out.once('drain', done))
  out.end()
  await finished(out)
}

/** Northmere over and over, each time with other identifiers, until there are as many rows as asked. */
async function copies(rows) {
  mkdirSync(data, { recursive: true })
  const instance = await DuckDBInstance.create(':memory:', { threads: THREADS })
  const engine = await instance.connect()
  const files = readdirSync(join(northmere, 'data'))
  const counts = files.map(name => readFileSync(join(northmere, 'data', name), 'utf8').split('\n').length - 2)
  const times = Math.ceil(rows / counts.reduce((sum, count) => sum + count))
  for (const name of files) {
    const heading = readFileSync(join(northmere, 'data', name), 'utf8')
      .split('\n', 1)[0]
      .trim()
      .split(',')
    const cells = copy =>
      heading
        .map(column => (/_id$/.test(column) ? `'${copy}-' || "${column}" as "${column}"` : `"${column}"`))
        .join(', ')
    const from = `read_csv('${join(northmere, 'data', name)}', all_varchar = true, header = true)`
    const all = Array.from({ length: times }, (_, copy) => `select ${cells(copy)} from ${from}`)
    await engine.run(`copy (${all.join(' union all ')}) to '${join(data, name)}' (header)`)
  }
  engine.closeSync()
  instance.closeSync()
  return times * counts.reduce((sum, count) => sum + count)
}

/** The engine alone, in an instance of its own with as many threads, from each CSV file to a Parquet file. */
async function alone(options) {
  const out = join(folder, 'alone')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out)
  const instance = await DuckDBInstance.create(':memory:', { threads: THREADS })
  const engine = await instance.connect()
  const started = performance.now()
  for (const name of readdirSync(data)) {
    const from = `read_csv('${join(data, name)}', header = true${options})`
    await engine.run(`copy (from ${from}) to '${join(out, name)}.parquet' (format parquet, compression zstd)`)
  }
  const seconds = (performance.now() - started) / 1000
  engine.closeSync()
  instance.closeSync()
  return seconds
}

async function load(path) {
  rmSync(join(path, 'extracts'), { recursive: true, force: true })
  return timed('load', path)
}

/** A plan folder beside Northmere's with another source. */
async function planWith(name, kind, file, pieces) {
  const path = join(folder, name)
  mkdirSync(join(path, 'data'), { recursive: true })
  const text = readFileSync(join(northmere, 'plan.yaml'), 'utf8').replace(/kind: ssd-csv/, `kind: ${kind}`)
  await write(join(path, 'plan.yaml'), [text])
  await write(join(path, 'data', file), pieces)
  return path
}

function* contacts(bytes) {
  const [heading, ...rows] = readFileSync(join(northmere, 'data', 'ssd_contacts.csv'), 'utf8')
    .trimEnd()
    .split('\n')
  yield `${heading}\n`
  for (let written = 0, copy = 0; written < bytes; copy++) {
    const piece = rows.map(row => `${copy}-${row.replace(',', `,${copy}-`)}\n`).join('')
    written += piece.length
    yield piece
  }
}

function* census(elements) {
  yield '<Message><Header/><Children>\n'
  for (let done = 0, nth = 0; done < elements; nth++) {
    let piece = ''
    for (let at = 0; at < 1000; at++, done += 11)
      piece +=
        `<Child><ChildIdentifiers><LAchildID>${nth}-${at}</LAchildID><PersonBirthDate>2012-01-0${1 + (at % 9)}</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>` +
        '<ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics><CINdetails><CINreferralDate>2022-05-04</CINreferralDate>' +
        '<ReferralSource>1A</ReferralSource><ReferralNFA>0</ReferralNFA></CINdetails></Child>\n'
    yield piece
  }
  yield '</Children></Message>'
}

await timed('sample', '--out', northmere)
const rows = await copies(ROWS)
await write(join(plan, 'plan.yaml'), [readFileSync(join(northmere, 'plan.yaml'))])
const rounds = { load: [], typed: [], text: [] }
for (let round = 0; round < ROUNDS; round++) {
  rounds.typed.push(await alone(''))
  rounds.load.push(await load(plan))
  rounds.text.push(await alone(', all_varchar = true'))
}
const [typed, text] = [Math.min(...rounds.typed), Math.min(...rounds.text)]
const loaded = best(rounds.load)
const peak = Math.max(...rounds.load.map(run => run.peak))
console.log(
  `${rows.toLocaleString('en')} rows, ${(sizeOf(data) / 1e6).toFixed(0)} MB of CSV; ${cpus().length} cores, Node ${process.versions.node}\n`,
)
console.log('| what | measured | aim |\n|---|--:|--:|')
line(
  `\`load\` of them, whole command, best of ${ROUNDS}; the most memory of all`,
  said({ ...loaded, peak }),
  '1000 MB',
)
line(
  'yardstick: the engine alone reads them into types of its own choice and writes Parquet',
  `${typed.toFixed(1)} s`,
  '',
)
line('`load` to yardstick, ratio', (loaded.seconds / typed).toFixed(2), '3')
line('the engine alone, every column as text', `${text.toFixed(1)} s`, '')
line('`load` to that, ratio', (loaded.seconds / text).toFixed(2), '3')
if (process.argv.includes('--large')) {
  const large = await planWith('large', 'ssd-csv', 'ssd_contacts.csv', contacts(2_000_000_000))
  line('`load` of one CSV file of 2 GB', said(await load(large)), '')
  rmSync(large, { recursive: true })
  const elements = await planWith('census', 'cin-census', 'census.xml', census(10_000_000))
  line('`load` of a census of 10 million elements', said(await load(elements)), '')
}
rmSync(folder, { recursive: true })
