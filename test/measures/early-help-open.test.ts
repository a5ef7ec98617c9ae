import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('cases open to early help', () => {
  test('counts an episode that is open on the last day: one that ends that day is closed', () =>
    expectList('early-help-open', {
      month: '2022-11',
      tables: {
        ssd_early_help_episodes: `
          id | person | start      | end        | organisation
          1  | amy    | 2022-05-10 |            | Family hub
          2  | ben    | 2022-05-10 | 2022-11-30 |
          3  | cal    | 2022-11-30 | 2022-12-01 |
          4  | dee    | 2022-12-01 |            |
          5  |        | 2022-05-10 |            |`,
      },
      list: `
        key | person_id | episode_id | episode_start | organisation
        amy | amy       | 1          | 2022-05-10    | Family hub
        cal | cal       | 3          | 2022-11-30    |`,
      problems: ['person-missing ssd_early_help_episodes 5'],
    }))

  test('a person with two open episodes counts once, under the latest and then the highest id', () =>
    expectList('early-help-open', {
      month: '2022-11',
      tables: {
        ssd_early_help_episodes: `
          id | person | start
          10 | amy    | 2022-05-10
          9  | amy    | 2022-05-10
          20 | ben    | 2022-06-10
          30 | ben    | 2022-05-10`,
      },
      list: `
        key | episode_id
        amy | 9
        ben | 20`,
    }))

  test('a person counts at any age, but in life', () =>
    expectList('early-help-open', {
      month: '2022-11',
      tables: {
        ssd_person: `
          id    | dob        | death date
          grown | 1990-01-01 |
          died  | 2015-01-01 | 2022-11-30`,
        ssd_early_help_episodes: `
          id | person | start
          1  | grown  | 2022-05-10
          2  | died   | 2022-05-10`,
      },
      list: `
        key
        grown`,
    }))
})
