import { parseDay } from '../base/day.ts'
import { countOf, displayNumber } from '../base/display.ts'
import { dayName } from '../base/month.ts'
import { load, openPlan, readProblems } from '../pipeline.ts'
import { type Context, loadingWith, tellConflicts, tellFaults } from './context.ts'
import { problemsTable } from './problems-table.ts'
import { toldText } from './told-text.ts'

/** `load PLAN`: sources to a new extract, with the problems found on the way. */
export async function runLoad(context: Context, path: string): Promise<void> {
  const open = tellFaults(context, openPlan(path))
  tellConflicts(context, open)
  const working = context.terminal.working('Reading the sources')
  const { extract, made } = await load(open, context.version, loadingWith(context, working)).finally(
    working.done,
  )
  const { id, tables, recordsTo } = extract.manifest
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
  const present = Object.values(tables).filter(table => table.present).length
  const reach = recordsTo === null ? 'no dated records' : `records to ${dayName(parseDay(recordsTo)!)}`
  const problems = await readProblems(extract)
  context.terminal.out(
    [
      made ? `Extract ${id}` : `Nothing has changed since extract ${id}, so no new one was made.`,
      `${countOf(rows, 'row')} in ${present} of ${Object.keys(tables).length} tables, ${reach}, ${countOf(problems.length, 'problem')}.`,
      toldText(open, extract),
      problems.length === 0 ? '' : problemsTable(problems, open),
      problems.length === 0
        ? ''
        : `"throughline check ${path} --format json" lists all ${displayNumber(problems.length)}, one by one.\n`,
    ].join('\n'),
  )
}
