import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BAND_HONESTY,
  type Forecast,
  forecastSeries,
  furthest,
} from '../../../src/judgement/forecast/forecast-series.ts'
import { fitTheta, thetaCourse, thetaSum } from '../../../src/judgement/forecast/theta.ts'
import { seeded } from './seeded.ts'

const year = [31, 35, 28, 40, 33, 29, 37, 36, 30, 34, 39, 32]
const counts = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 12, maxLength: 48 })

function made(values: readonly number[], horizon: number): Forecast {
  const forecast = forecastSeries(values, horizon)
  if ('refused' in forecast) throw new Error(forecast.refused)
  return forecast
}

describe('a forecast', () => {
  test('needs twelve months', () => {
    expect(forecastSeries(year.slice(0, 9), 2)).toEqual({
      refused: 'A forecast needs 12 months, and there are 9.',
    })
    expect(forecastSeries([4], 2)).toEqual({ refused: 'A forecast needs 12 months, and there is 1.' })
    expect(forecastSeries([], 2)).toEqual({ refused: 'A forecast needs 12 months, and there are none.' })
  })

  test('is indicative below twenty-four months', () => {
    expect(made(year, 3).indicative).toBe(true)
    expect(made([...year, ...year.slice(1)], 3).indicative).toBe(true)
    expect(made([...year, ...year], 3).indicative).toBe(false)
  })

  test('looks a third of its months ahead, never more than twelve, and says where it stops', () => {
    expect([12, 14, 30, 36, 72].map(furthest)).toEqual([4, 4, 10, 12, 12])
    const cut = made(year, 9)
    expect(cut.steps.map(step => step.ahead)).toEqual([1, 2, 3, 4])
    expect(cut.cut).toBe('A forecast from 12 months looks at most 4 ahead, and this is 9.')
    expect(made(year, 4).cut).toBeNull()
  })

  test('is not made from months that are all alike, which leave it no band', () => {
    expect(forecastSeries(Array(14).fill(0.1), 3)).toEqual({
      refused:
        'No forecast is made: all 14 months are alike, so nothing shows how far the next could be from them.',
    })
  })

  test('has no yardstick where the months lie on a straight line', () => {
    const line = Array.from({ length: 20 }, (_, i) => 0.1 * i + 3)
    expect(made(line, 3).yardstick).toEqual([])
    expect(made(line, 3).steps.every(step => step.upper > step.lower)).toBe(true)
    expect(made(year, 3).yardstick).toHaveLength(3)
  })

  test('rests on the last thirty-six months alone', () => {
    const recent = [...year, ...year.map(value => value + 4), ...year]
    expect(made([900, 2, 700, ...recent], 12)).toEqual(made(recent, 12))
  })

  test('says what its band is worth', () => {
    expect(BAND_HONESTY).toBe('an 80% band, which in practice holds nearer 70%')
  })
})

describe('laws', () => {
  test('a band holds its mean, and widens the further ahead it looks', () => {
    fc.assert(
      fc.property(counts, values => {
        const forecast = forecastSeries(values, 12)
        fc.pre(!('refused' in forecast))
        for (const steps of [forecast.steps, forecast.sums, forecast.yardstick])
          steps.forEach((step, i) => {
            expect(step.lower).toBeLessThan(step.mean)
            expect(step.upper).toBeGreaterThan(step.mean)
            const before = steps[i - 1]
            if (before)
              expect(step.upper - step.lower).toBeGreaterThanOrEqual(
                (before.upper - before.lower) * (1 - 1e-9),
              )
          })
      }),
    )
  })

  test('a series in other units has the same forecast in those units', () => {
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: -99, max: 99 }),
        (values, by, add) => {
          const forecast = forecastSeries(values, 4)
          fc.pre(!('refused' in forecast))
          const other = made(
            values.map(value => value * by + add),
            4,
          )
          forecast.steps.forEach((step, i) => {
            const size = by * Math.max(1, ...values)
            for (const end of ['mean', 'lower', 'upper'] as const)
              expect(Math.abs(other.steps[i]![end] - (step[end] * by + add))).toBeLessThan(1e-3 * size)
          })
        },
      ),
    )
  })
})

test.each([0, 5])('the band of a sum of months is that of simulated sums, after %i months', after => {
  const random = seeded(20221130)
  const values = Array.from({ length: 36 }, () => 40 + 6 * random.normal())
  const fitted = fitTheta(values)
  const alpha = 0.35
  const fit = {
    ...fitted,
    smoothed: { ...fitted.smoothed, smoothing: { ...fitted.smoothed.smoothing, alpha }, sigma2: 36 },
  }
  const horizon = 9
  const expected = thetaSum(fit, horizon, after)
  const drifts = thetaCourse(fit, horizon).mean.map(mean => mean - fit.smoothed.final.level)
  const sums = Array.from({ length: 40_000 }, () => {
    let level = fit.smoothed.final.level
    return drifts.reduce((sum, drift, i) => {
      const error = 6 * random.normal()
      const month = level + drift + error
      level += alpha * error
      return i < after ? sum : sum + month
    }, 0)
  })
  const average = sums.reduce((a, b) => a + b, 0) / sums.length
  const spread = Math.sqrt(sums.reduce((a, b) => a + (b - average) ** 2, 0) / sums.length)
  expect(Math.abs(average - expected.mean)).toBeLessThan((4 * spread) / Math.sqrt(sums.length))
  expect(spread / expected.se).toBeGreaterThan(0.98)
  expect(spread / expected.se).toBeLessThan(1.02)
})
