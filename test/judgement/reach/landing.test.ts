import { describe, expect, test } from 'vitest'
import type { Tally } from '../../../src/figures/figure.ts'
import type { Landing } from '../../../src/judgement/reach/landing.ts'
import { reachOf } from '../../../src/judgement/reach/reach-of.ts'
import type { Measure } from '../../../src/measures/measure.ts'
import { seeded } from '../forecast/seeded.ts'
import { CHILDREN, drawnAim, drawnMeasure, drawnSeries } from './drawn-series.ts'

const lookedAfter = drawnMeasure({
  row: 'child looked after on the last day of the month',
  fold: 'count',
  headline: 'at',
})
const random = seeded(7)
/** Three years about 625, ending with the printed 629, 624 and 629. */
const LOOKED_AFTER = [
  ...Array.from({ length: 33 }, () => 625 + Math.round(9 * random.normal())),
  629,
  624,
  629,
]

const starts = drawnMeasure({
  row: 'start of a period of care in the period',
  fold: 'count',
  headline: 'ytd',
  yearTarget: true,
})
const STARTS = Array.from({ length: 32 }, (_, i) => 15 + ((i * 7) % 5))

function landing(
  measure: Measure,
  tallies: readonly (Tally | number)[],
  good: 'high' | 'low' | 'range',
  month: string,
  target: number,
  range: readonly [number, number] | null = null,
): Landing | { readonly refused: string } {
  const series = drawnSeries(measure, '2022-11', tallies)
  return reachOf(series, drawnAim(good, { [month]: target }, range), () => CHILDREN)[0]!.landing
}

function landed(...given: Parameters<typeof landing>): Landing {
  const made = landing(...given)
  if ('refused' in made) throw new Error(made.refused)
  return made
}

describe('where a measure lands', () => {
  test('is a band with its honesty, and the target beside it', () => {
    const made = landed(lookedAfter, LOOKED_AFTER, 'low', '2023-03', 515)
    expect(made.sentence).toMatch(
      /^At the present course it would be between 6\d\d and 6\d\d in March 2023 \(an 80% band, which in practice holds nearer 70%\); the target of 515 lies well below it, so it would be missed\.$/,
    )
    expect(made.place).toBe('beyond the band on the good side')
    expect(made.indicative).toBe(false)
    expect(made.yardstick).toBeCloseTo(629 + (4 * (629 - LOOKED_AFTER[0]!)) / 35, 10)
  })

  test('says on which side, how far and in which half the target lies', () => {
    const { mean, lower, upper } = landed(lookedAfter, LOOKED_AFTER, 'low', '2023-03', 515)
    const at = (good: 'high' | 'low', target: number) => {
      const made = landed(lookedAfter, LOOKED_AFTER, good, '2023-03', Math.round(target))
      return [made.place, /the target of \S+ (.*)\.$/.exec(made.sentence)![1]]
    }
    expect(at('low', lower - 2)).toEqual([
      'beyond the band on the good side',
      'lies below it, so it would be missed',
    ])
    expect(at('low', upper + 2)).toEqual([
      'beyond the band on the poor side',
      'lies above it, so it would be met',
    ])
    expect(at('high', upper + 400)).toEqual([
      'beyond the band on the good side',
      'lies well above it, so it would be missed',
    ])
    expect(at('low', mean - 4)).toEqual([
      'in the good half of the band',
      'lies inside it, in its lower half: it may be met or missed',
    ])
    expect(at('high', mean - 4)).toEqual([
      'in the poor half of the band',
      'lies inside it, in its lower half: it may be met or missed',
    ])
    expect(at('high', mean + 4)).toEqual([
      'in the good half of the band',
      'lies inside it, in its upper half: it may be met or missed',
    ])
  })

  test('is set beside a range', () => {
    const at = (low: number, high: number) => {
      const made = landed(lookedAfter, LOOKED_AFTER, 'range', '2023-03', 600, [low, high])
      return [made.place, /the (range.*)\.$/.exec(made.sentence)![1]]
    }
    expect(at(400, 1200)).toEqual([
      'range holds the band',
      'range of 400 to 1,200 holds all of it, so it would be met',
    ])
    expect(at(400, 625)).toEqual([
      'range holds part of the band',
      'range of 400 to 625 holds part of it: it may be met or missed',
    ])
    expect(at(400, 500)).toEqual([
      'range lies beyond the band',
      'range of 400 to 500 lies well below it, so it would be missed',
    ])
  })

  test('adds what has come to the sum of the months to come, for a year', () => {
    const made = landed(starts, STARTS, 'low', '2023-03', 169)
    const soFar = STARTS.slice(-8).reduce((a, b) => a + b, 0)
    expect(made.mean).toBeGreaterThan(soFar + 4 * 15)
    expect(made.mean).toBeLessThan(soFar + 4 * 19)
    expect(made.lower).toBeGreaterThan(soFar)
    expect(made.yardstick).toBeNull()
  })

  test('brings the months of a year that has not begun to a full year', () => {
    const made = landed(starts, STARTS, 'low', '2023-09', 162)
    expect(made.mean).toBeGreaterThan(12 * 15)
    expect(made.mean).toBeLessThan(12 * 19)
  })

  test("weighs a year's share by the cases that may be expected", () => {
    const measure = drawnMeasure({
      row: 'referral of one child in the period',
      fold: 'share',
      headline: 'ytd',
      met: 'in time',
    })
    const tallies = Array.from({ length: 24 }, (_, i) => ({
      rows: 40,
      met: i < 16 ? 20 + (i % 3) : 30 + (i % 3),
    }))
    const made = landed(measure, tallies, 'high', '2023-03', 90)
    expect(made.lower).toBeGreaterThanOrEqual(((8 * 31 - 6) / (12 * 40)) * 100)
    expect(made.upper).toBeLessThanOrEqual(100)
    expect(made.mean).toBeGreaterThan(70)
    expect(made.mean).toBeLessThan(85)
  })

  test('is clipped to what is possible', () => {
    const share = drawnMeasure({
      row: 'child in need on the last day of the month',
      fold: 'share',
      headline: 'at',
      met: 'x',
    })
    const tallies = Array.from({ length: 24 }, (_, i) => ({ rows: 100, met: 99 + (i % 2) }))
    const made = landed(share, tallies, 'high', '2023-03', 95)
    expect(made.upper).toBe(100)
    expect(
      landed(
        lookedAfter,
        STARTS.map((_, i) => i % 3),
        'low',
        '2023-03',
        1,
      ).lower,
    ).toBe(0)
  })

  test('is indicative below twenty-four months', () => {
    const made = landed(lookedAfter, LOOKED_AFTER.slice(-14), 'low', '2023-03', 515)
    expect(made.indicative).toBe(true)
    expect(made.sentence).toMatch(/It is indicative only, as it is made from 14 months\.$/)
  })

  test('is refused too far ahead, from too few months, and where nothing has varied', () => {
    expect(landing(lookedAfter, LOOKED_AFTER, 'low', '2024-03', 450)).toEqual({
      refused: 'A forecast from 36 months looks at most 12 ahead, and this is 16.',
    })
    expect(landing(lookedAfter, LOOKED_AFTER.slice(-9), 'low', '2023-03', 450)).toEqual({
      refused: 'A forecast needs 12 months, and there are 9.',
    })
    expect(landing(lookedAfter, Array(20).fill(600), 'low', '2023-03', 450)).toEqual({
      refused:
        'No forecast is made: all 20 months are alike, so nothing shows how far the next could be from them.',
    })
  })
})
