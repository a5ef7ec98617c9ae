import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overdispersionOf } from '../../../src/judgement/interval/overdispersion.ts'
import {
  logScale,
  rootScale,
  scaleLimits,
  shareScale,
  twoCountScale,
} from '../../../src/judgement/interval/scale.ts'
import { truncate, winsorise } from '../../../src/judgement/interval/trim-scores.ts'

describe('overdispersion', () => {
  test('is the mean square of the scores, not about their own mean', () => {
    const { phi, areas } = overdispersionOf([2, 2, 2, 2].map(z => ({ z, error: 0.1 })))
    expect([phi, areas]).toEqual([4, 4])
  })

  test('with equal errors, the variance between areas is what is beyond chance of their squares', () => {
    const { tau2 } = overdispersionOf([3, -3, 3, -3].map(z => ({ z, error: 0.1 })))
    expect(tau2).toBeCloseTo((0.1 ** 2 * (36 - 3)) / 3, 12)
  })

  test('is none where the scores are no further out than chance puts them', () => {
    expect(overdispersionOf([0.5, -0.5, 0.2].map(z => ({ z, error: 0.1 }))).tau2).toBe(0)
  })
})

describe('trimming', () => {
  test('winsorising draws the outermost in to the quantiles and keeps the order', () => {
    expect(winsorise([10, 0, 1, 2, 3, 4, 5, 6, 7, 8, -9], 0.1)).toEqual([8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0])
  })

  test('truncating drops those whose rank falls in the first or the last tenth of one more than there are', () => {
    const scores = Array.from({ length: 19 }, (_, place) => place)
    const left = truncate(scores, 0.1)
    expect(
      left.map((score, place) => (score === null ? place : null)).filter(place => place !== null),
    ).toEqual([0, 17, 18])
  })

  test('equal scores share a rank, and so stay or go together', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 40 }), scores => {
        const left = truncate(scores, 0.1)
        for (const [place, score] of scores.entries()) expect(left[place]).toBe(left[scores.indexOf(score)])
      }),
    )
  })
})

describe('every scale reads back what it places', () => {
  const scales = { shareScale, rootScale, logScale }
  test.each(Object.entries(scales))('%s', (_, scale) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 100 }), (numerator, more) => {
        const ratio = { numerator, denominator: numerator + more }
        expect(scale.back(scale.place(ratio))).toBeCloseTo(numerator / (numerator + more), 9)
      }),
    )
  })

  test('limits never leave what the figure can be', () => {
    const few = { numerator: 1, denominator: 2 }
    expect(scaleLimits(shareScale, few, 0.9, 3.09, 0)).toMatchObject({ upper: 1 })
    expect(scaleLimits(shareScale, few, 0.1, 3.09, 0)).toMatchObject({ lower: 0 })
    expect(scaleLimits(rootScale, few, 1, 3.09, 0)).toMatchObject({ lower: 0 })
    expect(scaleLimits(twoCountScale, few, 1, 3.09, 0).lower).toBeGreaterThan(0)
  })
})
