import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meanOf, slopeOf, sumOf } from '../../../src/base/sums.ts'
import { etsCourse } from '../../../src/judgement/forecast/ets.ts'
import { fitEts } from '../../../src/judgement/forecast/fit-ets.ts'
import { seasonsOf } from '../../../src/judgement/forecast/seasons.ts'
import { studentQuantile } from '../../../src/judgement/forecast/student-quantile.ts'
import { fitTheta } from '../../../src/judgement/forecast/theta.ts'

test("Student's quantiles are those of the printed tables", () => {
  expect(studentQuantile(0.975, 1)).toBeCloseTo(12.706204736, 8)
  expect(studentQuantile(0.9, 2)).toBeCloseTo(1.885618083, 8)
  expect(studentQuantile(0.975, 11)).toBeCloseTo(2.20098516, 8)
  expect(studentQuantile(0.9, 30)).toBeCloseTo(1.310415025, 8)
})

test('a mean of twelve tenths is a tenth', () => {
  expect(meanOf(Array(12).fill(0.1))).toBe(0.1)
  expect(sumOf([1e16, 1, -1e16])).toBe(1)
  expect(slopeOf([5])).toBe(0)
  expect(slopeOf([1, 3, 5])).toBe(2)
})

describe('fits', () => {
  const series = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 7, maxLength: 30 })

  test('a trend leaves no more error than a level alone, as it holds one', () => {
    fc.assert(
      fc.property(series, values => {
        const level = fitEts('ANN', values).sse
        expect(fitEts('AAN', values).sse).toBeLessThanOrEqual(level * 1.02 + 1e-6)
      }),
      { numRuns: 40 },
    )
  })

  test('parameters stay inside their bounds', () => {
    fc.assert(
      fc.property(series, values => {
        const { alpha, beta, phi } = fitEts('AAdN', values).smoothing
        expect(alpha).toBeGreaterThanOrEqual(1e-4)
        expect(alpha).toBeLessThanOrEqual(0.9999)
        expect(beta).toBeGreaterThanOrEqual(1e-4)
        expect(beta).toBeLessThanOrEqual(alpha + 1e-12)
        expect(phi).toBeGreaterThanOrEqual(0.8)
        expect(phi).toBeLessThanOrEqual(0.98)
      }),
      { numRuns: 40 },
    )
  })

  test('a straight line is followed exactly by a trend, with a band of no width', () => {
    const run = fitEts(
      'AAN',
      Array.from({ length: 14 }, (_, i) => 1.7 - 0.3 * i),
    )
    expect(run.sse).toBe(0)
    const course = etsCourse(run, 3)
    expect(course.se).toEqual([0, 0, 0])
    expect(course.mean[2]).toBeCloseTo(1.7 - 0.3 * 16, 10)
  })

  test('theta adds half the slope', () => {
    expect(fitTheta([2, 4, 6, 8]).drift).toBe(1)
  })
})

describe('seasons', () => {
  const shape = [1.1, 0.9, 1, 1.2, 0.8, 1, 1.05, 0.95, 1, 1.1, 0.9, 1]

  test('are found where they repeat, with a mean of 1', () => {
    const seasons = seasonsOf(Array.from({ length: 36 }, (_, i) => 50 * shape[i % 12]!))!
    seasons.forEach((season, i) => {
      expect(season).toBeCloseTo(shape[i]!, 10)
    })
    expect(meanOf(seasons)).toBeCloseTo(1, 12)
  })

  test('are not looked for in two years or fewer, in values at nought, nor found in a straight line', () => {
    expect(seasonsOf(Array.from({ length: 24 }, (_, i) => shape[i % 12]!))).toBeNull()
    expect(seasonsOf(Array.from({ length: 36 }, (_, i) => (i === 5 ? 0 : shape[i % 12]!)))).toBeNull()
    expect(seasonsOf(Array.from({ length: 36 }, (_, i) => i + 1))).toBeNull()
    expect(seasonsOf(Array(36).fill(4))).toBeNull()
  })
})
