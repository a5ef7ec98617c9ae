import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('reviews of looked after children in timescale', () => {
  test('a child is asked about from 20 working days after entering care', () =>
    expectList('cla-reviews-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | cla id | start      | end
          1  | amy    | P1     | 2022-11-01 |
          2  | ben    | P2     | 2022-11-02 |
          3  | cal    | P3     | 2022-11-03 |
          4  | dee    | P4     | 2022-11-01 | 2022-11-30`,
      },
      list: `
        key | met | care_start | last_review | due        | days_over
        amy | no  | 2022-11-01 |             | 2022-11-29 | 1
        ben | yes | 2022-11-02 |             | 2022-11-30 |`,
    }))

  test('the second review is due three months after the first, each next one six months after the one before', () =>
    expectList('cla-reviews-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | cla id | start
          1  | amy    | P1     | 2022-01-04
          2  | ben    | P2     | 2022-01-04
          3  | cal    | P3     | 2022-01-04
          4  | dee    | P4     | 2022-01-04
          5  | eve    | P5     | 2022-01-04`,
        ssd_cla_reviews: `
          id | cla id | review date
          1  | P1     | 2022-02-01
          2  | P1     | 2022-05-01
          3  | P1     | 2022-11-01
          4  | P2     | 2022-02-02
          5  | P2     | 2022-05-02
          6  | P2     | 2022-11-02
          7  | P3     | 2022-02-01
          8  | P3     | 2022-05-02
          9  | P3     | 2022-11-02
          10 | P4     | 2022-02-01
          11 | P4     | 2022-05-01
          12 | P4     | 2022-11-02
          13 | P5     | 2022-01-31
          14 | P5     | 2022-04-30`,
      },
      list: `
        key | met | last_review | late_reviews | due        | days_over
        amy | yes | 2022-11-01  | 0            | 2023-05-01 |
        ben | no  | 2022-11-02  | 1            | 2023-05-02 |
        cal | no  | 2022-11-02  | 1            | 2023-05-02 |
        dee | no  | 2022-11-02  | 1            | 2023-05-02 |
        eve | no  | 2022-04-30  | 0            | 2022-10-30 | 31`,
    }))

  test('a late review is forgotten once its due date lies twelve months back, and not a day before', () =>
    expectList('cla-reviews-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | cla id | start
          1  | amy    | P1     | 2021-11-02
          2  | ben    | P2     | 2021-11-03`,
        ssd_cla_reviews: `
          id | cla id | review date
          1  | P1     | 2021-12-10
          2  | P1     | 2022-03-10
          3  | P1     | 2022-09-10
          4  | P2     | 2021-12-10
          5  | P2     | 2022-03-10
          6  | P2     | 2022-09-10`,
      },
      list: `
        key | met | late_reviews
        amy | yes | 0
        ben | no  | 1`,
    }))

  test('a cancelled review is none; so is one before the period began, after the month or with no period; two on one day are one', () =>
    expectList('cla-reviews-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | cla id | start
          1  | amy    | P1     | 2022-10-03
          2  | ben    | P2     | 2022-10-03
          3  | cal    | P3     | 2022-10-03
          4  | dee    |        | 2022-10-03
          5  | eve    | P5     | 2022-10-03
          6  | fay    | P6     | 2022-10-03
          7  | gus    | P7     | 2022-10-03`,
        ssd_cla_reviews: `
          id | cla id | review date | cancelled
          1  | P1     | 2022-10-20  | Y
          2  | P2     | 2022-10-02  |
          3  | P3     | 2022-12-01  |
          4  |        | 2022-10-20  |
          5  | P5     | 2022-10-03  | N
          6  | P6     | 2022-10-20  |
          7  | P6     | 2022-10-20  |
          8  | P7     | 2022-11-30  |`,
      },
      list: `
        key | met | last_review | due
        amy | no  |             | 2022-10-31
        ben | no  |             | 2022-10-31
        cal | no  |             | 2022-10-31
        dee | no  |             | 2022-10-31
        eve | yes | 2022-10-03  | 2023-01-03
        fay | yes | 2022-10-20  | 2023-01-20
        gus | no  | 2022-11-30  | 2023-02-28`,
    }))

  test('a period of care begins on the earliest date of entering care, or where none is given on the earliest episode', () =>
    expectList('cla-reviews-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | cla id | start      | end        | entered care date
          1  | amy    | P1     | 2022-11-20 |            | 2022-10-20
          2  | amy    | P1     | 2022-10-20 | 2022-11-20 | 2022-10-03
          3  | ben    | P2     | 2022-11-20 |            |
          4  | ben    | P2     | 2022-10-04 | 2022-11-20 |
          5  | cal    | P3     | 2022-11-20 |            | 2022-11-20
          6  | cal    | P4     | 2022-10-04 | 2022-11-20 |
          7  | dee    |        | 2022-11-20 |            | 2022-10-05
          8  | eve    | P5     | 2022-10-03 |            | 2022-11-10`,
      },
      list: `
        key | care_start
        amy | 2022-10-03
        ben | 2022-10-04
        dee | 2022-10-05`,
    }))

  test('of two open periods the one of the latest episode is the current one', () =>
    expectList('cla-reviews-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | cla id | start
          1  | amy    | P1     | 2022-01-04
          2  | amy    | P2     | 2022-10-04`,
        ssd_cla_reviews: `
          id | cla id | review date
          1  | P2     | 2022-10-20`,
      },
      list: `
        key | met | care_start | last_review | due
        amy | yes | 2022-10-04 | 2022-10-20  | 2023-01-20`,
    }))

  test('a child whose care is recorded as beginning however long ago is asked about', () =>
    expectList('cla-reviews-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | cla id | start      | entered care date
          1  | amy    | P1     | 2022-01-04 | 1900-01-01
          2  | ben    | P2     | 2022-01-04 | 1900-01-01`,
        ssd_cla_reviews: `
          id | cla id | review date
          1  | P1     | 2022-06-01
          2  | P1     | 2022-09-01`,
      },
      list: `
        key | met
        amy | yes
        ben | no`,
    }))
})
