import { z } from 'zod'
import { byarCount } from '../../judgement/interval/byar-count.ts'
import { exactCount } from '../../judgement/interval/exact-count.ts'
import type { Interval } from '../../judgement/interval/interval.ts'
import { rateInterval } from '../../judgement/interval/rate-interval.ts'
import { shareInterval } from '../../judgement/interval/share-interval.ts'
import { readCase } from './read-case.ts'

const id = z.string('must be text')
const events = z.number('must be a number').min(0, 'must be 0 or more')
const population = z.number('must be a number').positive('must be above 0')
const multiplier = z.number('must be a number').positive('must be above 0')
const confidence = z
  .number('must be a number')
  .refine(isConfidence, 'must be from 0.9 to below 1, or from 90 to below 100')
  .transform(level => (level >= 90 ? level / 100 : level))

const caseSchema = z.discriminatedUnion(
  'kind',
  [
    z.object({ id, kind: z.literal('rate'), x: events, n: population, confidence, multiplier }),
    z.object({ id, kind: z.literal('rate_two_levels'), x: events, n: population, multiplier }),
    z
      .object({ id, kind: z.literal('proportion'), x: events, n: population, confidence, multiplier })
      .refine(({ x, n }) => x <= n, { path: ['x'], error: 'must be at most n' }),
    z.object({ id, kind: z.literal('byar_count'), x: events, confidence }),
    z.object({ id, kind: z.literal('exact_poisson_count'), x: events, confidence }),
    z.object({
      id,
      kind: z.literal('error'),
      fn: z.enum(['phe_rate', 'phe_proportion'], 'must be phe_rate or phe_proportion'),
      x: z.number('must be a number'),
      n: z.number('must be a number'),
      confidence: z.number('must be a number'),
    }),
  ],
  'must be rate, rate_two_levels, proportion, byar_count, exact_poisson_count or error',
)
type RateCase = z.infer<typeof caseSchema>

const METHODS: Readonly<Record<Interval['method'], string>> = {
  exact: 'Exact',
  byar: 'Byars',
  wilson: 'Wilson',
}

/**
 * Answers one case of rates, shares and counts: the same case with its value, interval and method filled in, or
 * for a case of kind `error` what is wrong with it (null for nothing).
 */
export function answerRate(given: unknown): unknown {
  const read = readCase<RateCase>(caseSchema, 'rates', given)
  return { ...(given as object), ...answer(read) }
}

function answer(read: RateCase): object {
  switch (read.kind) {
    case 'rate': {
      const interval = rateInterval(read.x, read.n, { confidence: read.confidence, per: read.multiplier })
      return { ...shown(interval), statistic: `rate per ${read.multiplier}` }
    }
    case 'rate_two_levels':
      return twoLevels(read.x, read.n, read.multiplier)
    case 'proportion':
      return share(read.x, read.n, read.confidence, read.multiplier)
    case 'byar_count': {
      const { lower, upper } = byarCount(read.x, read.confidence)
      return { lower: lower >= 0 ? lower : null, upper }
    }
    case 'exact_poisson_count':
      return exactCount(read.x, read.confidence)
    case 'error':
      return { error: fault(read) }
  }
}

function shown({ value, lower, upper, method }: Interval): object {
  return { value, lower, upper, method: METHODS[method] }
}

function twoLevels(x: number, n: number, per: number): object {
  const at95 = rateInterval(x, n, { confidence: 0.95, per })
  const at998 = rateInterval(x, n, { confidence: 0.998, per })
  return {
    value: at95.value,
    lower95: at95.lower,
    upper95: at95.upper,
    lower998: at998.lower,
    upper998: at998.upper,
    method: METHODS[at95.method],
  }
}

function share(x: number, n: number, level: number, per: number): object {
  const interval = shareInterval(x, n, { confidence: level })
  const scaled = (percent: number) => (percent / 100) * per
  return {
    value: scaled(interval.value),
    lower: scaled(interval.lower),
    upper: scaled(interval.upper),
    method: METHODS[interval.method],
    statistic: per === 100 ? 'percentage' : `proportion of ${per}`,
  }
}

/** The rule that a case of kind `error` breaks, in the words of the implementation it is held against. */
function fault(read: Extract<RateCase, { kind: 'error' }>): string | null {
  if (read.x < 0) return 'numerators must be greater than or equal to zero'
  if (read.n <= 0) return 'denominators must be greater than zero'
  if (read.fn === 'phe_proportion' && read.x > read.n)
    return 'numerators must be less than or equal to denominator for a proportion statistic'
  return isConfidence(read.confidence)
    ? null
    : 'confidence level, if specified, must be between 90 and 100 or between 0.9 and 1'
}

function isConfidence(level: number): boolean {
  return (level >= 0.9 && level < 1) || (level >= 90 && level < 100)
}
