import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('rate of referrals', () => {
  test('opens to the referrals of the year to date, not projected', () =>
    expectList('referral-rate', {
      month: '2022-05',
      window: 'ytd',
      tables: {
        ssd_cin_episodes: `
          id | person | start      | nfa
          1  | amy    | 2022-03-31 |
          2  | ben    | 2022-04-01 | Y
          3  | cal    | 2022-05-31 |
          4  | dee    | 2022-06-01 |`,
      },
      list: `
        key | referral_date
        2   | 2022-04-01
        3   | 2022-05-31`,
    }))
})
