import { describe, test } from 'vitest'
import { expectGroup } from './drawn.ts'

describe('where everyone who is open stands at the month’s end', () => {
  test('is the highest of looked after, on a plan, in need and early help, once for each person', () =>
    expectGroup('person_status', {
      month: '2022-11',
      tables: {
        ssd_early_help_episodes: `
          id | person    | start      | end
          1  | helped    | 2022-05-10 |
          2  | helped    | 2022-06-10 |
          3  | in need   | 2022-05-10 |
          4  | last day  | 2022-05-10 | 2022-11-30
          5  | from then | 2022-12-01 |`,
        ssd_cin_episodes: `
          id | person     | referral date | close date | referral nfa
          1  | in need    | 2022-05-10    |            | N
          2  | on a plan  | 2022-05-10    |            | N
          3  | in care    | 2022-05-10    |            | N
          4  | no further | 2022-05-10    |            | Y
          5  | closed     | 2022-05-10    | 2022-11-30 | N`,
        ssd_cp_plans: `
          id | person         | start      | cp plan ola
          1  | on a plan      | 2022-06-10 | N
          2  | in care        | 2022-06-10 | N
          3  | somewhere else | 2022-06-10 | Y`,
        ssd_cla_episodes: `
          id | person       | start      | start reason
          1  | in care      | 2022-07-10 | S
          2  | short breaks | 2022-07-10 | S`,
        ssd_legal_status: `
          id | person       | legal status | start
          1  | short breaks | V4           | 2022-07-10`,
      },
      list: `
        period  | person_id | status
        2022-11 | helped    | early help
        2022-11 | in care   | looked after
        2022-11 | in need   | in need
        2022-11 | on a plan | child protection`,
    }))

  test('is open as an adult from the 18th birthday, and nothing from the day of death', () =>
    expectGroup('person_status', {
      month: '2022-11',
      tables: {
        ssd_person: `
          id            | dob        | death date
          eighteen      | 2004-11-30 |
          not yet       | 2004-12-01 |
          died          | 2015-01-01 | 2022-11-30
          died helped   | 2015-01-01 | 2022-11-30
          grown, helped | 1990-01-01 |`,
        ssd_cin_episodes: `
          id | person   | referral date
          1  | eighteen | 2022-05-10
          2  | not yet  | 2022-05-10
          3  | died     | 2022-05-10`,
        ssd_cla_episodes: `
          id | person   | start      | start reason
          1  | eighteen | 2022-07-10 | S`,
        ssd_early_help_episodes: `
          id | person        | start
          1  | died helped   | 2022-05-10
          2  | grown, helped | 2022-05-10
          3  | eighteen      | 2022-05-10`,
      },
      list: `
        person_id     | status
        eighteen      | open as an adult
        grown, helped | early help
        not yet       | in need`,
    }))
})
