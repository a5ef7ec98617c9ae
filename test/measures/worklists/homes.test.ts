import { describe, test } from 'vitest'
import { expectWorklist } from './drawn-worklist.ts'

const IN_CARE = `
  id | person | cla id | start      | start reason
  e1 | home   | c1     | 2020-02-01 | S
  e2 | lately | c2     | 2020-02-01 | S
  e3 | aunt   | c3     | 2020-02-01 | S
  e4 | foster | c4     | 2020-02-01 | S
  e5 | moved  | c5     | 2020-02-01 | S`
const PLACEMENTS = `
  id | cla id | start      | end        | placement type
  1  | c1     | 2021-11-20 |            | P1
  2  | c2     | 2022-05-21 |            | P1
  3  | c3     | 2022-05-20 |            | U3
  4  | c4     | 2020-02-01 |            | U6
  5  | c5     | 2020-02-01 | 2022-11-01 | P1
  6  | c5     | 2022-11-01 |            | U1`

test('children placed with parents, the longest first', () =>
  expectWorklist('placed-with-parents', {
    on: '2022-11-20',
    tables: {
      ssd_cla_episodes: IN_CARE,
      ssd_cla_placement: PLACEMENTS,
      ssd_legal_status: `
        id | person | start      | legal status
        1  | home   | 2020-02-01 | C2`,
    },
    list: `
      key    | placement type | placement start | placed for        | legal status
      home   | P1             | 2021-11-20      | 12 months or more | C2
      lately | P1             | 2022-05-21      | under 6 months    |`,
  }))

test('children placed with connected carers', () =>
  expectWorklist('placed-with-connected-carers', {
    on: '2022-11-20',
    tables: { ssd_cla_episodes: IN_CARE, ssd_cla_placement: PLACEMENTS },
    list: `
      key   | placement type | placement start | placed for
      aunt  | U3             | 2022-05-20      | 6 to 12 months
      moved | U1             | 2022-11-01      | under 6 months`,
  }))

describe('children who entered and left care in the month so far', () => {
  const tables = {
    ssd_cla_episodes: `
      id | person | cla id | start      | start reason | end        | ceased reason
      e1 | amy    | c1     | 2022-11-01 | S            |            |
      e2 | ben    | c2     | 2022-11-20 | S            |            |
      e3 | cal    | c3     | 2022-11-21 | S            |            |
      e4 | dee    | c4     | 2022-01-01 | S            | 2022-11-20 | E4A
      e5 | eve    | c5     | 2022-01-01 | S            | 2022-11-02 | E45
      e6 | fay    | c6     | 2022-01-01 | S            | 2022-11-21 | E45`,
    ssd_cp_plans: `
      id | person | start      | end
      1  | ben    | 2022-01-10 | 2022-11-20`,
  }

  test('starts by where the child came from', () =>
    expectWorklist('care-starts', {
      on: '2022-11-20',
      tables,
      list: `
        key | came from             | care start
        e2  | child protection plan | 2022-11-20
        e1  | other                 | 2022-11-01`,
    }))

  test('ends by reason', () =>
    expectWorklist('care-ceased', {
      on: '2022-11-20',
      tables,
      list: `
        key | ceased reason | ceased
        e5  | E45           | 2022-11-02
        e4  | E4A           | 2022-11-20`,
    }))
})
