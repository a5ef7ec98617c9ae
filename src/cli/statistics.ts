import { InputError, UsageError } from '../base/errors.ts'
import type { Context } from './context.ts'
import { choiceOption } from './options.ts'
import { answerForecast } from './statistics/forecast-cases.ts'
import { answerFunnel } from './statistics/funnel-cases.ts'
import { answerRate } from './statistics/rate-cases.ts'
import { answerXmr } from './statistics/xmr-cases.ts'

const ANSWERS = {
  xmr: answerXmr,
  rates: answerRate,
  funnel: answerFunnel,
  forecast: answerForecast,
} as const

/**
 * `statistics KIND`: answers cases of our arithmetic, so that anyone can hold it against another implementation.
 * Standard input is a JSON array of cases; the same array comes back with what we make of each.
 */
export async function runStatistics(context: Context, kind: string): Promise<void> {
  const answer = ANSWERS[choiceOption('KIND', kind, ['xmr', 'rates', 'funnel', 'forecast'] as const)]
  const cases = parseCases(await context.readInput())
  context.terminal.out(`${JSON.stringify(cases.map(one => answer(one)))}\n`)
}

function parseCases(text: string): readonly unknown[] {
  if (text.trim() === '')
    throw new UsageError('Give the cases on standard input: throughline statistics xmr < cases.json')
  try {
    const read: unknown = JSON.parse(text)
    if (Array.isArray(read)) return read
  } catch {
    throw new InputError('Standard input is not JSON. It must be an array of cases.')
  }
  throw new InputError('Standard input must be a JSON array of cases.')
}
