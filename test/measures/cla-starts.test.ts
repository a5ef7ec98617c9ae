import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('children entering care', () => {
  test('counts each episode that began in the month for the reason S', () =>
    expectList('cla-starts', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | start      | start reason               | end
          1  | amy    | 2022-10-31 | S                          |
          2  | ben    | 2022-11-01 | S                          | 2022-11-10
          3  | ben    | 2022-11-30 | s                          |
          4  | cal    | 2022-11-15 | Started to be looked after |
          5  | dee    | 2022-11-15 | L                          |
          6  | eve    | 2022-11-15 |                            |
          7  |        | 2022-11-15 | S                          |
          8  | fay    | 2022-12-01 | S                          |`,
      },
      list: `
        key | person_id | care_start
        2   | ben       | 2022-11-01
        3   | ben       | 2022-11-30
        4   | cal       | 2022-11-15
        7   |           | 2022-11-15`,
    }))

  test('the child is under 18 on the day itself', () =>
    expectList('cla-starts', {
      month: '2022-11',
      tables: {
        ssd_person: `
          id  | dob
          amy | 2004-11-15
          ben | 2004-11-16
          cal | 2004-11-30`,
        ssd_cla_episodes: `
          id | person | start      | start reason
          1  | amy    | 2022-11-15 | S
          2  | ben    | 2022-11-15 | S
          3  | cal    | 2022-11-15 | S`,
      },
      list: `
        key | person_id
        2   | ben
        3   | cal`,
    }))

  test('short breaks by the legal status in force on the day do not begin care', () =>
    expectList('cla-starts', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person       | start      | start reason
          1  | breaks       | 2022-11-15 | S
          2  | later breaks | 2022-11-15 | S
          3  | ended breaks | 2022-11-15 | S
          4  | tied         | 2022-11-15 | S
          5  | single       | 2022-11-15 | S
          6  | episodes     | 2022-11-15 | S`,
        ssd_legal_status: `
          id | person       | legal status | start      | end
          1  | breaks       | V4           | 2022-11-15 |
          2  | later breaks | V4           | 2022-11-16 |
          3  | ended breaks | V3           | 2022-01-01 | 2022-11-15
          10 | tied         | C2           | 2022-11-15 |
          9  | tied         | V1           | 2022-11-15 |
          11 | single       | V2           | 2022-11-15 |
          12 | episodes     | V3           | 2022-11-15 |`,
      },
      list: `
        key | person_id    | legal_status
        2   | later breaks |
        3   | ended breaks |
        5   | single       | V2`,
    }))

  test('a row tells where the child came from', () =>
    expectList('cla-starts', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | start      | start reason
          1  | amy    | 2022-11-15 | S
          2  | ben    | 2022-11-15 | S
          3  | cal    | 2022-11-15 | S
          4  | dee    | 2022-11-15 | S`,
        ssd_cp_plans: `
          id | person | start      | end
          1  | amy    | 2022-05-10 | 2022-11-15
          2  | cal    | 2022-05-10 | 2022-11-14
          3  | dee    | 2022-11-15 |
          4  | ben    | 2022-05-10 |`,
        ssd_immigration_status: `
          id | person | immigration status | start
          1  | ben    | UASC               | 2022-11-15
          2  | ben    | UASC               | 2022-11-16`,
      },
      list: `
        key | came_from
        1   | child protection plan
        2   | unaccompanied asylum seeking child
        3   | other
        4   | other`,
    }))

  test('the year to date runs from 1 April to the last day of the month', () =>
    expectList('cla-starts', {
      month: '2022-06',
      window: 'ytd',
      tables: {
        ssd_cla_episodes: `
          id | person | start      | start reason
          1  | amy    | 2022-03-31 | S
          2  | ben    | 2022-04-01 | S
          3  | cal    | 2022-06-30 | S
          4  | dee    | 2022-07-01 | S`,
      },
      list: `
        key
        2
        3`,
    }))
})
