import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/base/errors.ts'
import { answerForecast } from '../../../src/cli/statistics/forecast-cases.ts'

interface Answer {
  readonly expected: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const values = [20, 23, 19, 22, 26, 24, 21, 25, 27, 23, 26, 28]

describe('a forecast case', () => {
  test('comes back with what it held and every method that it has values enough for', () => {
    const given = { id: 'one', kind: 'made up', quirks: [], input: { values, h: 2, frequency: 1 } }
    const answer = answerForecast(given) as Answer
    expect(answer).toMatchObject(given)
    expect(Object.keys(answer.expected)).toEqual([
      'ets_ANN',
      'ets_AAdN',
      'ets_AAN',
      'theta',
      'naive_drift',
      'naive',
      'mean',
    ])
    expect(answer.expected.ets_AAdN!.method).toBe('ETS(A,Ad,N)')
    expect(answer.expected.theta!.forecast).toMatchObject({
      mean: [expect.any(Number), expect.any(Number)],
    })
  })

  test('of three values has no trend fitted to it', () => {
    const answer = answerForecast({ id: 'short', input: { values: [1, 3, 2], h: 1 } }) as Answer
    expect(Object.keys(answer.expected)).toEqual(['ets_ANN', 'theta', 'naive_drift', 'naive', 'mean'])
  })

  test('of monthly values with seasons gives theta its seasons back', () => {
    const months = Array.from({ length: 48 }, (_, i) => 100 + 20 * Math.cos((2 * Math.PI * i) / 12))
    const answer = answerForecast({
      id: 'seasons',
      input: { values: months, h: 12, frequency: 12 },
    }) as Answer
    const { mean } = answer.expected.theta!.forecast as { readonly mean: readonly number[] }
    mean.forEach((value, i) => {
      expect(value).toBeCloseTo(months[i]!, 0)
    })
  })

  test.each([
    [{ id: 'two', input: { values: [1, 2], h: 1 } }, /^A forecast case is .*; input\.values: .*3/],
    [{ id: 'none', input: { values, h: 0 } }, /input\.h/],
    [{ id: 'text', input: { values: ['1', 2, 3], h: 1 } }, /input\.values\.0/],
    [{ input: { values, h: 1 } }, /; id: /],
    [[], /; this one: /],
  ])('that is not one is refused with its place: %j', (given, message) => {
    expect(() => answerForecast(given)).toThrow(InputError)
    expect(() => answerForecast(given)).toThrow(message)
  })
})
