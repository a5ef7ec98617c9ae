import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

const IN_CARE = `
  id | person | cla id | start
  1  | amy    | P1     | 2021-01-10
  2  | ben    | P2     | 2021-01-10
  3  | cal    | P3     | 2021-01-10`

describe('visits to looked after children in timescale', () => {
  test('the first visit is due seven days after the placement began; due on the last day is in time', () =>
    expectList('cla-visits-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: IN_CARE,
        ssd_cla_placement: `
          id | cla id | type | start      | end
          1  | P1     | U6   | 2022-11-23 |
          2  | P2     | U6   | 2022-11-22 |
          3  | P3     | K2   | 2022-11-30 |`,
        ssd_cla_visits: `
          id | person | visit date | seen
          1  | amy    | 2022-11-22 | Y
          2  | ben    | 2022-11-29 | N
          3  | cal    | 2022-12-01 | Y`,
      },
      list: `
        key | met | placement_start | placement_type | last_visit | due        | days_over
        amy | yes | 2022-11-23      | U6             |            | 2022-11-30 |
        ben | no  | 2022-11-22      | U6             |            | 2022-11-29 | 1
        cal | yes | 2022-11-30      | K2             |            | 2022-12-07 |`,
    }))

  test('each next visit is due 42 days after the last at which the child was seen', () =>
    expectList('cla-visits-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: IN_CARE,
        ssd_cla_placement: `
          id | cla id | type | start
          1  | P1     | U6   | 2021-01-10
          2  | P2     | U6   | 2021-01-10
          3  | P3     | U6   | 2022-11-30`,
        ssd_cla_visits: `
          id | person | visit date | seen
          1  | amy    | 2022-10-19 | Y
          2  | ben    | 2022-10-18 | Y
          3  | ben    | 2022-05-18 | Y
          4  | ben    | 2022-11-18 | no
          5  | cal    | 2022-11-30 | Y`,
      },
      list: `
        key | met | last_visit | due        | days_over
        amy | yes | 2022-10-19 | 2022-11-30 |
        ben | no  | 2022-10-18 | 2022-11-29 | 1
        cal | yes | 2022-11-30 | 2023-01-11 |`,
    }))

  test('in a long-term foster placement of more than a year it is due after three months', () =>
    expectList('cla-visits-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | cla id | start
          1  | amy    | P1     | 2021-01-10
          2  | ben    | P2     | 2021-01-10
          3  | cal    | P3     | 2021-01-10
          4  | dee    | P4     | 2021-01-10
          5  | eve    | P5     | 2021-01-10`,
        ssd_cla_placement: `
          id | cla id | type | start
          1  | P1     | U4   | 2021-11-29
          2  | P2     | u1   | 2021-11-29
          3  | P3     | U4   | 2021-11-30
          4  | P4     | U2   | 2021-11-29
          5  | P5     | U1   | 2021-11-29`,
        ssd_cla_visits: `
          id | person | visit date | seen
          1  | amy    | 2022-08-30 | Y
          2  | ben    | 2022-08-29 | Y
          3  | cal    | 2022-08-31 | Y
          4  | dee    | 2022-08-31 | Y`,
      },
      list: `
        key | met | placement_type | last_visit | due
        amy | yes | U4             | 2022-08-30 | 2022-11-30
        ben | no  | U1             | 2022-08-29 | 2022-11-29
        cal | no  | U4             | 2022-08-31 | 2022-10-12
        dee | no  | U2             | 2022-08-31 | 2022-10-12
        eve | no  | U1             |            | 2021-12-06`,
    }))

  test('only placements of the current period of care that are open count, the latest and then the highest id', () =>
    expectList('cla-visits-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | cla id | start
          1  | amy    | P1     | 2022-11-25
          2  | ben    | P2     | 2022-11-25
          3  | cal    | P3     | 2022-01-10
          4  | cal    | P4     | 2022-11-25
          5  | dee    |        | 2022-11-25
          6  | eve    | P6     | 2021-01-10`,
        ssd_cla_placement: `
          id | cla id | type | start      | end
          1  | P2     | U6   | 2022-01-10 | 2022-11-30
          2  | P3     | U6   | 2022-01-10 |
          3  |        | U6   | 2022-01-10 |
          10 | P6     | U6   | 2021-01-10 |
          9  | P6     | U4   | 2021-01-10 |
          11 | P6     | K2   | 2022-12-01 |`,
      },
      list: `
        key | met | placement_start | placement_type | due
        amy | yes | 2022-11-25      |                | 2022-12-02
        ben | yes | 2022-11-25      |                | 2022-12-02
        cal | yes | 2022-11-25      |                | 2022-12-02
        dee | yes | 2022-11-25      |                | 2022-12-02
        eve | no  | 2021-01-10      | U4             | 2021-01-17`,
    }))

  test('children in short breaks are not asked about', () =>
    expectList('cla-visits-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: IN_CARE,
        ssd_legal_status: `
          id | person | legal status | start
          1  | amy    | V4           | 2021-01-10
          2  | ben    | V3           | 2021-01-10`,
      },
      list: `
        key | met | placement_start | due
        cal | no  | 2021-01-10      | 2021-01-17`,
    }))
})
