import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('rate of children entering care', () => {
  test('opens to the starts of the year to date, not projected', () =>
    expectList('cla-starts-rate', {
      month: '2022-06',
      window: 'ytd',
      tables: {
        ssd_cla_episodes: `
          id | person | start      | start reason
          1  | amy    | 2022-03-31 | S
          2  | ben    | 2022-04-01 | S
          3  | cal    | 2022-06-30 | S
          4  | dee    | 2022-06-30 | P`,
      },
      list: `
        key | care_start
        2   | 2022-04-01
        3   | 2022-06-30`,
    }))
})
