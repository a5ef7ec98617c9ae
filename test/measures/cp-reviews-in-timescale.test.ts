import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('child protection reviews in timescale', () => {
  test('a child is asked about once three months of the plan have passed, the day cut to the month’s end', () =>
    expectList('cp-reviews-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cp_plans: `
          id | person | start      | end
          1  | amy    | 2022-08-29 |
          2  | ben    | 2022-08-30 |
          3  | cal    | 2022-08-31 |
          4  | dee    | 2022-09-01 |
          5  | eve    | 2022-08-29 | 2022-11-30`,
      },
      list: `
        key | met | plan_start | last_review | due        | days_over
        amy | no  | 2022-08-29 |             | 2022-11-29 | 1
        ben | yes | 2022-08-30 |             | 2022-11-30 |
        cal | yes | 2022-08-31 |             | 2022-11-30 |`,
    }))

  test('the first review is due after three months, each next one six months after the one before was held', () =>
    expectList('cp-reviews-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cp_plans: `
          id | person | start
          1  | amy    | 2021-11-30
          2  | ben    | 2021-11-30
          3  | cal    | 2021-11-30
          4  | dee    | 2021-11-30`,
        ssd_cp_reviews: `
          id | person | plan id | date
          1  | amy    | 1       | 2022-02-28
          2  | amy    | 1       | 2022-08-28
          3  | ben    | 2       | 2022-03-01
          4  | ben    | 2       | 2022-09-01
          5  | cal    | 3       | 2022-02-10
          6  | cal    | 3       | 2022-08-11
          7  | dee    | 4       | 2022-02-28`,
      },
      list: `
        key | met | last_review | late_reviews | due        | days_over
        amy | yes | 2022-08-28  | 0            | 2023-02-28 |
        ben | no  | 2022-09-01  | 1            | 2023-03-01 |
        cal | no  | 2022-08-11  | 1            | 2023-02-11 |
        dee | no  | 2022-02-28  | 0            | 2022-08-28 | 94`,
    }))

  test('a late review is forgotten once its due date lies twelve months back, and not a day before', () =>
    expectList('cp-reviews-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cp_plans: `
          id | person | start
          1  | amy    | 2021-08-30
          2  | ben    | 2021-09-01`,
        ssd_cp_reviews: `
          id | person | plan id | date
          1  | amy    | 1       | 2021-12-05
          2  | amy    | 1       | 2022-06-05
          3  | ben    | 2       | 2021-12-05
          4  | ben    | 2       | 2022-06-05`,
      },
      list: `
        key | met | late_reviews | due
        amy | yes | 0            | 2022-12-05
        ben | no  | 1            | 2022-12-05`,
    }))

  test('a review on the day the plan began, or after the month’s end, is no answer; two on one day are one', () =>
    expectList('cp-reviews-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cp_plans: `
          id | person | start
          1  | amy    | 2022-05-31
          2  | ben    | 2022-08-30
          3  | cal    | 2022-05-31
          4  | dee    | 2022-05-31
          5  | eve    | 2022-08-30`,
        ssd_cp_reviews: `
          id | person | plan id | date
          1  | amy    | 1       | 2022-05-31
          2  | ben    | 2       | 2022-12-01
          3  | cal    | 3       | 2022-08-31
          4  | cal    | 3       | 2022-08-31
          5  | dee    |         | 2022-05-31
          6  | eve    | 5       | 2022-11-30`,
      },
      list: `
        key | met | last_review | due        | days_over
        amy | no  |             | 2022-08-31 | 91
        ben | yes |             | 2022-11-30 |
        cal | yes | 2022-08-31  | 2023-02-28 |
        dee | no  |             | 2022-08-31 | 91
        eve | yes | 2022-11-30  | 2023-05-30 |`,
    }))

  test('a review without a plan’s id is the child’s; one with the id of another plan is not', () =>
    expectList('cp-reviews-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cp_plans: `
          id | person | start
          1  | amy    | 2022-05-31
          2  | ben    | 2022-05-31
          3  | cal    | 2022-05-31`,
        ssd_cp_reviews: `
          id | person | plan id   | date
          1  | amy    |           | 2022-08-31
          2  | ben    | elsewhere | 2022-08-31
          3  | dee    | 3         | 2022-08-31`,
      },
      list: `
        key | met | last_review
        amy | yes | 2022-08-31
        ben | no  |
        cal | yes | 2022-08-31`,
    }))

  test('the plan with the latest start, then the highest id, is the one whose reviews are asked about', () =>
    expectList('cp-reviews-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cp_plans: `
          id | person | start
          10 | amy    | 2022-05-31
          9  | amy    | 2022-05-31
          20 | ben    | 2022-05-31
          21 | ben    | 2022-10-01`,
        ssd_cp_reviews: `
          id | person | plan id | date
          1  | amy    | 10      | 2022-09-30
          2  | amy    | 9       | 2022-08-31`,
      },
      list: `
        key | met | last_review
        amy | yes | 2022-08-31`,
    }))
})
