import { describe, expect, test } from 'vitest'
import { plusMonths, plusWorkingDays, readDate } from './dates.ts'
import {
  CIN_PLANS,
  CIN_VISITS,
  CP_PLANS,
  CP_REVIEWS,
  CP_VISITS,
  drawn,
  figureOf,
  listOf,
  PEOPLE,
  REFERRALS,
} from './drawn.ts'
import { earlyHelpFlag } from './journey.ts'
import { reckon } from './reckon.ts'

describe('dates', () => {
  test('a time of day is cut off, never shifted', () => {
    const written = ['2022-03-31T23:59:59Z', '2022-03-31T00:30:00+01:00', '31/03/2022 23:59', '2022-03-31']
    expect(written.map(readDate)).toEqual(Array(4).fill('2022-03-31'))
  })
  test('a day that no calendar has cannot be read, and blank is not unreadable', () => {
    expect(['31/02/2022', '2022-13-01', 'soon', '2021-02-29', ''].map(readDate)).toEqual([
      null,
      null,
      null,
      null,
      '',
    ])
  })
  test('months are cut to the end of the month', () => {
    expect(plusMonths('2022-08-31', 6)).toBe('2023-02-28')
    expect(plusMonths('2024-02-29', -12)).toBe('2023-02-28')
    expect(plusMonths('2022-12-31', 3)).toBe('2023-03-31')
  })
  test('working days pass over weekends and bank holidays', () => {
    expect(plusWorkingDays('2022-09-02', 15)).toBe('2022-09-26')
    expect(plusWorkingDays('2022-12-24', 1)).toBe('2022-12-28')
  })
})

describe('a month', () => {
  test('has 32 figures', () => {
    const options = { from: '2022-03', to: '2022-04', population: 1000 }
    const wd = { count: 1, unit: 'WD' } as const
    expect(reckon({}, { ...options, intervals: { cinVisit: wd, cpVisit: wd } })).toHaveLength(64)
  })
  test('a share of nothing has no value', () => {
    expect(figureOf({}, 're-referrals', '2022-03', 'ytd')).toMatchObject({ denominator: 0, value: null })
  })
  test('a rate is projected by the months of the financial year', () => {
    const ssd_cin_episodes = drawn(REFERRALS, 'r1|a|2022-04-01', 'r2|b|2022-05-31', 'r3|c|2022-06-01')
    const rate = figureOf({ ssd_cin_episodes }, 'referral-rate', '2022-05', 'ytd')
    expect(rate).toMatchObject({ numerator: 2, denominator: 34_460, met: ['r1', 'r2'] })
    expect(rate.value).toBeCloseTo((12 / 34_460) * 10_000, 9)
  })
})

describe('children in need', () => {
  const open = (...people: string[]) =>
    drawn(REFERRALS, ...people.map(person => `r-${person}|${person}|2022-01-10||`))

  test('a record that ends on the last day is closed, and one that starts on it is open', () => {
    const ssd_cin_episodes = drawn(
      REFERRALS,
      '1|ends|2022-01-10|2022-03-31|',
      '2|ends later|10/01/2022|01/04/2022|',
      '3|starts|2022-03-31||',
      '4|same day|2022-03-31|2022-03-31|',
      '5|nfa|2022-01-10|| true ',
      '6|bad end|2022-01-10|31/02/2022|',
      '7|backwards|2022-02-10|2022-02-09|',
      '8| 007 |2022-02-10|NULL|no',
      '9|7|2022-02-10||0',
    )
    expect(listOf({ ssd_cin_episodes }, 'cin-number', '2022-03')[0]).toEqual([
      '007',
      '7',
      'ends later',
      'starts',
    ])
  })
  test('the 18th birthday on the last day ends childhood, the death on it ends the count', () => {
    const ssd_person = drawn(
      PEOPLE,
      'eighteen|2004-03-31|',
      'almost|2004-04-01|',
      'died|2010-01-01|2022-03-31',
      'dies next|2010-01-01|2022-04-01',
      'not born|2022-05-01|',
    )
    const ssd_cin_episodes = open('eighteen', 'almost', 'died', 'dies next', 'not born', 'no row')
    const tables = { ssd_person, ssd_cin_episodes }
    expect(listOf(tables, 'cin-number', '2022-03')[0]).toEqual(['almost', 'dies next', 'no row', 'not born'])
    expect(listOf(tables, 'all-open-cases', '2022-03')[0]).toContain('eighteen')
  })
  test('a child born on 29 February is 18 on 28 February', () => {
    const ssd_person = drawn(PEOPLE, 'leap|2004-02-29|', 'march|2004-03-01|')
    expect(
      listOf({ ssd_person, ssd_cin_episodes: open('leap', 'march') }, 'cin-number', '2022-02')[0],
    ).toEqual(['march'])
  })
  test('of rows that share a key the first that may be counted is kept', () => {
    const ssd_person = drawn(
      PEOPLE,
      'a|32/01/2000|',
      'a|2000-01-01|',
      'a|2010-01-01|',
      'b|2010-01-01|',
      'b|2000-01-01|',
    )
    expect(listOf({ ssd_person, ssd_cin_episodes: open('a', 'b') }, 'cin-number', '2022-03')[0]).toEqual([
      'b',
    ])
  })
  test('the next visit is due 20 working days after the last, over bank holidays', () => {
    const ssd_person = drawn(PEOPLE, ...['on', 'late', 'none', 'unseen'].map(id => `${id}|2010-01-01|`))
    const ssd_cin_episodes = open('on', 'late', 'none', 'unseen', 'unborn', 'no plan')
    const plans = ['on', 'late', 'none', 'unseen', 'unborn'].map(id => `p-${id}|${id}|2022-01-10|`)
    const ssd_cin_plans = drawn(CIN_PLANS, ...plans)
    const ssd_cin_visits = drawn(
      CIN_VISITS,
      '1|on|2022-05-31|Y',
      '2|late|2022-05-30|Y',
      '3|none|2022-01-09|Y',
      '4|none|2022-07-01|Y',
      '5|unseen|2022-06-30|N',
      '6|unborn|2022-05-31|N',
    )
    const tables = { ssd_person, ssd_cin_episodes, ssd_cin_plans, ssd_cin_visits }
    expect(listOf(tables, 'cin-visits-in-timescale', '2022-06')).toEqual([
      ['on', 'unborn'],
      ['late', 'none', 'unseen'],
    ])
  })
})

