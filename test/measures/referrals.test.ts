import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('number of referrals', () => {
  test('counts every referral of the month, with further action or without, open or closed', () =>
    expectList('referrals', {
      month: '2022-11',
      tables: {
        ssd_cin_episodes: `
          id | person | start      | end        | nfa
          1  | amy    | 2022-10-31 |            |
          2  | amy    | 2022-11-01 |            | Y
          3  | ben    | 2022-11-15 | 2022-11-15 | N
          4  |        | 2022-11-30 |            |
          5  | cal    | 2022-12-01 |            |`,
      },
      list: `
        key | person_id | referral_date | no_further_action
        2   | amy       | 2022-11-01    | Y
        3   | ben       | 2022-11-15    | N
        4   |           | 2022-11-30    |`,
    }))

  test('a referral that closes before it was made, or whose closing date cannot be read, is left out and reported', () =>
    expectList('referrals', {
      month: '2022-11',
      tables: {
        ssd_cin_episodes: `
          id | person | start      | end
          1  | amy    | 2022-11-10 | 2022-11-09
          2  | ben    | 2022-11-10 | soon
          3  | cal    | 2022-11-10 |`,
      },
      list: `
        key
        3`,
      problems: ['date-unreadable ssd_cin_episodes 2', 'start-after-end ssd_cin_episodes 1'],
    }))

  test('the year to date runs from 1 April to the last day of the month', () =>
    expectList('referrals', {
      month: '2022-04',
      window: 'ytd',
      tables: {
        ssd_cin_episodes: `
          id | person | start
          1  | amy    | 2022-03-31
          2  | amy    | 2022-04-01
          3  | amy    | 2022-04-30
          4  | amy    | 2022-05-01`,
      },
      list: `
        key
        2
        3`,
    }))
})
