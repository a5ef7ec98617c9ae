import { InputError, UsageError } from '../base/errors.ts'
import { type Month, shiftMonth } from '../base/month.ts'
import { MONTHS_SHOWN, report as reportFor } from '../pipeline.ts'
import { entryData } from '../render/json/to-json.ts'
import { pageToText } from '../render/text/to-text.ts'
import { type Context, openForReading, reportMonth, tellBeyond } from './context.ts'
import { rowData, rowText } from './explain-rows.ts'
import { audienceOption, choiceOption, measureOption, monthOption } from './options.ts'

/** The options of `explain`, as written. */
export interface ExplainOptions {
  readonly month?: string
  readonly extract?: string
  readonly against?: string
  readonly rows?: boolean
  readonly audience: string
  readonly format: string
}

/** `explain PLAN MEASURE`: all that is known of one measure in a month, the answers first and the method last. */
export async function runExplain(
  context: Context,
  path: string,
  id: string,
  options: ExplainOptions,
): Promise<void> {
  const format = choiceOption('--format', options.format, ['text', 'json'] as const)
  const audience = audienceOption(options.audience)
  if (audience === 'public' && options.rows)
    throw new UsageError('--rows names people, so it is not for the public: leave out --rows or --audience.')
  const opened = await openForReading(context, path, options.extract)
  measureOption(id, opened.measures.measures)
  const month = reportMonth(opened, options.month)
  const against = againstOption(options.against, month)
  if (!opened.plan.priorities.some(({ measures }) => measures.some(one => one.id === id)))
    throw new InputError(
      `The plan does not ask for ${id}, so there is no target to judge it by. Add it to plan.yaml.`,
    )
  tellBeyond(context, opened, month)
  const working = context.terminal.working('Making the lists')
  const { report, notes } = await reportFor(opened, opened.extract, month, {
    against,
    audience,
    kept: true,
  }).finally(working.done)
  for (const note of notes.filter(one => one.includes(id))) context.terminal.note(note)
  const entry = report.priorities.flatMap(({ measures }) => measures).find(one => one.id === id)!
  if (format === 'json') {
    const rows = audience === 'board' ? rowData(entry.account) : {}
    context.terminal.out(`${JSON.stringify({ ...entryData(entry), ...rows }, null, 1)}\n`)
    return
  }
  context.terminal.out(pageToText(report.pages.find(page => page.id === id)!))
  if (options.rows) context.terminal.out(rowText(entry.account))
}

function againstOption(written: string | undefined, month: Month): Month | undefined {
  if (written === undefined) return undefined
  const against = monthOption('--against', written)
  const earliest = shiftMonth(month, 1 - MONTHS_SHOWN)
  if (against < month && against >= earliest) return against
  throw new UsageError(`--against must be from ${earliest} to ${shiftMonth(month, -1)} for --month ${month}.`)
}
