import type { Month } from '../base/month.ts'
import type { Audience } from '../figures/disclosure.ts'
import { type Reported, report as reportFor } from '../pipeline.ts'
import { type Context, type Opened, openForReading, reportMonth, tellBeyond } from './context.ts'

/** A report with the plan folder and the month that it was made for, and the figures and restatements in it. */
export interface MadeReport extends Omit<Reported, 'notes'> {
  readonly opened: Opened
  readonly month: Month
}

/** Which report is asked for; month and extract as written, the last and the newest unless given. */
export interface ReportAsked {
  readonly month?: string | undefined
  readonly extract?: string | undefined
  readonly audience?: Audience
}

/** The report of a plan folder, with what could not be computed told on the way. */
export async function makeReport(
  context: Context,
  path: string,
  { month: asked, extract, audience = 'board' }: ReportAsked,
): Promise<MadeReport> {
  const opened = await openForReading(context, path, extract)
  const month = reportMonth(opened, asked)
  tellBeyond(context, opened, month)
  const working = context.terminal.working('Making the lists')
  const { version } = context
  const make = context.reportApart ?? reportFor
  const { notes, ...made } = await make(opened, opened.extract, month, {
    audience,
    version,
    kept: true,
  }).finally(working.done)
  for (const note of notes) context.terminal.note(note)
  return { ...made, opened, month }
}
