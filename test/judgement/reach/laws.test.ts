import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullYear } from '../../../src/figures/fold-list.ts'
import { bestStretch } from '../../../src/judgement/reach/best-stretch.ts'
import { bestTotal } from '../../../src/judgement/reach/best-total.ts'
import { reachOf } from '../../../src/judgement/reach/reach-of.ts'
import { CHILDREN, drawnAim, drawnMeasure, drawnSeries } from './drawn-series.ts'

const row = 'child in need on the last day of the month'
const counts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 30 })
const sense = fc.constantFrom('high' as const, 'low' as const)
const population = () => CHILDREN

describe('the pace that is needed', () => {
  test('brings a count at month end to the target, and no nearer pace of whole rows does', () => {
    const measure = drawnMeasure({ row, fold: 'count', headline: 'at' })
    fc.assert(
      fc.property(counts, sense, fc.integer({ min: 0, max: 5000 }), (values, good, tenths) => {
        const target = tenths / 10
        const reach = reachOf(
          drawnSeries(measure, '2022-11', values),
          drawnAim(good, { '2023-03': target }),
          population,
        )[0]!
        const end = values.at(-1)! + reach.needed!.aMonth * 4
        expect(end).toBeCloseTo(good === 'low' ? Math.floor(target) : Math.ceil(target), 8)
      }),
    )
  })

  test('brings a rate to the target exactly, and its children to the nearest whole child that meets it', () => {
    const measure = drawnMeasure({ row, fold: 'rate', headline: 'at' })
    fc.assert(
      fc.property(counts, sense, fc.integer({ min: 0, max: 200 }), (values, good, target) => {
        const reach = reachOf(
          drawnSeries(measure, '2022-11', values),
          drawnAim(good, { '2023-03': target }),
          population,
        )[0]!
        const rate = (rows: number) => (rows * 10_000) / CHILDREN
        expect(rate(values.at(-1)!) + reach.needed!.aMonth * 4).toBeCloseTo(target, 8)
        const rows = values.at(-1)! + reach.neededRows!
        expect(good === 'low' ? rate(rows) <= target + 1e-6 : rate(rows) >= target - 1e-6).toBe(true)
        const further = good === 'low' ? rate(rows + 1) > target : rate(rows - 1) < target
        expect(further).toBe(true)
      }),
    )
  })

  test("brings a year's total to the target, with not a row to spare", () => {
    const measure = drawnMeasure({ row, fold: 'count', headline: 'ytd', yearTarget: true })
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 8, maxLength: 20 }),
        sense,
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom('2023-03', '2023-01', '2023-06', '2024-03'),
        (values, good, target, month) => {
          const series = drawnSeries(measure, '2022-11', values)
          const reach = reachOf(series, drawnAim(good, { [month]: target }), population)[0]!
          const soFar = month <= '2023-03' ? series.headline.at(-1)!.numerator! : 0
          const atMilestone = (rows: number) => fullYear(rows, { measure: '', month, window: 'ytd' })
          const rows = soFar + reach.needed!.total
          expect(good === 'low' ? atMilestone(rows) <= target : atMilestone(rows) >= target).toBe(true)
          expect(good === 'low' ? atMilestone(rows + 1) > target : atMilestone(rows - 1) < target).toBe(true)
        },
      ),
    )
  })
})

describe('the best attainable', () => {
  test('bounds every way a year can go on', () => {
    const measure = drawnMeasure({ row, fold: 'projected-rate', headline: 'ytd' })
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 8, maxLength: 16 }),
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 1500 }),
        (values, more, target) => {
          const reach = reachOf(
            drawnSeries(measure, '2022-11', values),
            drawnAim('low', { '2023-03': target }),
            population,
          )[0]!
          const end = drawnSeries(measure, '2023-03', [...values, ...more]).headline.at(-1)!.value!
          expect(end).toBeGreaterThanOrEqual(reach.bestAttainable! - 1e-9)
          expect(reach.verdict === 'impossible').toBe(reach.bestAttainable! > target + 1e-9)
          if (reach.verdict === 'impossible') expect(end).toBeGreaterThan(target)
        },
      ),
    )
  })

  test("bounds every way a year's share can go on with the cases expected", () => {
    const measure = drawnMeasure({ row, fold: 'share', headline: 'ytd', met: 'in time' })
    const tallies = fc.array(
      fc.tuple(fc.constant(12), fc.integer({ min: 0, max: 12 })).map(([rows, met]) => ({ rows, met })),
      { minLength: 12, maxLength: 12 },
    )
    fc.assert(
      fc.property(tallies, sense, fc.integer({ min: 0, max: 100 }), (year, good, target) => {
        const aim = drawnAim(good, { '2023-03': target })
        const reach = reachOf(drawnSeries(measure, '2022-11', year.slice(0, 8)), aim, population)[0]!
        const end = drawnSeries(measure, '2023-03', year).headline.at(-1)!.value!
        if (good === 'high') expect(end).toBeLessThanOrEqual(reach.bestAttainable! + 1e-9)
        else expect(end).toBeGreaterThanOrEqual(reach.bestAttainable! - 1e-9)
        const met = year.slice(8).reduce((sum, month) => sum + month.met, 0)
        const isMet = good === 'high' ? end >= target - 1e-9 : end <= target + 1e-9
        expect(isMet).toBe(good === 'high' ? met >= reach.needed!.total : met <= reach.needed!.total)
      }),
    )
  })
})

