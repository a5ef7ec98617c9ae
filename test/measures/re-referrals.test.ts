import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('re-referrals within 12 months', () => {
  test('a referral is a re-referral when the same person was referred in the twelve months before, to the day', () =>
    expectList('re-referrals', {
      month: '2022-11',
      tables: {
        ssd_cin_episodes: `
          id | person | start
          a1 | amy    | 2021-11-15
          a2 | amy    | 2022-11-15
          d1 | dee    | 2022-02-15
          d2 | dee    | 2022-08-15
          d3 | dee    | 2022-11-15
          b1 | ben    | 2021-11-14
          b2 | ben    | 2022-11-15
          c1 | cal    | 2022-11-15`,
      },
      list: `
        key | met | referral_date | earlier_referral
        a2  | yes | 2022-11-15    | 2021-11-15
        b2  | no  | 2022-11-15    |
        c1  | no  | 2022-11-15    |
        d3  | yes | 2022-11-15    | 2022-08-15`,
    }))

  test('two referrals on one day are not re-referrals of each other; a later one in the month is', () =>
    expectList('re-referrals', {
      month: '2022-11',
      tables: {
        ssd_cin_episodes: `
          id | person | start
          1  | amy    | 2022-11-10
          2  | amy    | 2022-11-10
          3  | amy    | 2022-11-11
          4  |        | 2022-11-10
          5  |        | 2022-11-11`,
      },
      list: `
        key | met | earlier_referral
        1   | no  |
        2   | no  |
        3   | yes | 2022-11-10
        4   | no  |
        5   | no  |`,
    }))

  test('twelve months before the last day of February is cut to the month’s end', () =>
    expectList('re-referrals', {
      month: '2021-02',
      tables: {
        ssd_cin_episodes: `
          id | person | start
          a1 | amy    | 2020-02-29
          a2 | amy    | 2021-02-28
          b1 | ben    | 2020-02-27
          b2 | ben    | 2021-02-28`,
      },
      list: `
        key | met
        a2  | yes
        b2  | no`,
    }))

  test('referrals that led to nothing count on both sides; one left out for bad data on neither', () =>
    expectList('re-referrals', {
      month: '2022-11',
      tables: {
        ssd_cin_episodes: `
          id | person | start      | end        | nfa
          a1 | amy    | 2022-06-01 | 2022-06-02 | Y
          a2 | amy    | 2022-11-15 |            | Y
          b1 | ben    | 2022-06-01 | 2022-05-31 |
          b2 | ben    | 2022-11-15 |            |`,
      },
      list: `
        key | met | no_further_action
        a2  | yes | Y
        b2  | no  |`,
      problems: ['start-after-end ssd_cin_episodes 3'],
    }))

  test('in the year to date an earlier referral may lie in the year before', () =>
    expectList('re-referrals', {
      month: '2022-05',
      window: 'ytd',
      tables: {
        ssd_cin_episodes: `
          id | person | start
          1  | amy    | 2022-03-31
          2  | amy    | 2022-04-01
          3  | ben    | 2022-05-31
          4  | ben    | 2022-06-01`,
      },
      list: `
        key | met | earlier_referral
        2   | yes | 2022-03-31
        3   | no  |`,
    }))
})
