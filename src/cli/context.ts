import { parseDay } from '../base/day.ts'
import { InputError } from '../base/errors.ts'
import { dayName, type Month, monthName } from '../base/month.ts'
import { type Extract, type Loading, listExtracts, load, openPlan, type PlanFolder } from '../pipeline.ts'
import { conflictsInPlan } from '../report/plan-conflicts.ts'
import type { Asking } from './asking.ts'
import { extractOption, lastCompleteMonth, monthOption } from './options.ts'
import type { Content, Press } from './render-report.ts'
import type { ReportMaker } from './report-apart.ts'
import type { Running, ServeAsked } from './serve-asked.ts'
import type { Terminal, Working } from './terminal.ts'

/** What every command is given of the outside. */
export interface Context {
  readonly terminal: Terminal
  /** Standard input, whole. */
  readonly readInput: () => Promise<string>
  /** The day on which the command runs, `YYYY-MM-DD`. */
  readonly today: string
  readonly version: string
  /** Makes the fictional authority with records to the end of a month. */
  readonly writeSample: (out: string, asked: SampleAsked) => Promise<SampleMade>
  /** Serves the web app until the command is stopped, once it is ready. */
  readonly serve: (asked: ServeAsked) => Promise<Running>
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly writeFiles: (folder: string, files: ReadonlyMap<string, Content>) => Promise<void>
  readonly press: Press
  /** Asks whoever sits at the terminal; not there where nobody does. */
  readonly ask?: Asking
  /** Makes reports in a process of their own; they are made in this one where it is not given. */
  readonly reportApart?: ReportMaker
}

/** What is wanted of the fictional authority. */
export interface SampleAsked {
  readonly seed: number
  /** Its records as other files that councils have, too. */
  readonly returns: boolean
  /** The month to whose end its records reach. */
  readonly to: '2022-11' | '2022-12'
}

/** What was made of the fictional authority. */
export interface SampleMade {
  readonly folder: string
  readonly rows: number
  readonly children: number
  /** The plan folders of its returns, where they were asked for. */
  readonly returns?: readonly string[]
}

/** A plan folder with the extract that is read, made on the way where there was none. */
export type Opened = PlanFolder & {
  readonly extract: Extract
  /** The newest one's id, where an earlier extract was asked for. */
  readonly newer: string | null
}

/**
 * Opens a plan folder, tells its faults, and finds the newest extract or loads one.
 *
 * @param asked the extract that is meant, as written, where the newest is not
 */
export async function openForReading(
  context: Context,
  path: string,
  asked: string | undefined,
): Promise<Opened> {
  const open = tellFaults(context, openPlan(path))
  const extracts = listExtracts(open.folder)
  const newest = extracts.at(-1)
  const extract = asked === undefined ? newest : extractOption('--extract', asked, extracts)
  if (extract) return { ...open, extract, newer: extract === newest ? null : newest!.manifest.id }
  const working = context.terminal.working('No extract yet: reading the sources')
  const loaded = await load(
    open,
    context.version,
    loadingWith(context, working, 'No extract yet: checking'),
  ).finally(working.done)
  return { ...open, extract: loaded.extract, newer: null }
}

/** How a load is watched: by its progress, and by notes beside it. */
export function loadingWith(context: Context, working: Working, doing = 'Checking'): Loading {
  return {
    today: context.today,
    progress: (done, of, name) => working.at(`${doing} ${name} (${done + 1} of ${of})`),
    tell: note => context.terminal.note(note),
  }
}

/** Tells what in a plan could not be used; the rest goes on. */
export function tellFaults(context: Context, open: PlanFolder): PlanFolder {
  const measures = [...open.measures.faults].map(([id, fault]) => `measures/${id}.sql: ${fault}.`)
  for (const fault of [...open.faults, ...measures]) context.terminal.note(fault)
  return open
}

/** Tells the targets of a plan that cannot all hold, as far as the plan alone shows. */
export function tellConflicts(context: Context, { plan }: PlanFolder): void {
  for (const { sentence } of conflictsInPlan(plan)) context.terminal.note(`plan.yaml: ${sentence}`)
}

/** The month asked for, or the last complete month of the extract. */
export function reportMonth(opened: Opened, asked: string | undefined): Month {
  if (asked !== undefined) return monthOption('--month', asked)
  const { recordsTo } = opened.extract.manifest
  if (recordsTo === null)
    throw new InputError('The extract has no dated records, so give the month: --month YYYY-MM.')
  return lastCompleteMonth(recordsTo)
}

/** Tells that a month asked for is not one that the records cover whole. */
export function tellBeyond(context: Context, { extract }: Opened, month: Month): void {
  const { recordsTo } = extract.manifest
  if (recordsTo === null || month <= lastCompleteMonth(recordsTo)) return
  const reach = dayName(parseDay(recordsTo)!)
  context.terminal.note(`The records reach to ${reach}, so ${monthName(month)} is not complete in them.`)
}
