import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

const ON_A_PLAN = `
  id | person | start      | end
  1  | amy    | 2022-01-10 |
  2  | ben    | 2022-01-10 |
  3  | cal    | 2022-01-10 |`

describe('child protection visits in timescale', () => {
  test('the next visit is due 10 working days after the last; due on the last day is in time', () =>
    expectList('cp-visits-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cp_plans: `
          id | person | start      | end        | ola
          1  | amy    | 2022-01-10 |            |
          2  | ben    | 2022-01-10 |            |
          3  | cal    | 2022-01-10 | 2022-11-30 |
          4  | dee    | 2022-01-10 |            | Y
          5  | eve    | 2022-01-10 |            |`,
        ssd_cp_visits: `
          id | person | date       | seen
          1  | amy    | 2022-11-16 | Y
          2  | ben    | 2022-11-15 | Y
          3  | ben    | 2022-11-01 | Y
          4  | cal    | 2022-11-29 | Y
          5  | dee    | 2022-11-29 | Y
          6  | eve    | 2022-11-30 | Y`,
      },
      list: `
        key | met | plan_start | last_visit | due        | days_over
        amy | yes | 2022-01-10 | 2022-11-16 | 2022-11-30 |
        ben | no  | 2022-01-10 | 2022-11-15 | 2022-11-29 | 1
        eve | yes | 2022-01-10 | 2022-11-30 | 2022-12-14 |`,
    }))

  test('weekends and bank holidays are passed over, whichever day the visit was on', () =>
    expectList('cp-visits-in-timescale', {
      month: '2022-12',
      tables: {
        ssd_cp_plans: ON_A_PLAN,
        ssd_cp_visits: `
          id | person | date       | seen
          1  | amy    | 2022-12-17 | Y
          2  | ben    | 2022-12-16 | Y
          3  | cal    | 2022-12-26 | Y`,
      },
      list: `
        key | met | last_visit | due
        amy | yes | 2022-12-17 | 2023-01-04
        ben | yes | 2022-12-16 | 2023-01-04
        cal | yes | 2022-12-26 | 2023-01-11`,
    }))

  test('with no visit that counts, the interval runs from the start of the plan', () =>
    expectList('cp-visits-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_person: `
          id  | dob
          amy | 2012-01-01
          ben | 2012-01-01
          cal | 2012-01-01`,
        ssd_cp_plans: `
          id | person | start
          1  | amy    | 2022-11-17
          2  | ben    | 2022-01-10
          3  | cal    | 2022-01-10`,
        ssd_cp_visits: `
          id | person | date       | seen
          1  | amy    | 2022-11-16 | Y
          2  | ben    | 2022-12-01 | Y
          3  | cal    | 2022-11-29 | no`,
      },
      list: `
        key | met | last_visit | due        | days_over
        amy | yes |            | 2022-12-01 |
        ben | no  |            | 2022-01-24 | 310
        cal | no  |            | 2022-01-24 | 310`,
    }))

  test('before the birth a visit counts without the child being seen; on the day of birth it does not', () =>
    expectList('cp-visits-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_person: `
          id  | dob
          amy | 2022-11-24
          ben | 2022-11-23
          cal |`,
        ssd_cp_plans: ON_A_PLAN,
        ssd_cp_visits: `
          id | person | date       | seen
          1  | amy    | 2022-11-23 | N
          2  | ben    | 2022-11-23 | N
          3  | cal    | 2022-11-23 |`,
      },
      list: `
        key | met | last_visit
        amy | yes | 2022-11-23
        ben | no  |
        cal | yes | 2022-11-23`,
    }))

  test('a visit under an earlier plan of the child counts from the start of the later one', () =>
    expectList('cp-visits-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cp_plans: `
          id | person | start      | end
          1  | amy    | 2022-01-10 |
          2  | amy    | 2022-11-14 |`,
        ssd_cp_visits: `
          id | person | plan id | date       | seen
          1  | amy    | 1       | 2022-11-11 | Y
          2  | amy    | 1       | 2022-11-14 | Y`,
      },
      list: `
        key | met | plan_start | last_visit | due
        amy | no  | 2022-11-14 | 2022-11-14 | 2022-11-28`,
    }))

  test('the interval is the plan’s to set', () =>
    expectList('cp-visits-in-timescale', {
      month: '2022-11',
      intervals: { 'cp-visit': { count: 1, unit: 'M' } },
      tables: {
        ssd_cp_plans: ON_A_PLAN,
        ssd_cp_visits: `
          id | person | date       | seen
          1  | amy    | 2022-10-31 | Y
          2  | ben    | 2022-10-30 | Y
          3  | cal    | 2022-10-29 | Y`,
      },
      list: `
        key | met | due
        amy | yes | 2022-11-30
        ben | yes | 2022-11-30
        cal | no  | 2022-11-29`,
    }))

  test('a visit that names no person but a plan is a visit to the child of that plan', () =>
    expectList('cp-visits-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cp_plans: ON_A_PLAN,
        ssd_cp_visits: `
          id | cppv cp plan id | date       | seen
          1  | 2               | 2022-11-16 | Y`,
      },
      list: `
        key | met | last_visit
        amy | no  |
        ben | yes | 2022-11-16
        cal | no  |`,
    }))
})
