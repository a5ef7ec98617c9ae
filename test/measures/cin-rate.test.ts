import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('rate of children in need', () => {
  test('opens to the list of the number of children in need', () =>
    expectList('cin-rate', {
      month: '2022-11',
      tables: {
        ssd_cin_episodes: `
          id | person    | start      | end
          1  | in need   | 2022-05-10 |
          2  | closed    | 2022-05-10 | 2022-11-30
          3  | on a plan | 2022-05-10 |`,
        ssd_cp_plans: `
          id | person    | start      | end
          1  | on a plan | 2022-06-01 |`,
      },
      list: `
        key     | person_id | referral_id
        in need | in need   | 1`,
    }))
})
