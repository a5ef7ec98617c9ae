// Where a report's time and memory go: bench/stages.mjs PLAN MONTH [again]. Without `again` the lists that
// earlier reports kept are removed first.
// The stages are those of `report` in src/pipeline.ts, one after another in a process of their own, so that what runs
// side by side there is told apart here: npm run bench -- bench/stages.mjs PLAN MONTH.
import { rmSync } from 'node:fs'
import { resourceUsage } from 'node:process'

const [plan, month, way] = process.argv.slice(2)
const FORMATS = ['html', 'pdf', 'docx', 'pptx', 'xlsx', 'json']
const stages = []
let last = 0

/** Ends a stage: the milliseconds since the one before, and the memory held now and at most so far, in MB. */
function mark(stage) {
  const now = performance.now()
  const [rss, peak] = [process.memoryUsage.rss() / 2 ** 20, resourceUsage().maxRSS / 1024]
  stages.push({ stage, ms: now - last, rss, peak })
  last = performance.now()
}

const load = path => import(new URL(`./built/${path}`, import.meta.url))

mark('Node starts')
await load('main.js')
await load('cli/report.js')
const pipeline = await load('pipeline.js')
const { MONTHS_SHOWN, judgePlan, newestExtract, openPlan, populationOf, withLists } = pipeline
const { shiftMonth } = await load('base/month.js')
const { figureBounds } = await load('figures/figure-bounds.js')
const { accountsOf } = await load('report/accounts/accounts.js')
const { checkNarratives } = await load('report/claims/check-narratives.js')
const { factsOf } = await load('report/facts-of.js')
const { keptFolder } = await load('store/kept-lists.js')
const { readNarratives } = await load('store/read-narratives.js')
const { fillNarratives } = await load('report/narrative/fill-narratives.js')
const { renderReport } = await load('cli/render-report.js')
const { readFonts } = await load('store/press/fonts.js')
const { pressOnThreads } = await load('store/press/press.js')
mark('its modules are loaded')
const open = openPlan(plan)
const extract = newestExtract(open.folder)
if (way !== 'again') rmSync(keptFolder(extract), { recursive: true, force: true })
mark('the plan is read')
const from = shiftMonth(month, 1 - MONTHS_SHOWN)
await withLists(open, extract, { from, to: month, kept: true }, async (lists, { possible, problems }) => {
  mark(way === 'again' ? 'the lists are read' : 'the lists are made and kept')
  const judged = judgePlan(open, lists, month)
  const facts = factsOf({ plan: open.plan, month, from, lists, population: populationOf(open), judged })
  mark('the figures are judged')
  const figures = [...judged.values()].map(one => one.figure)
  const could = await possible(figures.map(({ list }) => list))
  const bounds = figureBounds(open.measures.measures, figures, could)
  mark('left-out records are weighed')
  const asked = [...judged.keys()]
  checkNarratives(fillNarratives(readNarratives(open.folder, month), facts, asked).written, facts)
  mark('the words are checked')
  const given = { plan: open.plan, lists, judged, bounds, from, month, audience: 'board' }
  await accountsOf({ ...given, against: shiftMonth(month, -1) })
  await problems()
  mark('every figure is accounted for')
})
mark('the engine is closed')
const { report } = await pipeline.report(open, extract, month, { kept: true })
last = performance.now()
const threads = pressOnThreads(new URL('./built/store/press/press-thread.js', import.meta.url))
for (const format of FORMATS) {
  await renderReport(report, { formats: [format], orientation: 'portrait' }, { fonts: readFonts, ...threads })
  mark(`${format} is written`)
}

console.log('| when | ms | MB then | MB at most |\n|---|--:|--:|--:|')
for (const { stage, ms, rss, peak } of stages)
  console.log(`| ${stage} | ${ms.toFixed(0)} | ${rss.toFixed(0)} | ${peak.toFixed(0)} |`)
