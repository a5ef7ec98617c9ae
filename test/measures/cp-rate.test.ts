import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('rate of children on a child protection plan', () => {
  test('opens to the list of the number of children on a plan', () =>
    expectList('cp-rate', {
      month: '2022-11',
      tables: {
        ssd_cp_plans: `
          id | person | start      | end        | ola
          1  | amy    | 2022-05-10 |            |
          2  | ben    | 2022-05-10 | 2022-11-30 |
          3  | cal    | 2022-05-10 |            | Y`,
      },
      list: `
        key | person_id | plan_id
        amy | amy       | 1`,
    }))
})
