import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('assessments completed in timescale', () => {
  test('an assessment is in time when authorised by the 45th working day after its start', () =>
    expectList('assessments-in-timescale', {
      month: '2022-03',
      tables: {
        ssd_cin_assessments: `
          id | person | start      | end
          1  | amy    | 2022-01-04 | 2022-03-08
          2  | amy    | 2022-01-04 | 2022-03-09
          3  | ben    | 2022-01-01 | 2022-03-08
          4  | ben    | 2022-03-01 | 2022-03-01
          5  | ben    | 2022-03-01 |
          6  | ben    | 2022-03-01 | 2022-04-01`,
      },
      list: `
        key | person_id | met | assessment_start | authorised | due        | days_over
        1   | amy       | yes | 2022-01-04       | 2022-03-08 | 2022-03-08 |
        2   | amy       | no  | 2022-01-04       | 2022-03-09 | 2022-03-08 | 1
        3   | ben       | no  | 2022-01-01       | 2022-03-08 | 2022-03-07 | 1
        4   | ben       | yes | 2022-03-01       | 2022-03-01 | 2022-05-06 |`,
    }))

  test('an assessment without a start, or authorised before it, is left out and reported', () =>
    expectList('assessments-in-timescale', {
      month: '2022-03',
      tables: {
        ssd_cin_assessments: `
          id | person | start      | end
          1  | amy    |            | 2022-03-08
          2  | ben    | 2022-03-09 | 2022-03-08
          3  |        | 2022-03-07 | 2022-03-08`,
      },
      list: `
        key | met
        3   | yes`,
      problems: [
        'person-missing ssd_cin_assessments 3',
        'start-after-end ssd_cin_assessments 2',
        'start-missing ssd_cin_assessments 1',
      ],
    }))

  test('the year to date goes by the day of authorisation, whenever it began', () =>
    expectList('assessments-in-timescale', {
      month: '2022-05',
      window: 'ytd',
      tables: {
        ssd_cin_assessments: `
          id | person | start      | end
          1  | amy    | 2022-03-01 | 2022-03-31
          2  | amy    | 2022-03-01 | 2022-04-01
          3  | ben    | 2022-03-01 | 2022-05-31
          4  | ben    | 2022-03-01 | 2022-06-01`,
      },
      list: `
        key | met
        2   | yes
        3   | no`,
    }))

  test('tells the need of the referral that it follows', () =>
    expectList('assessments-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cin_episodes: `
          id | person | start      | primary need code
          r1 | amy    | 2022-10-30 | N4`,
        ssd_cin_assessments: `
          id | person | referral id | assessment start date | auth date
          a1 | amy    | r1          | 2022-11-01            | 2022-11-20
          a2 | ben    | elsewhere   | 2022-11-01            | 2022-11-20`,
      },
      list: `
        key | need
        a1  | N4
        a2  |`,
    }))
})