test('a measure in other numbers has the same verdict', () => {
  const measure = drawnMeasure({ row, fold: 'count', headline: 'at' })
  fc.assert(
    fc.property(
      counts,
      sense,
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 2, max: 9 }),
      (values, good, target, by) => {
        const verdict = (times: number) =>
          reachOf(
            drawnSeries(
              measure,
              '2022-11',
              values.map(value => value * times),
            ),
            drawnAim(good, { '2023-03': target * times }),
            population,
          )[0]!.verdict
        expect(verdict(by)).toBe(verdict(1))
      },
    ),
  )
})

test('a band holds what is expected, inside what is possible', () => {
  const measure = drawnMeasure({ row, fold: 'count', headline: 'ytd' })
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 14, maxLength: 40 }), values => {
      const series = drawnSeries(measure, '2022-11', values)
      const { landing } = reachOf(series, drawnAim('low', { '2023-03': 400 }), population)[0]!
      if ('refused' in landing) return
      expect(landing.lower).toBeLessThanOrEqual(landing.mean)
      expect(landing.mean).toBeLessThanOrEqual(landing.upper)
      expect(landing.lower).toBeGreaterThanOrEqual(series.headline.at(-1)!.numerator!)
    }),
  )
})

describe('more time', () => {
  const feasible = ['met', 'on course', 'within reach']
  const headline = fc.constantFrom('at' as const, 'month' as const)

  test('never puts a level out of reach that could be met sooner', () => {
    const fold = fc.constantFrom('count' as const, 'rate' as const, 'share' as const)
    const series = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(
        series,
        fold,
        headline,
        sense,
        fc.integer({ min: 0, max: 100 }),
        (values, of, at, good, target) => {
          const measure = drawnMeasure({ row, fold: of, headline: at, met: 'in time' })
          const tallies = values.map(met => (of === 'share' ? { rows: 100, met } : met))
          const targets = {
            '2022-12': target,
            '2023-03': target,
            '2023-09': target,
            '2024-03': target,
            '2025-11': target,
          }
          const can = reachOf(
            drawnSeries(measure, '2022-11', tallies),
            drawnAim(good, targets),
            population,
          ).map(({ verdict }) => feasible.includes(verdict))
          expect(can).toEqual([...can].sort())
        },
      ),
    )
  })

  test('never makes a verdict worse where there are too few months for a forecast', () => {
    const order = ['met', 'on course', 'within reach', 'out of reach unless', 'impossible']
    const series = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 11 })
    fc.assert(
      fc.property(series, headline, sense, fc.integer({ min: 0, max: 100 }), (values, at, good, target) => {
        const measure = drawnMeasure({ row, fold: 'count', headline: at })
        const targets = { '2022-12': target, '2023-03': target, '2023-09': target, '2024-03': target }
        const ranks = reachOf(
          drawnSeries(measure, '2022-11', values),
          drawnAim(good, targets),
          population,
        ).map(({ verdict }) => order.indexOf(verdict))
        expect(ranks).toEqual([...ranks].sort((a, b) => b - a))
      }),
    )
  })

  test('never shows a smaller change than has been seen in less', () => {
    fc.assert(
      fc.property(counts, sense, fc.integer({ min: 1, max: 40 }), (values, good, months) => {
        const side = { sense: good, target: 0, named: '' }
        const toward = good === 'low' ? -1 : 1
        const [less, more] = [months, months + 1].map(
          left => toward * bestStretch(values, left, side)!.overMonthsLeft,
        )
        expect(more!).toBeGreaterThanOrEqual(less! - 1e-9)
      }),
    )
  })
})

test('no verdict is on course whose forecast lies wholly where the target is missed', () => {
  const series = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 40 })
  const window = fc.constantFrom('at' as const, 'month' as const, 'ytd' as const)
  fc.assert(
    fc.property(
      series,
      window,
      sense,
      fc.integer({ min: 0, max: 1500 }),
      (values, headline, good, target) => {
        const measure = drawnMeasure({ row, fold: 'count', headline })
        const { verdict, landing } = reachOf(
          drawnSeries(measure, '2022-11', values),
          drawnAim(good, { '2023-03': headline === 'ytd' ? target : target / 15 }),
          population,
        )[0]!
        if (verdict === 'on course' && 'place' in landing)
          expect(landing.place).not.toBe('beyond the band on the good side')
      },
    ),
  )
})

test("a year's total is set against each run of as many months", () => {
  fc.assert(
    fc.property(counts, sense, fc.integer({ min: 1, max: 12 }), (values, good, months) => {
      const best = bestTotal(values, months, { sense: good, target: 0, named: '' })
      if (values.length < months) {
        expect(best.monthsAgo).toBeNull()
        return
      }
      const totals = values.flatMap((_, i) =>
        i + months > values.length ? [] : [values.slice(i, i + months).reduce((a, b) => a + b, 0)],
      )
      expect(best.rows).toBe(good === 'low' ? Math.min(...totals) : Math.max(...totals))
      const end = values.length - best.monthsAgo!
      expect(values.slice(end - months, end).reduce((a, b) => a + b, 0)).toBe(best.rows)
    }),
  )
})
