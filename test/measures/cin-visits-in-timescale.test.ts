import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

const IN_NEED = `
  id | person | start
  1  | amy    | 2022-01-10
  2  | ben    | 2022-01-10
  3  | cal    | 2022-01-10`

const PLANNED = `
  id | person | start      | end
  1  | amy    | 2022-02-01 |
  2  | ben    | 2022-02-01 |
  3  | cal    | 2022-02-01 |`

describe('child in need visits in timescale', () => {
  test('the next visit is due 20 working days after the last, bank holidays passed over; due on the last day is in time', () =>
    expectList('cin-visits-in-timescale', {
      month: '2022-09',
      tables: {
        ssd_cin_episodes: IN_NEED,
        ssd_cin_plans: PLANNED,
        ssd_cin_visits: `
          id | person | date       | seen
          1  | amy    | 2022-09-01 | Y
          2  | ben    | 2022-08-31 | Y
          3  | ben    | 2022-05-31 | Y
          4  | ben    | 2022-07-31 | Y
          5  | cal    | 2022-09-30 | Y`,
      },
      list: `
        key | met | plan_start | last_visit | due        | days_over
        amy | yes | 2022-02-01 | 2022-09-01 | 2022-09-30 |
        ben | no  | 2022-02-01 | 2022-08-31 | 2022-09-29 | 1
        cal | yes | 2022-02-01 | 2022-09-30 | 2022-10-28 |`,
    }))

  test('only children in need whose plan is open on the last day are asked about', () =>
    expectList('cin-visits-in-timescale', {
      month: '2022-09',
      tables: {
        ssd_cin_episodes: `
          id | person    | start      | end
          1  | amy       | 2022-01-10 |
          2  | ends      | 2022-01-10 |
          3  | no plan   | 2022-01-10 |
          4  | protected | 2022-01-10 |`,
        ssd_cin_plans: `
          id | person    | start      | end
          1  | amy       | 2022-09-30 |
          2  | ends      | 2022-02-01 | 2022-09-30
          3  | protected | 2022-02-01 |
          4  | no need   | 2022-02-01 |`,
        ssd_cp_plans: `
          id | person    | start      | end
          1  | protected | 2022-03-01 |`,
      },
      list: `
        key | met | plan_start | due
        amy | yes | 2022-09-30 | 2022-10-28`,
    }))

  test('with no visit that counts, the interval runs from the start of the plan', () =>
    expectList('cin-visits-in-timescale', {
      month: '2022-09',
      tables: {
        ssd_person: `
          id  | dob
          amy | 2012-01-01
          ben | 2012-01-01
          cal | 2012-01-01`,
        ssd_cin_episodes: IN_NEED,
        ssd_cin_plans: PLANNED,
        ssd_cin_visits: `
          id | person | date       | seen
          1  | amy    | 2022-01-31 | Y
          2  | ben    | 2022-10-01 | Y
          3  | cal    | 2022-09-20 | N
          4  | cal    | 2022-09-21 |`,
      },
      list: `
        key | met | last_visit | due        | days_over
        amy | no  |            | 2022-03-01 | 213
        ben | no  |            | 2022-03-01 | 213
        cal | no  |            | 2022-03-01 | 213`,
    }))

  test('a visit on the first day of the plan counts', () =>
    expectList('cin-visits-in-timescale', {
      month: '2022-09',
      tables: {
        ssd_cin_episodes: IN_NEED,
        ssd_cin_plans: `
          id | person | start
          1  | amy    | 2022-09-01`,
        ssd_cin_visits: `
          id | person | date       | seen
          1  | amy    | 2022-09-01 | yes`,
      },
      list: `
        key | met | last_visit | due
        amy | yes | 2022-09-01 | 2022-09-30`,
    }))

  test('before the birth a visit counts without the child being seen; on the day of birth it does not', () =>
    expectList('cin-visits-in-timescale', {
      month: '2022-09',
      tables: {
        ssd_person: `
          id  | dob
          amy | 2022-09-21
          ben | 2022-09-20
          cal |`,
        ssd_cin_episodes: IN_NEED,
        ssd_cin_plans: PLANNED,
        ssd_cin_visits: `
          id | person | date       | seen
          1  | amy    | 2022-09-20 | N
          2  | ben    | 2022-09-20 | N
          3  | cal    | 2022-09-20 |`,
      },
      list: `
        key | met | last_visit
        amy | yes | 2022-09-20
        ben | no  |
        cal | yes | 2022-09-20`,
    }))

  test('of two open plans the latest counts', () =>
    expectList('cin-visits-in-timescale', {
      month: '2022-09',
      tables: {
        ssd_cin_episodes: IN_NEED,
        ssd_cin_plans: `
          id | person | start      | end
          1  | amy    | 2022-09-12 |
          2  | amy    | 2022-02-01 |
          3  | amy    | 2022-09-20 | 2022-09-25`,
        ssd_cin_visits: `
          id | person | date       | seen
          1  | amy    | 2022-09-09 | Y`,
      },
      list: `
        key | plan_start | last_visit | due
        amy | 2022-09-12 |            | 2022-10-11`,
    }))

  test('the interval is the plan’s to set', () =>
    expectList('cin-visits-in-timescale', {
      month: '2022-09',
      intervals: { 'cin-visit': { count: 28, unit: 'D' } },
      tables: {
        ssd_cin_episodes: IN_NEED,
        ssd_cin_plans: PLANNED,
        ssd_cin_visits: `
          id | person | date       | seen
          1  | amy    | 2022-09-02 | Y
          2  | ben    | 2022-09-01 | Y`,
      },
      list: `
        key | met | due        | days_over
        amy | yes | 2022-09-30 |
        ben | no  | 2022-09-29 | 1
        cal | no  | 2022-03-01 | 213`,
    }))

  test('a visit that names no person but a plan is a visit to the child of that plan', () =>
    expectList('cin-visits-in-timescale', {
      month: '2022-09',
      tables: {
        ssd_cin_episodes: IN_NEED,
        ssd_cin_plans: PLANNED,
        ssd_cin_visits: `
          id | cinv cin plan id | date       | seen
          1  | 2                | 2022-09-01 | Y`,
      },
      list: `
        key | met | last_visit
        amy | no  |
        ben | yes | 2022-09-01
        cal | no  |`,
    }))
})
