import { InputError } from '../base/errors.ts'
import type { Rows } from '../figures/lists.ts'
import type { Worklists } from '../figures/worklists.ts'
import type { Worklist } from '../measures/worklist.ts'
import { readWorklists, withWorklists } from '../pipeline.ts'
import { type Context, openForReading } from './context.ts'
import { choiceOption } from './options.ts'
import { toCsv } from './to-csv.ts'
import {
  checkKnown,
  dayOption,
  type WorklistOptions,
  withinOption,
  worklistOption,
} from './worklist-option.ts'
import { rowsData, rowsText } from './worklist-rows.ts'
import { summariseWorklists } from './worklist-summary.ts'
import { summaryCsv, summaryData, summaryText } from './worklist-text.ts'

/** `worklist PLAN [LIST]`: what is to be done, by team; or one list's rows, what is overdue or due first at its top. */
export async function runWorklist(
  context: Context,
  path: string,
  id: string | undefined,
  options: WorklistOptions,
): Promise<void> {
  const format = choiceOption('--format', options.format, ['table', 'csv', 'json'] as const)
  const within = withinOption(options.within)
  const opened = await openForReading(context, path, options.extract)
  const set = readWorklists(opened.folder)
  for (const [name, fault] of set.faults) context.terminal.note(`worklists/${name}.sql: ${fault}.`)
  const wanted = id === undefined ? set.worklists : [worklistOption(id, set)]
  const asAt = dayOption(context, opened, options.on)
  const print = { table: summaryText, csv: summaryCsv, json: summaryData }[format]
  await withWorklists(opened, opened.extract, { worklists: wanted, asAt }, async made => {
    await checkKnown(
      made,
      wanted.map(worklist => worklist.id),
      options,
    )
    if (id !== undefined) return printRows(context, made, wanted[0]!, { ...options, format, within })
    context.terminal.out(print(await summariseWorklists(opened.plan, made, options.team)))
  })
}

async function printRows(
  context: Context,
  made: Worklists,
  worklist: Worklist,
  { format, within, team, worker }: Omit<WorklistOptions, 'within'> & { readonly within: number | null },
): Promise<void> {
  const fault = made.fault(worklist.id)
  if (fault !== null) throw new InputError(`${worklist.id}: ${fault}`)
  const who = { team, worker }
  const rows: Rows = await made.open(worklist.id, { ...who, within: within ?? undefined })
  if (format === 'csv') return context.terminal.out(toCsv(rows.columns, rows.rows))
  const all = await made.open(worklist.id, who)
  const list = { worklist, asAt: made.asAt, rows, later: all.rows.length - rows.rows.length }
  const approximately = made.approximately(worklist.id)
  context.terminal.out(
    format === 'json' ? rowsData({ ...list, approximately }) : rowsText({ ...list, approximately }),
  )
}
