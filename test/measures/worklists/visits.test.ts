import { describe, test } from 'vitest'
import { expectWorklist } from './drawn-worklist.ts'

describe('child in need visits', () => {
  test('the longest overdue come first, then those that come due; due on the day is not overdue', () =>
    expectWorklist('cin-visits', {
      on: '2022-11-16',
      tables: {
        ssd_cin_episodes: `
          id | person | start
          r1 | amy    | 2022-01-10
          r2 | ben    | 2022-01-10
          r3 | cal    | 2022-01-10
          r4 | dee    | 2022-01-10
          r5 | eve    | 2022-01-10`,
        ssd_cin_plans: `
          id | person | start
          1  | amy    | 2022-02-01
          2  | ben    | 2022-02-01
          3  | cal    | 2022-02-01
          4  | dee    | 2022-02-01`,
        ssd_cin_visits: `
          id | person | date       | seen
          1  | amy    | 2022-11-15 | Y
          2  | ben    | 2022-10-19 | Y
          3  | cal    | 2022-10-18 | Y
          4  | dee    | 2022-10-27 | Y
          5  | dee    | 2022-11-17 | Y`,
        ssd_involvements: `
          id | person | start      | professional id | professional team | professional role id
          1  | cal    | 2022-01-10 | W1              | T1                | CW`,
      },
      list: `
        key | plan start | last visit | due        | standing               | working days left | team | worker
        cal | 2022-02-01 | 2022-10-18 | 2022-11-15 | overdue                | -1                | T1   | W1
        ben | 2022-02-01 | 2022-10-19 | 2022-11-16 | within 5 working days  | 0                 |      |
        dee | 2022-02-01 | 2022-10-27 | 2022-11-24 | within 10 working days | 6                 |      |
        amy | 2022-02-01 | 2022-11-15 | 2022-12-13 | later                  | 19                |      |`,
    }))
})

describe('child protection visits', () => {
  test('are as on the day: a later visit and a later plan are not known yet', () =>
    expectWorklist('cp-visits', {
      on: '2022-11-12',
      tables: {
        ssd_cp_plans: `
          id | person | start      | end
          1  | amy    | 2022-10-03 |
          2  | ben    | 2022-10-03 | 2022-11-12
          3  | cal    | 2022-11-14 |`,
        ssd_cp_visits: `
          id | person | date       | seen
          1  | amy    | 2022-10-28 | Y
          2  | amy    | 2022-11-15 | Y`,
      },
      list: `
        key | last visit | due        | standing | working days left
        amy | 2022-10-28 | 2022-11-11 | overdue  | 0`,
    }))

  test('follow the interval of the plan', () =>
    expectWorklist('cp-visits', {
      on: '2022-11-14',
      intervals: { 'cp-visit': { count: 15, unit: 'WD' } },
      tables: {
        ssd_cp_plans: `
          id | person | start
          1  | amy    | 2022-10-31`,
      },
      list: `
        key | last visit | due        | standing
        amy |            | 2022-11-21 | within 5 working days`,
    }))
})

describe('visits to looked after children', () => {
  test('tell the placement that sets the interval', () =>
    expectWorklist('cla-visits', {
      on: '2022-11-14',
      tables: {
        ssd_cla_episodes: `
          id | person | cla id | start      | start reason | entered care date
          e1 | amy    | p1     | 2020-10-03 | S            | 2020-10-03
          e2 | ben    | p2     | 2022-11-01 | S            | 2022-11-01`,
        ssd_cla_placement: `
          id | cla id | start      | placement type
          1  | p1     | 2020-10-03 | U4
          2  | p2     | 2022-11-01 | U6`,
        ssd_cla_visits: `
          id | person | date       | seen
          1  | amy    | 2022-09-20 | Y`,
      },
      list: `
        key | placement type | last visit | due        | standing
        ben | U6             |            | 2022-11-08 | overdue
        amy | U4             | 2022-09-20 | 2022-12-20 | later`,
    }))
})
