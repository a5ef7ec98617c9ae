import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('number of children on a child protection plan', () => {
  test('counts a plan that is open on the last day: one that ends that day is closed', () =>
    expectList('cp-number', {
      month: '2022-11',
      tables: {
        ssd_cp_plans: `
          id | person | start      | end
          1  | amy    | 2022-05-10 |
          2  | ben    | 2022-05-10 | 2022-11-30
          3  | cal    | 2022-05-10 | 2022-12-01
          4  | dee    | 2022-11-30 |
          5  | eve    | 2022-12-01 |
          6  |        | 2022-05-10 |`,
      },
      list: `
        key | person_id | plan_id | plan_start
        amy | amy       | 1       | 2022-05-10
        cal | cal       | 3       | 2022-05-10
        dee | dee       | 4       | 2022-11-30`,
      problems: ['person-missing ssd_cp_plans 6'],
    }))

  test('a plan held for another authority is not ours; only a yes says that it is theirs', () =>
    expectList('cp-number', {
      month: '2022-11',
      tables: {
        ssd_cp_plans: `
          id | person | start      | ola
          1  | amy    | 2022-05-10 |
          2  | ben    | 2022-05-10 | Y
          3  | cal    | 2022-05-10 | n
          4  | dee    | 2022-05-10 | true`,
      },
      list: `
        key
        amy
        cal`,
    }))

  test('a child counts until the 18th birthday and in life, and before birth', () =>
    expectList('cp-number', {
      month: '2022-11',
      tables: {
        ssd_person: `
          id       | dob        | death date
          eighteen | 2004-11-30 |
          almost   | 2004-12-01 |
          died     | 2015-01-01 | 2022-11-30
          unborn   | 2023-02-01 |`,
        ssd_cp_plans: `
          id | person   | start
          1  | eighteen | 2022-05-10
          2  | almost   | 2022-05-10
          3  | died     | 2022-05-10
          4  | unborn   | 2022-05-10
          5  | no row   | 2022-05-10`,
      },
      list: `
        key
        almost
        no row
        unborn`,
    }))

  test('a child with two open plans counts once, under the latest and then under the highest id as text', () =>
    expectList('cp-number', {
      month: '2022-11',
      tables: {
        ssd_cp_plans: `
          id | person | start      | latest category
          10 | amy    | 2022-05-10 | NEG
          9  | amy    | 2022-05-10 | emotional abuse
          20 | ben    | 2022-06-10 | PHY
          30 | ben    | 2022-05-10 | NEG`,
      },
      list: `
        key | plan_id | category
        amy | 9       | EMO
        ben | 20      | PHY`,
    }))

  test('an open plan of ours counts beside a later one of another authority', () =>
    expectList('cp-number', {
      month: '2022-11',
      tables: {
        ssd_cp_plans: `
          id | person | start      | ola
          1  | amy    | 2022-05-10 |
          2  | amy    | 2022-08-10 | Y`,
      },
      list: `
        key | plan_id
        amy | 1`,
    }))
})
