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
 * Standard input is a JSON array of cases; the same array comes back with what we make of each. A case that can't be
 * answered comes back with an `error` that says why, which is noted as well, and leaves the others be.
 */
export async function runStatistics(context: Context, kind: string): Promise<void> {
  const answer = ANSWERS[choiceOption('KIND', kind, ['xmr', 'rates', 'funnel', 'forecast'] as const)]
  const cases = parseCases(kind, await context.readInput())
  const answers = cases.map(one => answerOr(answer, one, fault => context.terminal.note(fault)))
  context.terminal.out(`${JSON.stringify(answers)}\n`)
}

function answerOr(
  answer: (given: unknown) => unknown,
  given: unknown,
  tell: (fault: string) => void,
): unknown {
  try {
    return answer(given)
  } catch (error) {
    if (!(error instanceof InputError || error instanceof RangeError)) throw error
    tell(error.message)
    return typeof given === 'object' && given !== null && !Array.isArray(given)
      ? { ...given, error: error.message }
      : { error: error.message }
  }
}

function parseCases(kind: string, text: string): readonly unknown[] {
  if (text.trim() === '')
    throw new UsageError(`Give the cases on standard input: throughline statistics ${kind} < cases.json`)
  try {
    const read: unknown = JSON.parse(text)
    if (Array.isArray(read)) return read
  } catch {
    throw new InputError('Standard input is not JSON. It must be an array of cases.')
  }
  throw new InputError('Standard input must be a JSON array of cases.')
}
