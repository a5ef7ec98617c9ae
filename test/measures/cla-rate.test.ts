import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('rate of children looked after', () => {
  test('opens to the list of the number of children looked after', () =>
    expectList('cla-rate', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | start      | end
          1  | amy    | 2022-05-10 |
          2  | ben    | 2022-05-10 | 2022-11-30
          3  | cal    | 2022-05-10 |`,
        ssd_legal_status: `
          id | person | legal status | start
          1  | cal    | V4           | 2022-05-10`,
      },
      list: `
        key | person_id | episode_id
        amy | amy       | 1`,
    }))
})
