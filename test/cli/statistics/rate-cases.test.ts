import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/base/errors.ts'
import { answerRate } from '../../../src/cli/statistics/rate-cases.ts'
import { differences } from './compare-answers.ts'

type Case = Readonly<Record<string, unknown>> & { readonly id: string; readonly kind: string }

const file = new URL('../../data/oracles/rates.json', import.meta.url)
const cases: readonly Case[] = JSON.parse(readFileSync(file, 'utf8')).cases
const ASKED = ['id', 'kind', 'fn', 'x', 'n', 'confidence', 'multiplier']

/** Exact limits rest on a chi-square quantile. */
function toleranceOf(one: Case): number {
  return one.kind === 'exact_poisson_count' || one.method === 'Exact' ? 1e-8 : 1e-9
}

describe('every case of the reference is answered as it answers it', () => {
  test.each(cases.map(one => [`${one.id}, ${one.kind}`, one] as const))('%s', (_, one) => {
    const asked = Object.fromEntries(Object.entries(one).filter(([name]) => ASKED.includes(name)))
    expect(differences(one, answerRate(asked), () => toleranceOf(one))).toEqual([])
  })
})

describe('a case that breaks a rule is refused by its name and the rule', () => {
  const rate = { id: 'r1', kind: 'rate', x: 4, n: 100, confidence: 0.95, multiplier: 10_000 }
  test.each([
    [{ ...rate, x: -1 }, 'Case r1, x: must be 0 or more.'],
    [{ ...rate, n: 0 }, 'Case r1, n: must be above 0.'],
    [{ ...rate, n: '100' }, 'Case r1, n: must be a number.'],
    [
      { ...rate, confidence: 0.5 },
      'Case r1, confidence: must be from 0.9 to below 1, or from 90 to below 100.',
    ],
    [{ ...rate, kind: 'proportion', x: 101 }, 'Case r1, x: must be at most n.'],
    [
      { ...rate, kind: 'ratio' },
      'Case r1, kind: must be rate, rate_two_levels, proportion, byar_count, exact_poisson_count or error.',
    ],
    [{ ...rate, id: undefined }, 'A rates case without an id, id: must be text.'],
  ])('%#: %o', (given, message) => {
    expect(() => answerRate(given)).toThrow(new InputError(message))
  })

  test('even one that is not an object', () => {
    expect(() => answerRate(7)).toThrow(InputError)
  })
})

test('a case of kind error that breaks no rule has no error', () => {
  const sound = { id: 'e1', kind: 'error', fn: 'phe_rate', x: 12, n: 10, confidence: 99.8 }
  expect(answerRate(sound)).toEqual({ ...sound, error: null })
})
