import { describe, expect, test } from 'vitest'
import type { Figure } from '../../src/figures/figure.ts'
import { foldList } from '../../src/figures/fold-list.ts'
import { judge } from '../../src/judgement/judge.ts'
import type { Aim } from '../../src/judgement/rating/target.ts'
import type { Reading, SignalRules } from '../../src/judgement/signal-of.ts'
import type { Measure } from '../../src/measures/measure.ts'
import { aimOf, figuresOf, judgedOf, measureOf, runningTotals } from '../report/northmere.ts'
import { PRINTED, type Printed } from './printed-2022-12.ts'

const yearly = measureOf('cla-starts', { windows: ['month', 'ytd'], headline: 'ytd', yearTarget: true })

test('a target for a whole year is compared with what the year to date comes to', () => {
  const headline = figuresOf(yearly, 'ytd', [98, 107, 125])
  const judged = judgedOf({ measure: yearly, headline, monthly: headline }, aimOf('low', [169]))
  expect(judged.figure.value).toBe(125)
  expect(judged.basis).toBe(187.5)
  expect(judged.rag.colour).toBe('amber')
  expect(judged.direction).toEqual({ arrow: 'up', verdict: 'worse' })
})

test('the first month of a series has no direction', () => {
  const measure = measureOf('cin-number')
  const judged = judgedOf(
    { measure, headline: figuresOf(measure, 'at', [5]), monthly: [] },
    aimOf('low', [4]),
  )
  expect(judged.direction).toEqual({ arrow: null, verdict: null })
})

test('a share of no cases has no value, no colour and no direction', () => {
  const measure = measureOf('reviews', { fold: 'share' })
  const headline = figuresOf(measure, 'at', [
    [5, 6],
    [0, 0],
  ])
  const judged = judgedOf({ measure, headline, monthly: headline }, aimOf('high', [96]))
  expect([judged.basis, judged.rag.colour, judged.direction.arrow]).toEqual([null, null, null])
})

test('a series without a month cannot be judged', () => {
  expect(() => judgedOf({ measure: yearly, headline: [], monthly: [] }, aimOf('low', []))).toThrow('no month')
})

describe('signal', () => {
  const months = Array.from({ length: 6 }, () => [15, 17, 15, 13]).flat()
  const series = {
    measure: yearly,
    headline: figuresOf(yearly, 'ytd', runningTotals(months)),
    monthly: figuresOf(yearly, 'month', months),
  }

  function reading(
    given: Parameters<typeof judgedOf>[0],
    aim: Aim,
    rules: Partial<SignalRules> = {},
  ): Reading {
    const whole = { screening: false, twoInThree: 'beyond-two-sigma', rebases: [], ...rules } as const
    const found = judge({ beside: [], ...given }, aim, { rules: whole, population: () => 34_460 }).reading
    if ('refused' in found) throw new Error(found.refused)
    return found
  }

  test('is read on the months by themselves, against a twelfth of a year’s target', () => {
    const { signal, target, perMonth, byItself } = reading(series, aimOf('low', [168]))
    expect(signal.points.map(({ value }) => value)).toEqual(months)
    expect([target, perMonth, byItself]).toEqual([14, true, true])
    expect(signal.variation).toBe('common cause')
  })

  test('begins a new level only where the plan says, and only from the months after it', () => {
    const moved = [...months, ...months.map(value => value - 8)]
    const fallen = { ...series, monthly: figuresOf(yearly, 'month', moved) }
    const levels = (rebases: readonly string[]) => [
      ...new Set(reading(fallen, aimOf('low', [168]), { rebases }).signal.points.map(({ mean }) => mean)),
    ]
    expect(levels([])).toEqual([11])
    expect(levels(['2020-12'])).toEqual([15, 7])
    expect(levels(['2000-01', '2030-01'])).toEqual([11])
  })

  test('needs twelve months, and says so', () => {
    const few = (count: number) => ({ ...series, monthly: series.monthly.slice(-count) })
    expect(judgedOf(few(11), aimOf('low', [168]))).toMatchObject({
      reading: { refused: 'Limits need 12 months, and there are 11.' },
      together: null,
    })
    expect(reading(few(12), aimOf('low', [168])).signal.trial).toBe(true)
  })
})

describe('reach', () => {
  const measure = measureOf('cp-number')
  const aim = aimOf('low', [215, 208, 203])
  const milestonesAfter = (last: string) => {
    const headline = figuresOf(measure, 'at', [321, 343, 353], last)
    return judgedOf({ measure, headline, monthly: headline }, aim).reach.map(
      ({ milestone }) => milestone.month,
    )
  }

  test('is told for each milestone still ahead, nearest first', () => {
    expect(milestonesAfter('2022-11')).toEqual(['2023-03', '2023-09', '2024-03'])
    expect(milestonesAfter('2023-02')).toEqual(['2023-03', '2023-09', '2024-03'])
  })

  test('is not told for a milestone whose month has come', () => {
    expect(milestonesAfter('2023-03')).toEqual(['2023-09', '2024-03'])
    expect(milestonesAfter('2024-03')).toEqual([])
  })
})

test('all 19 colours that were printed beside a target come out', () => {
  expect(PRINTED).toHaveLength(19)
  const rated = PRINTED.map(printed => [printed.id, colourOf(printed)])
  expect(rated).toEqual(PRINTED.map(({ id, printed }) => [id, printed]))
})

function colourOf(printed: Printed) {
  const tolerance = printed.fold === 'share' ? 0.3 : 0.2
  const aim: Aim = aimOf(printed.good, [printed.target], { tolerance, range: printed.range ?? null })
  const yearTarget = printed.id === 'cla-starts' || printed.id === 'cla-ceased'
  const window = yearTarget || printed.fold === 'projected-rate' ? 'ytd' : 'at'
  const measure = measureOf(printed.id, {
    fold: printed.fold,
    yearTarget,
    windows: [window],
    headline: window,
  })
  const headline = printed.values.map((value, at) => printedFigure(measure, value, at))
  return judgedOf({ measure, headline, monthly: headline }, aim).rag.colour
}

/** A figure with the value as it was printed, which is all there is of it. */
function printedFigure(measure: Measure, value: number, at: number): Figure {
  const list = {
    measure: measure.id,
    month: `2022-${String(9 + at).padStart(2, '0')}`,
    window: measure.headline,
  }
  return { ...foldList(list, 'count', { rows: value, met: 0 }, 1), fold: measure.fold }
}
