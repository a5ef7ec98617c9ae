import { basename, dirname } from 'node:path'
import { countOf } from '../base/display.ts'
import { UsageError } from '../base/errors.ts'
import { check } from '../intake.ts'
import { openPlan, type PlanFolder } from '../pipeline.ts'
import { writeWorkbook } from '../render/xlsx/write-workbook.ts'
import type { LocatedProblems } from '../tables/located-problem.ts'
import type { Problem } from '../tables/problem.ts'
import { type Context, loadingWith, tellConflicts, tellFaults } from './context.ts'
import { choiceOption } from './options.ts'
import { problemsCsv } from './problems-csv.ts'
import { problemsJson } from './problems-json.ts'
import { problemsTable } from './problems-table.ts'
import { problemsWorkbook } from './problems-workbook.ts'
import type { Content } from './render-report.ts'

/** The options of `check`, as written. */
export interface CheckOptions {
  readonly format: string
  readonly out?: string
}

const FORMATS = ['table', 'csv', 'json', 'xlsx'] as const

/** `check PLAN`: the problems of the sources as they are now, without keeping an extract. */
export async function runCheck(context: Context, path: string, options: CheckOptions): Promise<void> {
  const format = choiceOption('--format', options.format, FORMATS)
  if (format === 'xlsx' && options.out === undefined)
    throw new UsageError('Say where the workbook is to be written: --out problems.xlsx')
  const open = tellFaults(context, openPlan(path))
  tellConflicts(context, open)
  const working = context.terminal.working('Reading the sources')
  await check(open, loadingWith(context, working), async (problems, located) => {
    working.done()
    await tell(context, options.out, await contentOf(context, format, open, problems, located))
    if (options.out !== undefined)
      context.terminal.note(`${countOf(problems.length, 'problem')} written to ${options.out}.`)
  }).finally(working.done)
}

async function contentOf(
  context: Context,
  format: (typeof FORMATS)[number],
  open: PlanFolder,
  problems: readonly Problem[],
  located: () => Promise<LocatedProblems>,
): Promise<Iterable<string> | AsyncIterable<string | Uint8Array>> {
  switch (format) {
    case 'table':
      return [problems.length === 0 ? 'No problems.\n' : problemsTable(problems, open)]
    case 'json':
      return problemsJson(problems, open.measures)
    case 'csv':
      return problemsCsv((await located()).batches())
    case 'xlsx': {
      const { plan, measures } = open
      const of = { authority: plan.authority.name, today: context.today, plan, measures }
      return writeWorkbook(problemsWorkbook({ ...of, problems, located: await located() }))
    }
  }
}

/** Gives pieces to the terminal as they come, or to a file. */
async function tell(
  context: Context,
  out: string | undefined,
  pieces: Iterable<string> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  if (out !== undefined) {
    const content: Content = inBytes(pieces)
    await context.writeFiles(dirname(out), new Map([[basename(out), content]]))
    return
  }
  for await (const piece of pieces)
    context.terminal.out(typeof piece === 'string' ? piece : new TextDecoder().decode(piece))
}

async function* inBytes(
  pieces: Iterable<string> | AsyncIterable<string | Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const piece of pieces) yield typeof piece === 'string' ? encoder.encode(piece) : piece
}
