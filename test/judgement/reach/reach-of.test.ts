import { describe, expect, test } from 'vitest'
import type { Reach } from '../../../src/judgement/reach/reach.ts'
import { reachOf } from '../../../src/judgement/reach/reach-of.ts'
import { CHILDREN, drawnAim, drawnMeasure, drawnSeries } from './drawn-series.ts'

const NOVEMBER = '2022-11'
const TO_MARCH = '2023-03'
const population = () => CHILDREN

const referralRate = drawnMeasure({
  row: 'referral of one child in the year to date',
  fold: 'projected-rate',
  headline: 'ytd',
})
/** 2,480 from April: those printed for September to November, and a like share of the rest. */
const REFERRALS = [255, 363, 308, 309, 350, 389, 315, 191]

const starts = drawnMeasure({
  row: 'start of a period of care in the period',
  fold: 'count',
  headline: 'ytd',
  yearTarget: true,
})
/** 98 by September, 107 by October, 125 by November. */
const STARTS = [17, 16, 14, 18, 16, 17, 9, 18]
const ceased = drawnMeasure({ ...starts, row: 'end of a period of care in the period' })
/** 84 by September, 98 by October, 111 by November. */
const CEASED = [14, 12, 14, 16, 13, 15, 14, 13]

const protection = drawnMeasure({
  row: 'child on a child protection plan on the last day of the month',
  fold: 'count',
  headline: 'at',
})
const PROTECTION = [317, 321, 343, 353]
const inNeed = drawnMeasure({ ...protection, row: 'child in need on the last day of the month' })
const conferences = drawnMeasure({
  row: 'child at an initial child protection conference held in the period',
  fold: 'share',
  headline: 'ytd',
  met: 'held within 15 working days of the strategy discussion',
})
/** 268 of which 195, 73%, are in time, with October's year to date at 72%. */
const CONFERENCES = [
  { rows: 30, met: 21 },
  { rows: 33, met: 24 },
  { rows: 35, met: 25 },
  { rows: 34, met: 25 },
  { rows: 35, met: 25 },
  { rows: 34, met: 25 },
  { rows: 34, met: 24 },
  { rows: 33, met: 26 },
]

function only(reaches: readonly Reach[]): Reach {
  expect(reaches).toHaveLength(1)
  return reaches[0]!
}

describe('the rate of referrals, November 2022', () => {
  const series = drawnSeries(referralRate, NOVEMBER, REFERRALS)

  test('is out of reach of 731 unless next to no referrals come', () => {
    const reach = only(reachOf(series, drawnAim('low', { [TO_MARCH]: 731 }), population))
    expect(reach.verdict).toBe('out of reach unless')
    expect(reach.needed).toEqual({ total: 39, months: 4, aMonth: 9.75, unit: 'rows' })
    expect(reach.soFar).toEqual({ total: 2480, months: 8, aMonth: 310, unit: 'rows' })
    expect(reach.bestAttainable).toBeCloseTo(719.675, 3)
    expect(reach.sentence).toBe(
      'The target of 731 for March 2023 is out of reach unless fewer than 10 referrals a month come from December to March (at most 39 in all); about 310 a month have come so far, and never fewer than 1,235 in any 4 months.',
    )
  })

  test('cannot meet 700, whatever comes', () => {
    const reach = only(reachOf(series, drawnAim('low', { [TO_MARCH]: 700 }), population))
    expect(reach.verdict).toBe('impossible')
    expect(reach.sentence).toBe(
      'The target of 700 for March 2023 cannot be met: it allows 2,412 referrals by then and 2,480 have come, so that the best it can be is 720.',
    )
  })

  test('says a best value that looks like the target to a decimal place', () => {
    const reach = only(reachOf(series, drawnAim('low', { [TO_MARCH]: 719.6 }), population))
    expect(reach.sentence).toMatch(/so that the best it can be is 719\.7\.$/)
  })

  test('is asked for half a full year by September', () => {
    const reach = only(reachOf(series, drawnAim('low', { '2023-09': 644 }), population))
    expect(reach.needed).toMatchObject({ total: 1109, months: 6 })
    expect(reach.monthsLeft).toBe(10)
    expect(reach.bestAttainable).toBe(0)
    expect(reach.sentence).toBe(
      'The target of 644 for September 2023, a full-year figure, is out of reach unless fewer than 185 referrals a month come from April to September (at most 1,109 in all); about 310 a month have come so far this year, and never fewer than 1,862 in any 6 months.',
    )
  })

  test('is on course for a target that its pace keeps', () => {
    const reach = only(reachOf(series, drawnAim('low', { [TO_MARCH]: 1200 }), population))
    expect(reach.sentence).toBe(
      'The target of 1,200 for March 2023 allows 1,655 more referrals from December to March, or fewer than 414 a month; about 310 a month have come so far, so it is on course.',
    )
  })

  test('takes the population of the milestone', () => {
    const grown = only(reachOf(series, drawnAim('low', { [TO_MARCH]: 731 }), () => 40_000))
    expect(grown.needed?.total).toBe(2924 - 2480)
  })
})

