import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('number of children in need', () => {
  test('counts an episode of need that is open on the last day: one that ends that day is closed', () =>
    expectList('cin-number', {
      month: '2022-11',
      tables: {
        ssd_cin_episodes: `
          id | person | start      | end        | nfa
          1  | amy    | 2022-05-10 |            |
          2  | ben    | 2022-05-10 | 2022-11-30 |
          3  | cal    | 2022-05-10 | 2022-12-01 | no
          4  | dee    | 2022-11-30 |            |
          5  | eve    | 2022-12-01 |            |`,
      },
      list: `
        key | person_id | referral_id | referral_date
        amy | amy       | 1           | 2022-05-10
        cal | cal       | 3           | 2022-05-10
        dee | dee       | 4           | 2022-11-30`,
    }))

  test('a referral that led to no further action opens nothing', () =>
    expectList('cin-number', {
      month: '2022-11',
      tables: {
        ssd_cin_episodes: `
          id | person | start      | nfa
          1  | amy    | 2022-05-10 | N
          2  | ben    | 2022-05-10 | Y
          3  | cal    | 2022-05-10 | TRUE
          4  | dee    | 2022-05-10 | 1
          5  | eve    | 2022-05-10 | perhaps`,
      },
      list: `
        key
        amy
        eve`,
      problems: ['flag-unclear ssd_cin_episodes 5'],
    }))

  test('a child who turns 18 on the last day is a child no more; one not yet born, or of unknown age, counts', () =>
    expectList('cin-number', {
      month: '2022-02',
      tables: {
        ssd_person: `
          id       | dob
          eighteen | 2004-02-28
          leap     | 2004-02-29
          almost   | 2004-03-01
          unborn   | 2022-05-01
          unknown  |`,
        ssd_cin_episodes: `
          id | person   | start
          1  | eighteen | 2021-05-10
          2  | leap     | 2021-05-10
          3  | almost   | 2021-05-10
          4  | unborn   | 2021-05-10
          5  | unknown  | 2021-05-10
          6  | no row   | 2021-05-10`,
      },
      list: `
        key
        almost
        no row
        unborn
        unknown`,
    }))

  test('a child who died on or before the last day does not count', () =>
    expectList('cin-number', {
      month: '2022-11',
      tables: {
        ssd_person: `
          id  | dob        | death date
          amy | 2012-01-01 | 2022-11-30
          ben | 2012-01-01 | 2022-12-01`,
        ssd_cin_episodes: `
          id | person | start
          1  | amy    | 2021-05-10
          2  | ben    | 2021-05-10`,
      },
      list: `
        key
        ben`,
    }))

  test('a child on a plan or looked after counts there, unless the plan is another authority’s or the care short breaks', () =>
    expectList('cin-number', {
      month: '2022-11',
      tables: {
        ssd_cin_episodes: `
          id | person       | start
          1  | on a plan    | 2022-05-10
          2  | theirs       | 2022-05-10
          3  | looked after | 2022-05-10
          4  | short breaks | 2022-05-10`,
        ssd_cp_plans: `
          id | person    | start      | end | ola
          1  | on a plan | 2022-06-01 |     |
          2  | theirs    | 2022-06-01 |     | Y`,
        ssd_cla_episodes: `
          id | person       | start      | end
          1  | looked after | 2022-06-01 |
          2  | short breaks | 2022-06-01 |`,
        ssd_legal_status: `
          id | person       | legal status | start      | end
          1  | looked after | V2           | 2022-06-01 |
          2  | short breaks | V4           | 2022-06-01 |`,
      },
      list: `
        key
        short breaks
        theirs`,
    }))

  test('a child with two open episodes counts once, under the latest and then under the highest id', () =>
    expectList('cin-number', {
      month: '2022-11',
      tables: {
        ssd_cin_episodes: `
          id | person | start
          10 | amy    | 2022-05-10
          9  | amy    | 2022-05-10
          20 | ben    | 2022-06-10
          30 | ben    | 2022-05-10`,
      },
      list: `
        key | referral_id
        amy | 9
        ben | 20`,
    }))

  test('a time of day is cut off and never shifts the day; identifiers are text, not numbers', () =>
    expectList('cin-number', {
      month: '2022-10',
      tables: {
        ssd_cin_episodes: `
          id | person | start                     | end
          1  | 007    | 2022-10-31T23:59:59Z      |
          2  | 7      | 31/10/2022 23:59          |
          3  | 8      | 2022-11-01T00:30:00+01:00 |
          4  | 9      | 2022-05-10                | 2022-10-31T23:59:59`,
      },
      list: `
        key | referral_date
        007 | 2022-10-31
        7   | 2022-10-31`,
    }))

  test('an end that cannot be read never reads as open: the record is left out and reported', () =>
    expectList('cin-number', {
      month: '2022-11',
      tables: {
        ssd_cin_episodes: `
          id | person | start      | end
          1  | amy    | 2022-05-10 | 31/02/2022
          2  | ben    | 2022-05-10 | 2022-05-09
          3  | cal    |            |
          4  | dee    | 2022-05-10 | NULL
          4  | eve    | 2022-05-10 |
          5  |        | 2022-05-10 |`,
      },
      list: `
        key
        dee`,
      problems: [
        'date-unreadable ssd_cin_episodes 1',
        'key-repeated ssd_cin_episodes 5',
        'person-missing ssd_cin_episodes 6',
        'start-after-end ssd_cin_episodes 2',
        'start-missing ssd_cin_episodes 3',
      ],
    }))

  test('a row tells the team and worker of the involvement then in force: an allocated case worker, then the latest', () =>
    expectList('cin-number', {
      month: '2022-11',
      tables: {
        ssd_cin_episodes: `
          id | person | start
          1  | amy    | 2022-05-10
          2  | ben    | 2022-05-10
          3  | cal    | 2022-05-10
          4  | dee    | 2022-05-10`,
        ssd_involvements: `
          id | person | professional id | professional role id  | professional team | start      | end
          1  | amy    | W1              | Allocated case worker | T1                | 2022-05-10 |
          2  | amy    | W2              | CW                    | T2                | 2022-07-10 |
          3  | amy    | W3              | CW                    | T3                | 2022-08-10 | 2022-11-30
          4  | amy    | W4              | Family support        | T4                | 2022-09-10 |
          5  | ben    | W5              |                       | T5                | 2022-05-10 |
          6  | ben    | W6              |                       | T6                | 2022-11-30 |
          10 | dee    | W7              | CW                    | T7                | 2022-07-10 |
          9  | dee    | W8              | CW                    | T8                | 2022-07-10 |`,
      },
      list: `
        key | team | worker
        amy | T2   | W2
        ben | T6   | W6
        cal |      |
        dee | T8   | W8`,
    }))
})
