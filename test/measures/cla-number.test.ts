import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('number of children looked after', () => {
  test('counts an episode of care that is open on the last day: one that ceases that day is over', () =>
    expectList('cla-number', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | cla id | start      | end        | entered care date
          1  | amy    | P1     | 2022-05-10 |            | 2021-02-01
          2  | ben    | P2     | 2022-05-10 | 2022-11-30 | 2022-05-10
          3  | cal    | P3     | 2022-11-30 | 2022-12-01 |
          4  | dee    | P4     | 2022-12-01 |            |
          5  |        | P5     | 2022-05-10 |            |`,
      },
      list: `
        key | person_id | episode_id | care_start | episode_start
        amy | amy       | 1          | 2021-02-01 | 2022-05-10
        cal | cal       | 3          | 2022-11-30 | 2022-11-30`,
      problems: ['person-missing ssd_cla_episodes 5'],
    }))

  test('a series of short breaks is not being looked after; a single period or no legal status at all is', () =>
    expectList('cla-number', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | start
          1  | one    | 2022-05-10
          2  | two    | 2022-05-10
          3  | three  | 2022-05-10
          4  | four   | 2022-05-10
          5  | none   | 2022-05-10
          6  | small  | 2022-05-10
          7  | words  | 2022-05-10`,
        ssd_legal_status: `
          id | person | legal status                           | start
          1  | one    | V1                                     | 2022-05-10
          2  | two    | V2                                     | 2022-05-10
          3  | three  | V3                                     | 2022-05-10
          4  | four   | V4                                     | 2022-05-10
          5  | small  | v4                                     | 2022-05-10
          6  | words  | Short term breaks, agreements recorded | 2022-05-10`,
      },
      list: `
        key  | legal_status
        none |
        two  | V2`,
    }))

  test('the legal status is the one in force with the latest start, and then the highest id', () =>
    expectList('cla-number', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person     | start
          1  | now care   | 2022-05-10
          2  | now breaks | 2022-05-10
          3  | ended      | 2022-05-10
          4  | tied       | 2022-05-10
          5  | to come    | 2022-05-10
          6  | today      | 2022-05-10`,
        ssd_legal_status: `
          id | person     | legal status | start      | end
          1  | now care   | V4           | 2022-05-10 |
          2  | now care   | C2           | 2022-06-10 |
          3  | now breaks | C2           | 2022-05-10 |
          4  | now breaks | V4           | 2022-06-10 |
          5  | ended      | C2           | 2022-05-10 |
          6  | ended      | V4           | 2022-06-10 | 2022-11-30
          10 | tied       | C2           | 2022-05-10 |
          9  | tied       | V4           | 2022-05-10 |
          11 | to come    | C2           | 2022-05-10 |
          12 | to come    | V4           | 2022-12-01 |
          13 | today      | C2           | 2022-05-10 |
          14 | today      | V4           | 2022-11-30 |`,
      },
      list: `
        key      | legal_status
        ended    | C2
        now care | C2
        to come  | C2`,
    }))

  test('a legal status that no list knows is reported, and the child counts', () =>
    expectList('cla-number', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | start
          1  | amy    | 2022-05-10`,
        ssd_legal_status: `
          id | person | legal status | start
          1  | amy    | something    | 2022-05-10`,
      },
      list: `
        key | legal_status
        amy | something`,
      problems: ['code-unmapped ssd_legal_status 1'],
    }))

  test('a child counts until the 18th birthday, and in life', () =>
    expectList('cla-number', {
      month: '2022-11',
      tables: {
        ssd_person: `
          id       | dob        | death date
          eighteen | 2004-11-30 |
          almost   | 2004-12-01 |
          died     | 2015-01-01 | 2022-11-30
          unknown  |            |`,
        ssd_cla_episodes: `
          id | person   | start
          1  | eighteen | 2022-05-10
          2  | almost   | 2022-05-10
          3  | died     | 2022-05-10
          4  | unknown  | 2022-05-10
          5  | no row   | 2022-05-10`,
      },
      list: `
        key
        almost
        no row
        unknown`,
    }))

  test('a child with two open episodes counts once, under the latest and then the highest id', () =>
    expectList('cla-number', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | cla id | start
          10 | amy    | P1     | 2022-05-10
          9  | amy    | P2     | 2022-05-10
          20 | ben    | P3     | 2022-06-10
          30 | ben    | P4     | 2022-05-10`,
      },
      list: `
        key | episode_id
        amy | 9
        ben | 20`,
    }))

  test('tells the need and where the child lives: the placement of this period of care with the latest start', () =>
    expectList('cla-number', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | cla id | start      | primary need code
          1  | amy    | P1     | 2022-05-10 | N1
          2  | ben    | P2     | 2022-05-10 |
          3  | cal    |        | 2022-05-10 | N8`,
        ssd_cla_placement: `
          id | cla id | start      | end        | placement type
          1  | P1     | 2022-05-10 | 2022-11-30 | U6
          2  | P1     | 2022-11-30 |            | K2
          3  | P1     | 2022-11-29 |            | U1
          4  | P1     | 2022-12-01 |            | P1
          5  | P2     | 2022-06-10 | 2022-07-10 | U6
          6  |        | 2022-05-10 |            | U6`,
      },
      list: `
        key | need | placement_type
        amy | N1   | K2
        ben |      |
        cal | N8   |`,
    }))
})