describe('totals for a year', () => {
  test('children entering care: 169 by March is 11 a month', () => {
    const series = drawnSeries(starts, NOVEMBER, STARTS)
    const reach = only(reachOf(series, drawnAim('low', { [TO_MARCH]: 169 }), population))
    expect(reach).toMatchObject({ verdict: 'out of reach unless', bestAttainable: 125 })
    expect(reach.sentence).toBe(
      'The target of 169 for March 2023 is out of reach unless at most 11 starts of periods of care a month come from December to March (at most 44 in all); about 16 a month have come so far, and never fewer than 60 in any 4 months.',
    )
  })

  test('children ceasing to be looked after: 206 by March is 24 a month', () => {
    const series = drawnSeries(ceased, NOVEMBER, CEASED)
    const reach = only(reachOf(series, drawnAim('high', { [TO_MARCH]: 206 }), population))
    expect(reach).toMatchObject({ verdict: 'out of reach unless', bestAttainable: null, neededRows: 95 })
    expect(reach.sentence).toBe(
      'The target of 206 for March 2023 is out of reach unless at least 24 ends of periods of care a month come from December to March (at least 95 in all); about 14 a month have come so far, and never more than 58 in any 4 months.',
    )
  })

  test('a total that has come is met, as it can only grow', () => {
    const series = drawnSeries(ceased, NOVEMBER, CEASED)
    const reach = only(reachOf(series, drawnAim('high', { [TO_MARCH]: 110 }), population))
    expect(reach.sentence).toBe(
      'The target of 110 for March 2023 is met already: 111 ends of periods of care have come.',
    )
  })

  test('a few that may still come are not shared out among the months', () => {
    const series = drawnSeries(starts, NOVEMBER, STARTS)
    const say = (target: number) =>
      only(reachOf(series, drawnAim('low', { [TO_MARCH]: target }), population)).sentence
    expect(say(128)).toMatch(/unless at most 3 more starts of periods of care come from December to March; /)
    expect(say(126)).toMatch(/unless at most 1 more start of a period of care comes from December to March; /)
    expect(say(125)).toMatch(/unless no more starts of periods of care come from December to March; /)
  })
})

