import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { answerForecast } from '../../../src/cli/statistics/forecast-cases.ts'
import { bandsOf, type Course } from '../../../src/judgement/forecast/course.ts'
import { type EtsForm, etsCourse, etsLikelihood, runEts } from '../../../src/judgement/forecast/ets.ts'
import { driftCourse, fitDrift, meanCourse, naiveCourse } from '../../../src/judgement/forecast/naive.ts'
import { fitTheta, thetaCourse } from '../../../src/judgement/forecast/theta.ts'

interface Bands {
  readonly mean: readonly number[]
  readonly lower80: readonly number[]
  readonly upper80: readonly number[]
  readonly lower95: readonly number[]
  readonly upper95: readonly number[]
}
interface Ets {
  readonly fallback_holtwinters: boolean
  readonly par: Readonly<Record<string, number>>
  readonly initstate: readonly number[]
  readonly final_state: readonly number[]
  readonly sse: number
  readonly sigma2: number
  readonly loglik: number | null
  readonly aicc: number | null
  readonly fitted: readonly number[]
  readonly forecast: Bands
  readonly sse_best_multistart?: number | null
}
interface Theta {
  readonly alpha: number
  readonly drift: number
  readonly sigma2: number
  readonly ses_l0?: number
  readonly forecast: Bands
}
interface Expected {
  readonly ets_ANN?: Ets
  readonly ets_AAdN?: Ets
  readonly ets_AAN?: Ets
  readonly theta: Theta
  readonly naive_drift?: {
    readonly drift: number
    readonly drift_se: number
    readonly sigma2: number
    readonly forecast: Bands
  }
  readonly naive?: { readonly sigma2: number; readonly forecast: Bands }
  readonly mean?: { readonly forecast: Bands }
}
interface Case {
  readonly id: string
  readonly kind: string
  readonly input: { readonly values: readonly number[]; readonly h: number; readonly frequency: number }
  readonly expected: Expected
}

const file = new URL('../../data/oracles/forecast.json', import.meta.url)
const cases: readonly Case[] = JSON.parse(readFileSync(file, 'utf8')).cases
const FORMS: readonly EtsForm[] = ['ANN', 'AAdN', 'AAN']

/** What is not compared, and why. */
const QUIRKS: Readonly<Record<string, string>> = {
  'fc-o015 AAdN':
    'nine months: the reference drops the damping and falls back to Holt-Winters, which we do not',
  'fc-o016 ANN': 'six months: the reference falls back to Holt-Winters, which we do not',
  'fc-o016 AAdN': 'six months: the same, and the damping dropped',
  'fc-o016 AAN': 'six months: the same, and its beta taken for another in the bands',
  'fc-o016 theta': 'six months: its smoothing is the same fallback',
  'fc-o019 drift bands':
    'a drift of exactly nought: the reference divides by n - 1 or n - 2 by floating-point noise; we always take n - 2',
}

const named = cases.map(each => [`${each.id}, ${each.kind}`, each] as const)

describe('the recursions give the reference values from its own parameters', () => {
  test.each(named)('%s', (_, { id, input, expected }) => {
    for (const form of FORMS) {
      const given = expected[`ets_${form}`]
      if (!given || QUIRKS[`${id} ${form}`]) continue
      const { alpha, beta = 0, phi = 1 } = given.par
      const start = { level: given.initstate[0]!, trend: given.initstate[1] ?? 0 }
      const run = runEts(form, { alpha: alpha!, beta, phi }, start, input.values)
      near(run.fitted, given.fitted)
      near([run.sse, run.sigma2!], [given.sse, given.sigma2])
      near(form === 'ANN' ? [run.final.level] : [run.final.level, run.final.trend], given.final_state)
      const likelihood = etsLikelihood(run)
      if (given.loglik === null) expect(likelihood).toEqual({ loglik: null, aicc: null })
      else near([likelihood.loglik!, likelihood.aicc!], [given.loglik, given.aicc!])
      nearBands(etsCourse(run, input.h), given.forecast)
    }
    const { theta } = expected
    if (theta.ses_l0 === undefined) return
    const smoothing = { alpha: theta.alpha, beta: 0, phi: 1 }
    const smoothed = runEts('ANN', smoothing, { level: theta.ses_l0, trend: 0 }, input.values)
    if (!QUIRKS[`${id} theta`]) near([smoothed.sigma2!], [theta.sigma2])
    const { drift } = fitTheta(input.values)
    near([drift], [theta.drift])
    if (!QUIRKS[`${id} theta`]) nearBands(thetaCourse({ smoothed, drift }, input.h), theta.forecast)
  })
})

describe('the methods without a search give the reference values', () => {
  test.each(named.filter(([, each]) => each.expected.naive))('%s', (_, { id, input, expected }) => {
    const drift = fitDrift(input.values)
    const course = driftCourse(drift, input.h)
    near([drift.drift], [expected.naive_drift!.drift])
    near(course.mean, expected.naive_drift!.forecast.mean)
    if (!QUIRKS[`${id} drift bands`]) {
      near([drift.driftSe, drift.sigma2], [expected.naive_drift!.drift_se, expected.naive_drift!.sigma2])
      nearBands(course, expected.naive_drift!.forecast)
    }
    nearBands(naiveCourse(input.values, input.h), expected.naive!.forecast)
    nearBands(meanCourse(input.values, input.h), expected.mean!.forecast)
  })
})

describe('our own fits leave no more error than the reference, nor than the best that many starts found', () => {
  test.each(named)('%s', (_, { id, input, expected }) => {
    const answer = (answerForecast({ id, input }) as { readonly expected: Expected }).expected
    for (const form of FORMS) {
      const given = expected[`ets_${form}`]
      if (!given || QUIRKS[`${id} ${form}`]) continue
      const { sse } = answer[`ets_${form}`]!
      const scale = input.values.reduce((sum, value) => sum + value * value, 0)
      expect(sse).toBeLessThanOrEqual(given.sse * 1.001 + 1e-20 * scale)
      if (given.sse_best_multistart)
        expect(sse).toBeLessThanOrEqual(given.sse_best_multistart * 1.0001 + 1e-20 * scale)
    }
    if (QUIRKS[`${id} theta`]) return
    near([answer.theta.drift], [expected.theta.drift])
    answer.theta.forecast.mean.forEach((mean, i) => {
      const se = Math.sqrt(expected.theta.sigma2)
      expect(Math.abs(mean - expected.theta.forecast.mean[i]!)).toBeLessThanOrEqual(0.5 * se)
    })
  })
})

test('every quirk that is skipped is in a case that is here', () => {
  for (const quirk of Object.keys(QUIRKS)) expect(cases.map(each => each.id)).toContain(quirk.split(' ')[0])
})

function near(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length)
  found.forEach((value, i) => {
    expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(expected[i]!)))
  })
}

function nearBands(course: Course, expected: Bands): void {
  near(course.mean, expected.mean)
  for (const [level, name] of [
    ['eighty', '80'],
    ['ninetyFive', '95'],
  ] as const) {
    const bands = bandsOf(course, level)
    near(
      bands.map(band => band.lower),
      expected[`lower${name}`],
    )
    near(
      bands.map(band => band.upper),
      expected[`upper${name}`],
    )
  }
}
