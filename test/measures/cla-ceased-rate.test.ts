import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('rate of children ceasing to be looked after', () => {
  test('opens to the ends of the year to date, not projected', () =>
    expectList('cla-ceased-rate', {
      month: '2022-06',
      window: 'ytd',
      tables: {
        ssd_cla_episodes: `
          id | person | start      | end        | ceased reason
          1  | amy    | 2022-01-10 | 2022-03-31 | E4A
          2  | ben    | 2022-01-10 | 2022-04-01 | E4A
          3  | cal    | 2022-01-10 | 2022-06-30 | E8
          4  | dee    | 2022-01-10 | 2022-06-30 | X1`,
      },
      list: `
        key | ceased
        2   | 2022-04-01
        3   | 2022-06-30`,
    }))
})
