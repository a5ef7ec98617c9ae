// Times the main jobs on Northmere and prints a Markdown table. Build first: npm run build, then npm run bench.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { monthsFrom } from './built/base/month.js'
import { figureRecords } from './built/figures/figure-records.js'
import { dueRules } from './built/measures/due-rules.js'
import { periodsFor } from './built/measures/periods.js'
import { newestExtract, openExtractEngine, tablePath } from './built/store/extract.js'
import { keptFolder } from './built/store/kept-lists.js'
import { makeLists } from './built/store/make-lists.js'
import { readMeasures } from './built/store/measure-files.js'

import { timeJudgement } from './judgement.mjs'
import { timed } from './timed.mjs'

const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'))
const plan = join(folder, 'northmere')
const [FROM, TO] = ['2016-12', '2022-11']
const ROUNDS = 7

/** A table of the stages of a report: the `first` on an extract, or one made `again`. */
function stagesOf(way) {
  const script = fileURLToPath(new URL('./stages.mjs', import.meta.url))
  const ran = spawnSync(process.execPath, [script, plan, TO, way], { encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(ran.stderr)
  return ran.stdout
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

async function clock(job) {
  const started = performance.now()
  await job()
  return performance.now() - started
}

/** Reads every column of every Parquet file of the extract once, side by side as lists are made. */
async function readEverything(engine, extract) {
  const readOne = async (table, session) => {
    const path = tablePath(extract.folder, table)
    const columns = (await session.rows(`describe select * from '${path}'`)).map(row => row.column_name)
    await session.rows(
      `select ${columns.map((column, at) => `max(hash("${column}")) as c${at}`).join(', ')} from '${path}'`,
    )
  }
  const tables = Object.keys(extract.manifest.tables)
  await Promise.all(tables.map(table => engine.lease(session => readOne(table, session))))
}

/** All 24 measures, every month and window, with their lists. */
async function everyList(engine, extract) {
  const measures = readMeasures(null)
  const lists = await makeLists(engine, {
    extract,
    measures,
    periods: periodsFor(FROM, TO),
    dueRules: dueRules({}),
  })
  return figureRecords(lists, measures.measures, monthsFrom(FROM, TO), () => 34_460, false)
}

async function inFreshEngine(extract, job) {
  const engine = await openExtractEngine(extract)
  const milliseconds = await clock(() => job(engine, extract))
  engine.close()
  return milliseconds
}

const sample = await timed('sample', '--out', plan)
const bytes = readdirSync(join(plan, 'data')).reduce(
  (sum, name) => sum + statSync(join(plan, 'data', name)).size,
  0,
)
const loads = []
for (let round = 0; round < 3; round++) {
  rmSync(join(plan, 'extracts'), { recursive: true, force: true })
  loads.push(await timed('load', plan))
}
const extract = newestExtract(plan)
const rows = Object.values(extract.manifest.tables).reduce((sum, table) => sum + table.rows, 0)
const reads = []
const lists = []
for (let round = 0; round < ROUNDS; round++) {
  reads.push(await inFreshEngine(extract, readEverything))
  lists.push(await inFreshEngine(extract, everyList))
}
const judgement = await timeJudgement(plan, extract, FROM, TO)
const report = () => timed('report', plan, '--month', TO, '--out', join(folder, 'report'))
const withLists = () => timed('report', plan, '--month', TO, '--out', join(folder, 'lists'), '--with-lists')
const thrice = async job => [await job(), await job(), await job()]
const firsts = await thrice(() => {
  rmSync(keptFolder(extract), { recursive: true, force: true })
  return report()
})
const agains = await thrice(report)
const listed = await thrice(withLists)
const stages = ['first', 'again'].map(way => stagesOf(way))
rmSync(folder, { recursive: true })

const best = runs => runs.reduce((a, b) => (b.seconds < a.seconds ? b : a))
const line = (what, value, aim) => console.log(`| ${what} | ${value} | ${aim} |`)
console.log(
  `${rows} rows, ${(bytes / 1e6).toFixed(0)} MB of CSV; ${cpus().length} cores, Node ${process.versions.node}\n`,
)
console.log('| what | measured | aim |\n|---|--:|--:|')
line('`sample`, whole command', `${sample.seconds.toFixed(1)} s`, '20 s')
line(
  '`load`, CSV to extract, whole command, best of 3',
  `${best(loads).seconds.toFixed(2)} s, ${best(loads).peak.toFixed(0)} MB`,
  '4 s',
)
line(
  `24 measures x 72 months x all windows with their lists, first run`,
  `${(lists[0] / 1000).toFixed(2)} s`,
  '1.5 s',
)
line(
  `the same, median of ${ROUNDS} (nothing is kept between runs)`,
  `${(median(lists) / 1000).toFixed(2)} s`,
  '1.5 s',
)
line(
  'yardstick: every column of the same Parquet read once, median',
  `${(median(reads) / 1000).toFixed(3)} s`,
  '',
)
line('lists to yardstick, ratio of the medians', (median(lists) / median(reads)).toFixed(1), '8')
line(
  `all judgement on the lists: ${judgement.judgements} measures and months, first run`,
  `${judgement.all[0].toFixed(0)} ms`,
  '300 ms',
)
line('the same, median', `${median(judgement.all).toFixed(0)} ms`, '300 ms')
line('24 XmR charts of 72 months, first run', `${judgement.charts[0].toFixed(1)} ms`, '10 ms')
line('the same, median', `${median(judgement.charts).toFixed(1)} ms`, '10 ms')
const peakOf = runs => Math.max(...runs.map(run => run.peak)).toFixed(0)
for (const [what, runs] of [
  ['`report` in every form, the first on an extract, whole command, best of 3', firsts],
  ['the same again, which reads the lists that the first kept', agains],
  ['the same with the list of each measure in the workbook', listed],
])
  line(what, `${best(runs).seconds.toFixed(2)} s, ${peakOf(runs)} MB`, '3 s, 300 MB')
console.log(`\nThe first report on an extract, stage by stage:\n\n${stages[0]}`)
console.log(`The same again:\n\n${stages[1]}`)
