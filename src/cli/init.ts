import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseDay } from '../base/day.ts'
import { countOf, displayNumber } from '../base/display.ts'
import { InputError, UsageError } from '../base/errors.ts'
import { dayName, financialYearStart } from '../base/month.ts'
import {
  type FoundSource,
  inspect,
  loadFound,
  newPlanFolder,
  sourcesFound,
  toldOf,
  writeFirstPlan,
} from '../first-run.ts'
import type { Loaded } from '../pipeline.ts'
import { PROPOSED } from '../report/plan/proposed-measures.ts'
import { type ToldMeasure, writePlan } from '../report/plan/write-plan.ts'
import type { Asking } from './asking.ts'
import { type Context, loadingWith } from './context.ts'
import { foundText, sourceWords } from './found-text.ts'
import { whoseOf } from './init-authority.ts'
import { measuresAsked } from './init-measures.ts'
import type { InitOptions } from './init-options.ts'
import { countedOf } from './init-population.ts'
import { makeReport } from './make-report.ts'
import { scorecardText } from './scorecard-text.ts'

/** `init PLAN`: looks at a council's files, writes a first plan for them, reads them and prints the first scorecards. */
export async function runInit(context: Context, path: string, options: InitOptions): Promise<void> {
  const folder = newPlanFolder(path)
  const ask = options.yes ? null : (context.ask ?? null)
  const from = options.from ?? [await placeOf(path, ask)]
  const whose = await whoseOf(options, ask)
  const counted = await countedOf(options, ask)
  const found = await findSources(context, folder, from)
  const loaded = await loadSources(context, folder, found)
  const told = await measuresAsked(toldOf(folder, loaded), counted !== null, ask)
  const day = loaded.extract.manifest.recordsTo ?? context.today
  const since = `${financialYearStart(day.slice(0, 7))}-01`
  const text = writePlan({
    authority: { code: whose.code, name: whose.name },
    population: counted && { from: since, ...counted },
    sources: found.map(source => ({ source, holds: `${sourceWords(source)}.` })),
    priorities: PROPOSED,
    told,
  })
  writeFirstPlan(folder, text)
  context.terminal.out(writtenText(path, loaded, told))
  if (!whose.known)
    context.terminal.note('No authority was given: write its number and its name in plan.yaml.')
  if (!counted)
    context.terminal.note('No population was given, so rates are left out: plan.yaml says how to add it.')
  await printScorecards(context, path, loaded, told)
  context.terminal.out(nextText(path))
}

/** Where the records are if no option says so: the plan's own `data`, or as is answered. */
async function placeOf(plan: string, ask: Asking | null): Promise<string> {
  const own = join(plan, 'data')
  if (existsSync(own)) return own
  if (ask === null) throw new UsageError('Say where the records are: --from PATH, a folder or a file.')
  const check = (answer: string) => (existsSync(answer.trim()) ? null : 'There is no such folder or file.')
  return (await ask.text('Where are the records? A folder or a file.', { check })).trim()
}

async function findSources(
  context: Context,
  folder: string,
  from: readonly string[],
): Promise<readonly FoundSource[]> {
  const working = context.terminal.working('Looking into the files')
  const folders = await inspect(from).finally(working.done)
  context.terminal.out(foundText(folders, process.cwd()))
  const found = sourcesFound(folders, folder)
  if (found.every(({ kind }) => kind === 'figures'))
    throw new InputError(
      'No records were recognised, so no plan was written. Throughline reads CSV and Parquet files with tables of the Standard Safeguarding Dataset, Annex A workbooks, SSDA903 files and the children in need census: docs/sources.md tells what each must have.',
    )
  return found
}

function loadSources(context: Context, folder: string, found: readonly FoundSource[]): Promise<Loaded> {
  const working = context.terminal.working('Reading the records')
  return loadFound(folder, found, context.version, loadingWith(context, working)).finally(working.done)
}

function writtenText(path: string, { extract }: Loaded, told: ReadonlyMap<string, ToldMeasure>): string {
  const { tables, recordsTo, problems } = extract.manifest
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
  const reach = recordsTo === null ? 'none of them dated' : `records to ${dayName(parseDay(recordsTo)!)}`
  const wrong = Object.values(problems).reduce((sum, count) => sum + count, 0)
  const all = [...told.values()]
  const asked = all.filter(one => one.asked)
  const near = asked.filter(({ words }) => words.length > 0).length
  const some = near === 0 ? '' : `, ${displayNumber(near)} of them approximately`
  return [
    `Read ${countOf(rows, 'row')}, ${reach}, with ${countOf(wrong, 'problem')}.`,
    `Written: ${join(path, 'plan.yaml')}, with ${displayNumber(asked.length)} of ${countOf(all.length, 'measure')}${some}. Beside each stands how far these files tell it.`,
    '',
    '',
  ].join('\n')
}

async function printScorecards(
  context: Context,
  path: string,
  { extract }: Loaded,
  told: ReadonlyMap<string, ToldMeasure>,
): Promise<void> {
  if (![...told.values()].some(({ asked }) => asked)) {
    context.terminal.note('No measure can be told from these files, so there are no scorecards.')
    return
  }
  if (extract.manifest.recordsTo === null) {
    context.terminal.note('The records have no dates, so there are no scorecards.')
    return
  }
  const { report } = await makeReport(context, path, {})
  context.terminal.out(scorecardText(report))
}

function nextText(path: string): string {
  return `
Next:
  throughline check ${path}
    what is wrong with the records, the gravest first
  throughline map ${path}
    values of your own that no code list has
  throughline report ${path} --out board
    the report in every form that a board uses
  throughline serve ${path}
    the report in your browser, on this machine alone
`
}
