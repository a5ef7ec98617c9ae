import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/base/errors.ts'
import { answerFunnel } from '../../../src/cli/statistics/funnel-cases.ts'
import { differences } from './compare-answers.ts'

interface Case {
  readonly id: string
  readonly kind: string
  readonly input: object
  readonly expected: { readonly limits_table?: readonly Readonly<Record<string, number>>[] }
}

const file = new URL('../../data/oracles/funnel.json', import.meta.url)
const cases: readonly Case[] = JSON.parse(readFileSync(file, 'utf8')).cases

/** What the reference gets wrong and we don't copy: the places, and why. */
const QUIRKS: Readonly<Record<string, readonly [RegExp, string]>> = {
  'funnel-o004': [
    /limits_table\.\d+\.upper/,
    'it cuts the upper limits of a proportion at 100 even where the most is 1; we cut them at the most',
  ],
  'funnel-o017': [
    /units\.\d+\.(OD|outlier)/,
    'it leaves limits of CQC ratios on the square-root scale, about half as wide as they should be; we square them',
  ],
  'funnel-o019': [
    /units\.\d+\.([LU]CL|OD|outlier)/,
    'for ratios of two counts its limits have another error than its scores; ours have that of the scores',
  ],
  'funnel-o020': [
    /units\.\d+\.([LU]CL|OD|outlier)/,
    'the same: without adjustment it calls 19 of 24 units outliers that differ little',
  ],
}

/** The reference finds the rows of rate and ratio tables by bisection, and one event roughest. */
function toleranceOf(one: Case): (path: string) => number {
  const bisected = one.kind.startsWith('PHE_rate') || one.kind.startsWith('PHE_ratio')
  return path => {
    const row = /^limits_table\.(\d+)/.exec(path)
    if (!row || !bisected) return 1e-8
    const table = one.expected.limits_table?.[Number(row[1])]
    return table?.Events === 1 || table?.Observed_events === 1 ? 1e-4 : 2e-5
  }
}

function found(one: Case): readonly string[] {
  const { expected, ...asked } = one
  const answered = answerFunnel(asked) as Case
  return differences(expected, answered.expected, toleranceOf(one))
}

describe('every case of the reference is answered as it answers it, but for its quirks', () => {
  test.each(cases.map(one => [`${one.id}, ${one.kind}`, one] as const))('%s', (_, one) => {
    const quirk = QUIRKS[one.id]
    expect(found(one).filter(line => !quirk?.[0].test(line))).toEqual([])
  })
})

describe('a quirk is listed only where it makes a difference', () => {
  test.each(Object.entries(QUIRKS).map(([id, [places, why]]) => [id, why, places] as const))(
    '%s: %s',
    (id, _, places) => {
      const one = cases.find(each => each.id === id)!
      expect(found(one).some(line => places.test(line))).toBe(true)
    },
  )
})

test('a proportion of 1 has limits up to 1', () => {
  const one = cases.find(each => each.id === 'funnel-o004')!
  const { limits_table: table } = (answerFunnel(one) as Case).expected
  expect(table?.[0]?.upper_2s_limit).toBe(1)
})

test('CQC limits are squared back from the root scale, and so those of the logarithm lie near them', () => {
  const one = cases.find(each => each.id === 'funnel-o017')!
  const { phi, tau2, units } = (answerFunnel(one) as { expected: Spread }).expected
  const { denominator, OD95LCL, OD95UCL } = units[0]!
  const reach = 1.959964 * Math.sqrt(1 / (4 * denominator) + tau2)
  expect(phi).toBeGreaterThan(1)
  expect(OD95LCL).toBeCloseTo((1 - reach) ** 2, 12)
  expect(OD95UCL).toBeCloseTo((1 + reach) ** 2, 12)
})

interface Spread {
  readonly phi: number
  readonly tau2: number
  readonly units: readonly {
    readonly denominator: number
    readonly OD95LCL: number
    readonly OD95UCL: number
    readonly numerator: number
    readonly LCL99: number
    readonly UCL99: number
    readonly outlier: boolean
    readonly Uzscore: number
  }[]
}

test('a ratio of two counts is an outlier where its score says so', () => {
  const one = cases.find(each => each.id === 'funnel-o020')!
  const { units } = (answerFunnel(one) as { expected: Spread }).expected
  const outliers = units.filter(unit => unit.outlier)
  expect(outliers).toEqual(units.filter(unit => Math.abs(unit.Uzscore) > 3.090232))
  expect(outliers.length).toBeLessThan(19)
})

describe('a case that breaks a rule is refused by its name and the rule', () => {
  const unit = { unit: 'U1', numerator: 3, denominator: 10 }
  const share = { id: 'f1', kind: 'PHE_proportion', input: { multiplier: 100, units: [unit] } }
  test.each([
    [{ ...share, input: { multiplier: 100, units: [] } }, 'Case f1, input.units: needs at least one unit.'],
    [
      { ...share, input: { multiplier: 100, units: [{ ...unit, numerator: 11 }] } },
      'Case f1, input.units.0.numerator: must be at most the denominator.',
    ],
    [
      { ...share, kind: 'PHE_rate_crude', input: { multiplier: 1, units: [{ ...unit, numerator: 0 }] } },
      'Case f1, input.units: needs a unit with a numerator above 0.',
    ],
    [
      { ...share, kind: 'FunnelPlotR', input: { data_type: 'XX' } },
      'Case f1, input.data_type: must be PR, SR or RC.',
    ],
  ])('%#', (given, message) => {
    expect(() => answerFunnel(given)).toThrow(new InputError(message))
  })
})
