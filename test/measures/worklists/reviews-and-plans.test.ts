import { describe, test } from 'vitest'
import { expectWorklist } from './drawn-worklist.ts'

describe('child protection reviews', () => {
  test('a first review is listed before it is due, and a late one is told of', () =>
    expectWorklist('cp-reviews', {
      on: '2022-11-30',
      tables: {
        ssd_cp_plans: `
          id | person | start
          1  | new    | 2022-09-05
          2  | early  | 2022-10-03
          3  | late   | 2022-03-01
          4  | over   | 2022-08-23`,
        ssd_cp_reviews: `
          id | cp plan id | person | date
          1  | 2          |        | 2022-11-28
          2  | 3          |        | 2022-06-08
          3  |            | new    | 2022-12-01`,
      },
      list: `
        key   | last review | due        | standing               | working days left | late reviews
        over  |             | 2022-11-23 | overdue                | -5                | 0
        new   |             | 2022-12-05 | within 5 working days  | 3                 | 0
        late  | 2022-06-08  | 2022-12-08 | within 10 working days | 6                 | 1
        early | 2022-11-28  | 2023-05-28 | later                  | 120               | 0`,
    }))
})

describe('reviews of looked after children', () => {
  test('the first is due 20 working days after entering care, the second three months after it', () =>
    expectWorklist('cla-reviews', {
      on: '2022-11-30',
      tables: {
        ssd_cla_episodes: `
          id | person | cla id | start      | start reason | entered care date
          e1 | new    | p1     | 2022-11-21 | S            | 2022-11-21
          e2 | early  | p2     | 2022-11-14 | S            | 2022-11-14
          e3 | over   | p3     | 2022-10-17 | S            | 2022-10-17`,
        ssd_cla_reviews: `
          id | cla id | cla review date | cancelled
          1  | p2     | 2022-11-25      |
          2  | p1     | 2022-11-28      | Y`,
      },
      list: `
        key   | last review | due        | standing
        over  |             | 2022-11-14 | overdue
        new   |             | 2022-12-19 | later
        early | 2022-11-25  | 2023-02-25 | later`,
    }))
})

describe('child protection plans of nine months or more', () => {
  test('nine months to the day are long enough, and a day less are not', () =>
    expectWorklist('cp-plans-long', {
      on: '2022-11-30',
      tables: {
        ssd_cp_plans: `
          id | person | start      | end        | ola
          1  | nine   | 2022-02-28 |            |
          2  | short  | 2022-03-01 |            |
          3  | two    | 2020-11-30 |            |
          4  | nearly | 2020-12-01 |            |
          5  | again  | 2021-11-30 |            |
          6  | again  | 2020-01-01 | 2021-11-30 |
          7  | again  | 2019-01-01 | 2019-02-01 | Y
          8  | over   | 2020-01-01 | 2022-11-30 |`,
        ssd_cp_reviews: `
          id | cp plan id | date
          1  | 3          | 2022-10-03`,
      },
      list: `
        key    | plan start | on plan for        | last review | next review | earlier plans
        two    | 2020-11-30 | 24 months or more  | 2022-10-03  | 2023-04-03  | 0
        nearly | 2020-12-01 | 18 to 24 months    |             | 2021-03-01  | 0
        again  | 2021-11-30 | 12 to 15 months    |             | 2022-02-28  | 1
        nine   | 2022-02-28 | 9 to 12 months     |             | 2022-05-28  | 0`,
    }))
})

describe('repeat child protection plans', () => {
  test('a plan of this authority that ended by the day on which this one began', () =>
    expectWorklist('cp-plans-repeat', {
      on: '2022-11-30',
      tables: {
        ssd_cp_plans: `
          id | person   | start      | end        | ola
          1  | year     | 2022-06-01 |            |
          2  | year     | 2020-06-01 | 2021-06-01 |
          3  | two      | 2022-06-01 |            |
          4  | two      | 2018-01-01 | 2018-09-01 |
          5  | two      | 2020-01-01 | 2021-05-31 |
          6  | long     | 2022-06-01 |            |
          7  | long     | 2018-01-01 | 2020-05-31 |
          8  | once     | 2022-06-01 |            |
          9  | once     | 2020-06-01 | 2021-06-01 | Y
          10 | overlaps | 2022-06-01 |            |
          11 | overlaps | 2020-06-01 | 2022-06-02 |
          12 | ended    | 2020-06-01 | 2022-06-02 |`,
      },
      list: `
        key  | last plan ended | began again      | earlier plans
        year | 2021-06-01      | within 12 months | 1
        two  | 2021-05-31      | within 24 months | 2
        long | 2020-05-31      | longer after     | 1`,
    }))
})