describe('a count at month end', () => {
  test('children on a child protection plan: 215 by March is a fall of 138', () => {
    const series = drawnSeries(protection, NOVEMBER, PROTECTION)
    const reach = only(reachOf(series, drawnAim('low', { [TO_MARCH]: 215 }), population))
    expect(reach.needed).toEqual({ total: -138, months: 4, aMonth: -34.5, unit: 'rows' })
    expect(reach.soFar).toEqual({ total: 36, months: 3, aMonth: 12, unit: 'rows' })
    expect(reach.sentence).toBe(
      'The target of 215 for March 2023 is out of reach unless the number of children on a child protection plan falls by 138 from 353 in 4 months, about 35 a month. It has not fallen in any month so far. Over the last 3 months it has risen by 12 a month.',
    )
  })

  test('says the fastest change seen, and what has come since April', () => {
    const months = [330, 300, 280, 290, 300, 305, 310, 308, 312, 315, 318, 320, 321, 343, 353]
    const series = drawnSeries(protection, NOVEMBER, months)
    const reach = only(reachOf(series, drawnAim('low', { '2022-12': 330 }), population))
    expect(reach.verdict).toBe('within reach')
    expect(reach.sentence).toBe(
      'The target of 330 for December 2022 asks the number of children on a child protection plan to fall by 23 from 353 in one month. The most it has fallen in any one month is 30, in October 2021. Over the last 12 months it has risen by about 6 a month; since March 2022 it has risen by about 5 a month.',
    )
  })

  test('as a rate is also said in children', () => {
    const series = drawnSeries({ ...protection, fold: 'rate' }, NOVEMBER, PROTECTION)
    const reach = only(reachOf(series, drawnAim('low', { [TO_MARCH]: 62 }), population))
    expect(reach.neededRows).toBe(213 - 353)
    expect(reach.sentence).toMatch(
      /unless the rate falls from 102 to 62 in 4 months, about 10 a month: 140 fewer children on a child protection plan\./,
    )
  })

  test('is met inside its range, and asked for the nearest end outside it', () => {
    const aim = drawnAim('range', { [TO_MARCH]: 1000 }, [800, 1200])
    const inside = only(reachOf(drawnSeries(inNeed, NOVEMBER, [1297, 1161, 959]), aim, population))
    expect(inside.verdict).toBe('met')
    expect(inside.sentence).toBe(
      'The number of children in need stands at a level that meets the range of 800 to 1,200 for March 2023 already: it is 959 in November 2022. Over the last 2 months it has fallen by 169 a month.',
    )
    const above = only(reachOf(drawnSeries(inNeed, '2022-09', [1310, 1303, 1297]), aim, population))
    expect(above.needed?.total).toBe(-97)
    const below = only(reachOf(drawnSeries(inNeed, NOVEMBER, [700, 730, 760]), aim, population))
    expect(below).toMatchObject({ verdict: 'on course', neededRows: 40 })
    expect(below.sentence).toBe(
      'The range of 800 to 1,200 for March 2023 asks the number of children in need to rise by 40 from 760 in 4 months, 10 a month. Over the last 2 months it has risen by 30 a month. At the pace of the last 2 months it is on course.',
    )
  })

  test('of one month alone has nothing to be compared with', () => {
    const series = drawnSeries(protection, NOVEMBER, [353])
    const reach = only(reachOf(series, drawnAim('low', { [TO_MARCH]: 215 }), population))
    expect(reach).toMatchObject({ verdict: 'within reach', soFar: null })
    expect(reach.sentence).toMatch(/There is no earlier month to compare it with\.$/)
  })
})

describe('a share at month end', () => {
  const visits = drawnMeasure({ ...protection, fold: 'share', met: 'next visit not yet overdue' })
  const tallies = [
    { rows: 321, met: 260 },
    { rows: 343, met: 254 },
    { rows: 353, met: 237 },
  ]

  test('says how many more of the present list must be met', () => {
    const series = drawnSeries(visits, NOVEMBER, tallies)
    const reach = only(reachOf(series, drawnAim('high', { [TO_MARCH]: 90 }), population))
    expect(reach).toMatchObject({ neededRows: 318 - 237, bestAttainable: 100 })
    expect(reach.sentence).toBe(
      'The target of 90% for March 2023 is out of reach unless the share rises from 67% to 90% in 4 months, about 6 percentage points a month: 81 more of the 353 children on a child protection plan now on the list would have to count as met (for each: next visit not yet overdue). It has been at or above 90% in none of the last 3 months: the highest is 81%, in September 2022. It has not risen in any month so far. Over the last 2 months it has fallen by about 7 percentage points a month.',
    )
  })

  test("of a month's own cases names the month, and one point as one", () => {
    const contacts = drawnMeasure({
      row: 'contact about one child in the period',
      fold: 'share',
      headline: 'month',
      met: 'the contact led to early help',
    })
    const series = drawnSeries(contacts, NOVEMBER, [
      { rows: 1087, met: 150 },
      { rows: 1127, met: 135 },
    ])
    const reach = only(reachOf(series, drawnAim('high', { '2024-03': 30 }), population))
    expect(reach.sentence).toMatch(
      /rises from 12% to 30% in 16 months, about 1 percentage point a month: 204 more of the 1,127 contacts in November 2022 would have to count as met \(for each: the contact led to early help\)\./,
    )
  })

  test('cannot be above 100%', () => {
    const series = drawnSeries(visits, NOVEMBER, tallies)
    const reach = only(reachOf(series, drawnAim('high', { [TO_MARCH]: 104 }), population))
    expect(reach.sentence).toBe(
      'The target of 104% for March 2023 cannot be met: a share is never above 100%.',
    )
  })

  test('of nothing has no value to reach from', () => {
    const series = drawnSeries(visits, NOVEMBER, [
      { rows: 9, met: 8 },
      { rows: 0, met: 0 },
    ])
    const reach = only(reachOf(series, drawnAim('high', { [TO_MARCH]: 90 }), population))
    expect(reach.verdict).toBe('not asked')
    expect(reach.sentence).toBe('There is no value for November 2022 to reach it from.')
  })
})

