import { countOf } from '../base/display.ts'
import { UsageError } from '../base/errors.ts'
import type { Context } from './context.ts'
import { choiceOption } from './options.ts'

/** `sample --out DIR`: a fictional authority, plan and records; with `--returns`, as other files that councils have too. */
export async function runSample(
  context: Context,
  options: { readonly out: string; readonly seed: string; readonly to: string; readonly returns?: boolean },
): Promise<void> {
  const seed = Number(options.seed)
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new UsageError('--seed must be a whole number, 0 or more.')
  const to = choiceOption('--to', options.to, ['2022-11', '2022-12'] as const)
  const returns = options.returns === true
  if (returns && to !== '2022-11') throw new UsageError('--returns goes with records to 2022-11 alone.')
  const working = context.terminal.working('Making Northmere')
  const made = await context.writeSample(options.out, { seed, returns, to }).finally(working.done)
  context.terminal.out(
    `Northmere, a fictional authority, is in ${made.folder}: ${countOf(made.rows, 'record')} of ${countOf(made.children, 'child', 'children')}.\n` +
      (made.returns
        ? `The same records are in ${made.folder}/returns as ${made.returns.join(', ')}.\n`
        : '') +
      `Next: throughline load ${made.folder}\n`,
  )
}
