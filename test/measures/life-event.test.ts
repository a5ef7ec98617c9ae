import { describe, expect, test } from 'vitest'
import { expectGroup, groupOf } from './drawn.ts'

describe('what happened to people in a month', () => {
  test('holds what began and what ended from the first day to the last', () =>
    expectGroup('life_event', {
      month: '2022-11',
      tables: {
        ssd_cin_episodes: `
          id | person | referral date | close date | close reason | referral nfa
          1  | amy    | 2022-11-01    | 2022-11-30 | RC1          | N
          2  | ben    | 2022-10-31    | 2022-12-01 |              | N
          3  | cal    | 2022-11-15    | 2022-11-15 |              | Y`,
        ssd_cp_plans: `
          id | person | start      | end        | cp plan ola | latest category
          1  | dee    | 2022-11-02 |            | N           | NEG
          2  | eve    | 2022-05-10 | 2022-11-03 |             | EMO
          3  | fay    | 2022-11-15 | 2022-11-20 | Y           | NEG`,
        ssd_early_help_episodes: `
          id | person | start      | end        | end reason
          1  | gus    | 2022-11-04 |            |
          2  | hal    | 2022-05-10 | 2022-11-05 | goals met`,
      },
      list: `
        period  | person_id | event        | day        | record_id | detail    | standing
        2022-11 | amy       | need closed  | 2022-11-30 | 1         | RC1       | under 18
        2022-11 | amy       | need opened  | 2022-11-01 | 1         |           | under 18
        2022-11 | dee       | plan started | 2022-11-02 | 1         | NEG       | under 18
        2022-11 | eve       | plan ended   | 2022-11-03 | 2         | EMO       | under 18
        2022-11 | gus       | help opened  | 2022-11-04 | 1         |           | under 18
        2022-11 | hal       | help ended   | 2022-11-05 | 2         | goals met | under 18`,
    }))

  test('holds birthdays and deaths, and says how someone stood on the day', () =>
    expectGroup('life_event', {
      month: '2022-11',
      tables: {
        ssd_person: `
          id       | dob        | death date
          eighteen | 2004-11-15 |
          died     | 2015-01-01 | 2022-11-16
          earlier  | 2004-11-15 | 2022-11-14
          grown    | 2004-10-15 |`,
        ssd_cin_episodes: `
          id | person   | referral date | close date
          1  | eighteen | 2022-05-10    | 2022-11-14
          2  | died     | 2022-05-10    | 2022-11-17
          3  | grown    | 2022-05-10    | 2022-11-18`,
      },
      list: `
        person_id | event       | day        | standing
        died      | died        | 2022-11-16 | dead
        died      | need closed | 2022-11-17 | dead
        earlier   | died        | 2022-11-14 | dead
        eighteen  | need closed | 2022-11-14 | under 18
        eighteen  | turned 18   | 2022-11-15 | adult
        grown     | need closed | 2022-11-18 | adult`,
    }))

  test('holds every episode of care, and care as it is counted beside it', () =>
    expectGroup('life_event', {
      month: '2022-11',
      tables: {
        ssd_cla_episodes: `
          id | person | start      | start reason | end        | ceased reason
          1  | enters | 2022-11-10 | S            |            |
          2  | leaves | 2022-05-10 | S            | 2022-11-11 | E4A
          3  | moves  | 2022-05-10 | S            | 2022-11-12 | X1
          4  | moves  | 2022-11-12 | P            |            |`,
      },
      list: `
        person_id | event              | day        | record_id | detail
        enters    | care episode began | 2022-11-10 | 1         | S
        enters    | care started       | 2022-11-10 | 1         | other
        leaves    | care ceased        | 2022-11-11 | 2         | E4A
        leaves    | care episode ended | 2022-11-11 | 2         | E4A
        moves     | care episode began | 2022-11-12 | 4         | P
        moves     | care episode ended | 2022-11-12 | 3         | X1`,
    }))

  test('holds care that starts or ceases for nobody named, as those measures count it', async () => {
    const tables = {
      ssd_cla_episodes: `
        id | person | start      | start reason | end        | ceased reason
        1  |        | 2022-11-10 | S            | 2022-11-11 | E8`,
    }
    const rows = await groupOf('life_event', { month: '2022-11', tables })
    expect(rows.map(row => [row.person_id, row.event])).toEqual([
      [null, 'care ceased'],
      [null, 'care started'],
    ])
  })

  test('tells when the legal status in force becomes one of short breaks, or is one no longer', () =>
    expectGroup('life_event', {
      month: '2022-11',
      tables: {
        ssd_legal_status: `
          id | person  | legal status | start      | end
          1  | to      | C2           | 2022-05-10 | 2022-11-10
          2  | to      | V4           | 2022-11-10 |
          3  | from    | V4           | 2022-05-10 | 2022-11-10
          4  | from    | C2           | 2022-11-10 |
          5  | between | V3           | 2022-05-10 | 2022-11-10
          6  | between | V4           | 2022-11-10 |
          7  | over    | V1           | 2022-05-10 |
          8  | over    | C2           | 2022-11-10 | 2022-11-20
          9  | none    | V1           | 2022-05-10 | 2022-11-10
          10 | order   | C1           | 2022-05-10 | 2022-11-10
          11 | order   | C2           | 2022-11-10 |
          12 | under   | C2           | 2022-11-01 |
          13 | under   | V4           | 2022-10-01 | 2022-11-20`,
      },
      list: `
        person_id | event              | day
        from      | short breaks ended | 2022-11-10
        none      | short breaks ended | 2022-11-10
        over      | short breaks began | 2022-11-20
        over      | short breaks ended | 2022-11-10
        to        | short breaks began | 2022-11-10
        under     | short breaks ended | 2022-11-01`,
    }))
})
