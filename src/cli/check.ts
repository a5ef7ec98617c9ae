import { check, openPlan } from '../pipeline.ts'
import { ruleOf } from '../tables/problem.ts'
import { type Context, tellConflicts, tellFaults } from './context.ts'
import { choiceOption } from './options.ts'
import { measuresReading, problemsTable } from './problems-table.ts'

/** `check PLAN`: the problems of the sources as they are now, without keeping an extract. */
export async function runCheck(
  context: Context,
  path: string,
  options: { readonly format: string },
): Promise<void> {
  const format = choiceOption('--format', options.format, ['table', 'json'] as const)
  const open = tellFaults(context, openPlan(path))
  tellConflicts(context, open)
  const working = context.terminal.working('Reading the sources')
  const problems = await check(open, (done, of, name) =>
    working.at(`Checking ${name} (${done + 1} of ${of})`),
  ).finally(working.done)
  if (format === 'table') {
    context.terminal.out(problems.length === 0 ? 'No problems.\n' : problemsTable(problems, open.measures))
    return
  }
  const measuresOf = measuresReading(open.measures)
  context.terminal.out('[')
  for (const [at, problem] of problems.entries()) {
    const { stops, says } = ruleOf(problem.code)
    const whole = { ...problem, stops, message: says, measures: measuresOf(problem.table) }
    context.terminal.out(`${at === 0 ? '' : ','}\n${JSON.stringify(whole)}`)
  }
  context.terminal.out('\n]\n')
}
