// Times a workbook with a list of 100,000 rows, written to a file, and its peak memory. Build first: npm run build.
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { toXlsx } from './built/render/xlsx/to-xlsx.js'
import { deflateNatively } from './built/store/press/deflate.js'

const ROWS = 100_000
const BATCH = 5000
const ROUNDS = 5

const COLUMNS = [
  ['key', 'id'],
  ['person_id', 'id'],
  ['referral_date', 'day'],
  ['due_date', 'day'],
  ['days_open', 'number'],
  ['met', 'yes-no'],
  ['team', 'text'],
  ['age_band', 'text'],
  ['sex', 'text'],
  ['ethnicity', 'text'],
].map(([name, kind]) => ({ name, kind }))

/** A report with nothing in it but its list. */
const REPORT = {
  authority: { code: '812', name: 'Northmere' },
  month: '2022-11',
  monthName: 'November 2022',
  title: 'Improvement plan report',
  extract: null,
  audience: 'board',
  signedOff: null,
  priorities: [],
  pages: [],
}

const list = count => ({
  measure: 'contacts',
  title: 'Number of contacts',
  list: { measure: 'contacts', month: '2022-11', window: 'ytd' },
  columns: COLUMNS,
  batches: async function* () {
    for (let from = 0; from < count; from += BATCH)
      yield Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => row(from + at))
  },
})

function row(nth) {
  const id = String(nth).padStart(8, '0')
  const day = String(1 + (nth % 28)).padStart(2, '0')
  return [
    id,
    `P${(nth * 7919) % ROWS}`,
    `2022-${nth % 2 ? '10' : '11'}-${day}`,
    `2022-12-${day}`,
    nth % 400,
    nth % 3 === 0 ? 1 : 0,
    `T${nth % 17}`,
    '10 to 15',
    nth % 2 ? 'Female' : 'Male',
    'White British',
  ]
}

const folder = mkdtempSync(join(tmpdir(), 'throughline-workbook-'))
const path = join(folder, 'report.xlsx')
const write = async count => {
  const started = performance.now()
  await pipeline(
    Readable.from(toXlsx(REPORT, { lists: [list(count)], deflate: deflateNatively })),
    createWriteStream(path),
  )
  return (performance.now() - started) / 1000
}

await write(1)
const [before] = [process.resourceUsage().maxRSS / 1024]
const seconds = []
for (let round = 0; round < ROUNDS; round += 1) seconds.push(await write(ROWS))
const peak = process.resourceUsage().maxRSS / 1024
const median = seconds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]
console.log(`${ROWS.toLocaleString('en')} rows x ${COLUMNS.length} columns, ${cpus().length} cores`)
console.log(`| seconds | peak MB | MB more than an empty list | file MB |\n|---|---|---|---|`)
console.log(
  `| ${median.toFixed(2)} | ${peak.toFixed(0)} | ${(peak - before).toFixed(0)} | ${(statSync(path).size / 1e6).toFixed(1)} |`,
)
rmSync(folder, { recursive: true, force: true })
