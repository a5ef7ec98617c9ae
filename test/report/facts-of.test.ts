import { describe, expect, test } from 'vitest'
import { type Month, monthsFrom } from '../../src/base/month.ts'
import type { Tally } from '../../src/figures/figure.ts'
import type { Lists } from '../../src/figures/lists.ts'
import { measureSeries } from '../../src/figures/measure-series.ts'
import type { Measure } from '../../src/measures/measure.ts'
import { factsOf } from '../../src/report/facts-of.ts'
import { WHOLE } from '../../src/sources/formats/origin.ts'
import { aimOf, judgedOf, measureOf, northmere } from './northmere.ts'

const [FROM, MONTH] = ['2019-12', '2022-11']
/** Lists are made from the April that begins the first month's year. */
const MADE = monthsFrom('2019-04', MONTH)
const POPULATION = 34_460

/** Lists of one measure from a tally for each month; null before they are made and after. */
function listsOf(tallyOf: (month: Month) => Tally): Lists {
  const unused = () => Promise.reject(new Error('not needed'))
  return {
    tally: (_, month) => (MADE.includes(month) ? tallyOf(month) : null),
    fault: () => null,
    origin: () => WHOLE,
    keys: unused,
    open: unused,
    rows: unused,
    parts: unused,
  }
}

function facts(measure: Measure, lists: Lists, id = measure.id) {
  const { plan } = northmere()
  const population = () => POPULATION
  const series = measureSeries(lists, measure, FROM, MONTH, population)
  const judged = new Map([[id, judgedOf(series, aimOf('low', [731, 644, 582]))]])
  return factsOf({ plan, month: MONTH, from: FROM, lists, population, judged })
}

/** As many rows as the month's number in its year. */
const numbered = (month: Month): Tally => ({ rows: Number(month.slice(5)), met: 1 })

describe('a measure at a month’s end', () => {
  const [known] = facts(measureOf('cin-number'), listsOf(numbered)).measures

  test('has a value for each of the 36 months, and none before, after or in another window', () => {
    expect(monthsFrom(FROM, MONTH).map(month => known!.values('at', month))).toEqual([
      12,
      ...[2020, 2021].flatMap(() => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    ])
    expect(['2019-11', '2022-12'].map(month => known!.values('at', month))).toEqual([null, null])
    expect([known!.values('month', MONTH), known!.values('ytd', MONTH)]).toEqual([null, null])
  })
})

describe('a measure of events', () => {
  const yearly = { windows: ['month', 'ytd'], headline: 'ytd', yearTarget: true } as const
  const [known] = facts(measureOf('cla-starts', yearly), listsOf(numbered)).measures

  test('has its months by themselves and the year to date, whose first year began before the first month shown', () => {
    expect(known!.values('month', '2022-11')).toBe(11)
    expect(known!.values('ytd', '2022-11')).toBe(4 + 5 + 6 + 7 + 8 + 9 + 10 + 11)
    expect(known!.values('ytd', '2022-04')).toBe(4)
    expect(known!.values('ytd', '2019-12')).toBe(4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12)
    expect(known!.values('ytd', '2019-11')).toBeNull()
    expect(known!.values('at', '2022-11')).toBeNull()
  })

  test('that is a projected rate has each month’s own rate beside that of the year to date', () => {
    const rate = measureOf('referral-rate', { fold: 'projected-rate', windows: ['ytd'], headline: 'ytd' })
    const [one] = facts(
      rate,
      listsOf(() => ({ rows: 310, met: 0 })),
    ).measures
    const expected = (310 * 12 * 10_000) / POPULATION
    expect(one!.values('month', MONTH)).toBeCloseTo(expected, 9)
    expect(one!.values('ytd', MONTH)).toBeCloseTo(expected, 9)
  })
})

test('months before the records begin are not known, which is not nought', () => {
  const begun = listsOf(month => ({ rows: month < '2020-12' ? 0 : 700, met: 0 }))
  const [known] = facts(measureOf('early-help-open'), begun).measures
  expect(['2020-11', '2020-12', '2022-11'].map(month => known!.values('at', month))).toEqual([null, 700, 700])
})

test('a share has the cases it is made of and those met, a year to date all of its months’; a count has none', () => {
  const yearly = { fold: 'share', windows: ['month', 'ytd'], headline: 'ytd' } as const
  const four = listsOf(() => ({ rows: 4, met: 3 }))
  const [share] = facts(measureOf('icpc-in-timescale', yearly), four).measures
  const [count] = facts(measureOf('cin-number'), four).measures
  expect(share!.tally?.('month', MONTH)).toEqual({ rows: 4, met: 3 })
  expect(share!.tally?.('ytd', MONTH)).toEqual({ rows: 32, met: 24 })
  expect(share!.tally?.('ytd', '2022-12')).toBeNull()
  expect(count!.tally?.('at', MONTH)).toBeNull()
})

test('a share of no cases is not known', () => {
  const share = measureOf('cp-reviews-in-timescale', { fold: 'share' })
  const [known] = facts(
    share,
    listsOf(month => ({ rows: month === MONTH ? 0 : 4, met: month === MONTH ? 0 : 3 })),
  ).measures
  expect(['2022-10', '2022-11'].map(month => known!.values('at', month))).toEqual([75, null])
})

test('what the plan asks and its list are carried; a measure that was not judged is not there', () => {
  const rate = measureOf('cp-rate', { fold: 'rate', sql: 'select * from cp_number' })
  const { month, measures } = facts(
    rate,
    listsOf(() => ({ rows: 353, met: 0 })),
  )
  expect([month, measures.map(({ id }) => id)]).toEqual([MONTH, ['cp-rate']])
  expect(measures[0]).toMatchObject({
    list: 'cp_number',
    good: 'low',
    milestones: [
      { month: '2023-03', target: 62 },
      { month: '2023-09', target: 60 },
      { month: '2024-03', target: 59 },
    ],
    comparators: [
      { name: 'Statistical neighbours', value: 64 },
      { name: 'England', value: 42 },
    ],
  })
})