describe('child protection', () => {
  test('of tied plans the highest id counts, and another authority’s plan does not', () => {
    const ssd_cp_plans = drawn(
      CP_PLANS,
      '9|a|2022-01-10||',
      '10|a|2022-01-10||',
      '11|a|2022-02-10|| Yes ',
      '12|b|2022-02-10||1',
    )
    const ssd_cp_reviews = drawn(CP_REVIEWS, '1|a|9|2022-04-10', '2|a|10|2022-04-11')
    expect(listOf({ ssd_cp_plans, ssd_cp_reviews }, 'cp-reviews-in-timescale', '2022-04')).toEqual([
      ['a'],
      [],
    ])
  })
  test('visits before the plan and unseen visits after birth do not count', () => {
    const ssd_person = drawn(PEOPLE, 'baby|2022-06-20|')
    const ssd_cp_plans = drawn(CP_PLANS, '1|baby|2022-06-01||', '2|new|2022-06-17||')
    const unseen = ['1|baby|2022-06-19|N', '2|baby|2022-06-20|N', '3|new|2022-06-16|Y']
    const tables = { ssd_person, ssd_cp_plans, ssd_cp_visits: drawn(CP_VISITS, ...unseen) }
    expect(listOf(tables, 'cp-visits-in-timescale', '2022-06')).toEqual([['baby', 'new'], []])
    expect(listOf(tables, 'cp-visits-in-timescale', '2022-07')).toEqual([[], ['baby', 'new']])
  })
  test('a review chain runs from the plan, then from each review held', () => {
    const ssd_cp_plans = drawn(CP_PLANS, ...['a', 'b', 'c', 'd', 'e'].map(id => `${id}|${id}|2021-11-30||`))
    const ssd_cp_reviews = drawn(
      CP_REVIEWS,
      '1|a||2021-11-30',
      '2|a||2022-02-28',
      '3|a|a|2022-08-28',
      '4|b|b|2022-03-01',
      '5|c|c|2022-02-28',
      '6|d|d|2022-02-28',
      '7|d|d|2022-02-28',
      '8|d|d|2022-08-29',
      '9|other|e|2022-02-28',
      '10|e|elsewhere|2022-08-20',
    )
    const tables = { ssd_cp_plans, ssd_cp_reviews }
    expect(listOf(tables, 'cp-reviews-in-timescale', '2022-08')).toEqual([['a'], ['b', 'c', 'd', 'e']])
    expect(listOf(tables, 'cp-reviews-in-timescale', '2022-07')[1]).toEqual(['b'])
    expect(listOf(tables, 'cp-reviews-in-timescale', '2022-01')).toEqual([[], []])
  })
  test('a late review is forgotten once its due date is a year old', () => {
    const ssd_cp_plans = drawn(CP_PLANS, 'a|a|2021-02-28||')
    const days = ['2021-06-01', '2021-12-01', '2022-06-01']
    const ssd_cp_reviews = drawn(CP_REVIEWS, ...days.map((day, i) => `${i}|a|a|${day}`))
    const tables = { ssd_cp_plans, ssd_cp_reviews }
    expect(listOf(tables, 'cp-reviews-in-timescale', '2022-04')[1]).toEqual(['a'])
    expect(listOf(tables, 'cp-reviews-in-timescale', '2022-05')[0]).toEqual(['a'])
  })
})

describe('an outcome’s early help flag', () => {
  test('decides where it is there and not blank', () => {
    const values = ['true', '1', '" y "', 'false', '0', '"N"', '{}', 'null', '""', '"  "']
    expect(values.map(value => earlyHelpFlag(`{"EARLY_HELP_FLAG": ${value}}`))).toEqual([
      ...[true, true, true, false, false, false, false],
      ...[null, null, null],
    ])
  })
  test('is nowhere but at the top of an object', () => {
    const outcomes = [
      '',
      '[]',
      '1',
      '[{"EARLY_HELP_FLAG": 1}]',
      '{"A": {"EARLY_HELP_FLAG": 1}}',
      '{"EARLY_HELP',
    ]
    expect(outcomes.map(earlyHelpFlag)).toEqual(Array(6).fill(null))
  })
})
