import { UsageError } from '../base/errors.ts'
import { report as reportFor } from '../pipeline.ts'
import { toHtml } from '../render/html/to-html.ts'
import { toJson } from '../render/json/to-json.ts'
import type { Report } from '../report/model/report.ts'
import { type Context, openForReading, reportMonth, tellBeyond } from './context.ts'
import { audienceOption, choiceOption } from './options.ts'
import { scorecardText } from './scorecard-text.ts'

const FORMATS = ['html', 'json'] as const
const PLANNED = ['pdf', 'docx', 'pptx', 'xlsx']

/** `report PLAN --out DIR`: writes the report and prints its scorecards. */
export async function runReport(
  context: Context,
  path: string,
  options: {
    readonly month?: string
    readonly out: string
    readonly formats: string
    readonly audience: string
  },
): Promise<void> {
  const audience = audienceOption(options.audience)
  const formats = options.formats.split(',').map(text => formatOption(text.trim()))
  const report = await makeReport(context, path, options.month, audience)
  const files = new Map<string, string>([
    ...(formats.includes('html') ? toHtml(report) : []),
    ...(formats.includes('json') ? ([['report.json', toJson(report)]] as const) : []),
  ])
  context.writeFiles(options.out, files)
  context.terminal.out(scorecardText(report))
  context.terminal.out(
    `\nWritten to ${options.out}: ${[...files.keys()].slice(0, 3).join(', ')}${files.size > 3 ? ` and ${files.size - 3} more` : ''}\n`,
  )
}

/** The report of a plan folder for a month, with what could not be computed told on the way. */
export async function makeReport(
  context: Context,
  path: string,
  month: string | undefined,
  audience: 'board' | 'public' = 'board',
): Promise<Report> {
  const opened = await openForReading(context, path)
  const asked = reportMonth(opened, month)
  tellBeyond(context, opened, asked)
  const working = context.terminal.working('Making the lists')
  const { report, notes } = await reportFor(opened, opened.extract, asked, { audience }).finally(working.done)
  for (const note of notes) context.terminal.note(note)
  return report
}

function formatOption(text: string): (typeof FORMATS)[number] {
  if (PLANNED.includes(text))
    throw new UsageError(`The report can't be written as ${text} yet; choose from ${FORMATS.join(', ')}.`)
  return choiceOption('--formats', text, FORMATS)
}
