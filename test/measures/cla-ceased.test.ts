import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('children ceasing to be looked after', () => {
  test('counts each episode that ceased in the month for a reason other than X1', () =>
    expectList('cla-ceased', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | start      | end        | ceased reason
          1  | amy    | 2022-05-10 | 2022-10-31 | E4A
          2  | ben    | 2022-05-10 | 2022-11-01 | E4A
          3  | cal    | 2022-05-10 | 2022-11-30 | adopted
          4  | dee    | 2022-05-10 | 2022-11-15 | X1
          5  | eve    | 2022-05-10 | 2022-11-15 | x1
          6  | fay    | 2022-05-10 |            |
          7  |        | 2022-05-10 | 2022-11-15 | E8
          8  | gus    | 2022-05-10 | 2022-12-01 | E4A`,
      },
      list: `
        key | person_id | episode_start | ceased     | ceased_reason
        2   | ben       | 2022-05-10    | 2022-11-01 | E4A
        3   | cal       | 2022-05-10    | 2022-11-30 | E1
        7   |           | 2022-05-10    | 2022-11-15 | E8`,
    }))

  test('a blank reason ends the period unless another episode of the child starts that day', () =>
    expectList('cla-ceased', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | start      | end        | ceased reason
          1  | amy    | 2022-05-10 | 2022-11-15 |
          2  | amy    | 2022-11-15 |            |
          3  | ben    | 2022-05-10 | 2022-11-15 |
          4  | ben    | 2022-11-16 |            |
          5  | cal    | 2022-11-15 | 2022-11-15 |
          6  | dee    | 2022-05-10 | 2022-11-15 | E8
          7  | dee    | 2022-11-15 |            |`,
      },
      list: `
        key | person_id | ceased_reason
        3   | ben       |
        5   | cal       |
        6   | dee       | E8`,
    }))

  test('X1 with nothing after it does not count as an end', () =>
    expectList('cla-ceased', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | start      | end        | ceased reason
          1  | amy    | 2022-05-10 | 2022-11-15 | X1
          2  | ben    | 2022-05-10 | 2022-11-15 | E4A`,
      },
      list: `
        key
        2`,
    }))

  test('short breaks are told by the legal status of the day before, or of the start where that is later', () =>
    expectList('cla-ceased', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person      | start      | end        | ceased reason
          1  | breaks      | 2022-05-10 | 2022-11-15 | E8
          2  | was breaks  | 2022-05-10 | 2022-11-15 | E8
          3  | one day     | 2022-11-15 | 2022-11-15 | E8
          4  | one break   | 2022-11-15 | 2022-11-15 | E8
          5  | tied        | 2022-05-10 | 2022-11-15 | E8`,
        ssd_legal_status: `
          id | person      | legal status | start      | end
          1  | breaks      | V4           | 2022-05-10 | 2022-11-15
          2  | breaks      | C2           | 2022-11-15 |
          3  | was breaks  | V4           | 2022-05-10 | 2022-11-14
          4  | one day     | V4           | 2022-11-14 | 2022-11-15
          5  | one break   | V3           | 2022-11-15 |
          10 | tied        | C2           | 2022-05-10 |
          9  | tied        | V1           | 2022-05-10 |`,
      },
      list: `
        key | person_id  | legal_status
        2   | was breaks |
        3   | one day    |`,
    }))

  test('a young person who turned 18 counts when the episode ceased, and the row says so', () =>
    expectList('cla-ceased', {
      month: '2022-11',
      tables: {
        ssd_person: `
          id  | dob
          amy | 2004-11-15
          ben | 2004-11-16`,
        ssd_cla_episodes: `
          id | person | start      | end        | ceased reason
          1  | amy    | 2022-05-10 | 2022-11-15 | E8
          2  | ben    | 2022-05-10 | 2022-11-15 | E8
          3  | cal    | 2022-05-10 |            |`,
      },
      list: `
        key | turned_18
        1   | Y
        2   | N`,
    }))

  test('the year to date runs from 1 April to the last day of the month; leaving twice counts twice', () =>
    expectList('cla-ceased', {
      month: '2022-06',
      window: 'ytd',
      tables: {
        ssd_cla_episodes: `
          id | person | start      | end        | ceased reason
          1  | amy    | 2022-01-10 | 2022-03-31 | E4A
          2  | ben    | 2022-01-10 | 2022-04-01 | E4A
          3  | ben    | 2022-05-10 | 2022-06-30 | E4B
          4  | cal    | 2022-01-10 | 2022-07-01 | E4A`,
      },
      list: `
        key | person_id | ceased
        2   | ben       | 2022-04-01
        3   | ben       | 2022-06-30`,
    }))
})