describe("a share of the year's cases", () => {
  const series = drawnSeries(conferences, NOVEMBER, CONFERENCES)

  test('cannot be met where every case to come would not be enough', () => {
    const reach = only(reachOf(series, drawnAim('high', { [TO_MARCH]: 94 }), population))
    expect(reach.verdict).toBe('impossible')
    expect(reach.bestAttainable).toBeCloseTo(((195 + 134) * 100) / (268 + 134), 10)
    expect(reach.sentence).toBe(
      'The target of 94% for March 2023 cannot be met at the present number of cases: even if all of the 134 more children at an initial child protection conference expected from December to March count as met (for each: held within 15 working days of the strategy discussion), it will be 82%.',
    )
  })

  test('says how many of the cases to come must be met', () => {
    const reach = only(reachOf(series, drawnAim('high', { [TO_MARCH]: 80 }), population))
    expect(reach.needed).toMatchObject({ total: 127, months: 4 })
    expect(reach.sentence).toBe(
      'The target of 80% for March 2023 is out of reach unless at least 127 of the 134 more children at an initial child protection conference expected from December to March count as met (for each: held within 15 working days of the strategy discussion); 73% of this year’s have so far, and never more than 79% of a month’s.',
    )
  })

  test('begins anew with the year', () => {
    const reach = only(reachOf(series, drawnAim('high', { '2023-09': 72 }), population))
    expect(reach).toMatchObject({ verdict: 'on course', bestAttainable: 100, neededRows: 145 })
    expect(reach.sentence).toBe(
      'The target of 72% for September 2023 needs at least 145 of the 201 children at an initial child protection conference expected from April to September to count as met (for each: held within 15 working days of the strategy discussion); 73% of this year’s have so far, so it is on course.',
    )
  })

  test('where few is good, best is that no more are met', () => {
    const again = drawnMeasure({
      ...conferences,
      row: 'referral of one child in the period',
      met: 'the child had been referred in the twelve months before',
    })
    const tallies = REFERRALS.map((rows, i) => ({ rows, met: Math.round(rows * (0.3 + 0.005 * i)) }))
    const reach = only(
      reachOf(drawnSeries(again, NOVEMBER, tallies), drawnAim('low', { [TO_MARCH]: 27 }), population),
    )
    expect(reach.verdict).toBe('out of reach unless')
    expect(reach.sentence).toMatch(
      /^The target of 27% for March 2023 is out of reach unless at most \d+ of the 1,240 more referrals expected from December to March are of this kind \(for each: the child had been referred in the twelve months before\)/,
    )
  })
})

describe('what is not asked', () => {
  test('a measure of which neither more nor fewer is better', () => {
    const series = drawnSeries(inNeed, NOVEMBER, [700, 730])
    const reach = only(reachOf(series, drawnAim('neutral', { [TO_MARCH]: 500 }), population))
    expect(reach).toMatchObject({ verdict: 'not asked', needed: null, bestAttainable: null })
    expect(reach.sentence).toBe('Neither more nor fewer is better in itself, so nothing is asked of it.')
  })

  test('milestones that have come, or none', () => {
    const series = drawnSeries(inNeed, NOVEMBER, [700, 730])
    expect(reachOf(series, drawnAim('low', { '2022-10': 5, [NOVEMBER]: 600 }), population)).toEqual([])
    expect(reachOf(series, drawnAim('low', {}), population)).toEqual([])
  })

  test('the nearest milestone comes first', () => {
    const aim = drawnAim('low', { [TO_MARCH]: 215, '2023-09': 208, '2024-03': 203 })
    const reaches = reachOf(drawnSeries(protection, NOVEMBER, PROTECTION), aim, population)
    expect(reaches.map(reach => [reach.milestone.month, reach.monthsLeft])).toEqual([
      [TO_MARCH, 4],
      ['2023-09', 10],
      ['2024-03', 16],
    ])
  })
})
