import { describe, test } from 'vitest'
import { expectWorklist } from './drawn-worklist.ts'

describe('section 47 enquiries awaiting a conference', () => {
  test('are open, or ended with a call for one; due 15 working days after the discussion', () =>
    expectWorklist('s47-awaiting-conference', {
      on: '2022-11-30',
      tables: {
        ssd_s47_enquiry: `
          id | person | start      | end        | nfa | outcome json
          1  | open   | 2022-11-07 |            |     |
          2  | called | 2022-11-14 | 2022-11-21 | N   | {"CP_CONFERENCE_FLAG":"Y"}
          3  | spaced | 2022-11-15 | 2022-11-21 |     | {"NFA_FLAG": "N", "CP_CONFERENCE_FLAG": true}
          4  | not    | 2022-11-14 | 2022-11-21 | N   | {"CP_CONFERENCE_FLAG":"N"}
          5  | ended  | 2022-11-14 | 2022-11-30 |     |
          6  | later  | 2022-11-16 | 2022-12-01 | Y   |
          7  | nfa    | 2022-11-14 |            | Y   |
          8  | future | 2022-12-01 |            |     |`,
      },
      list: `
        key      | strategy discussion | stage         | due        | standing              | working days left
        1 open   | 2022-11-07          | enquiry open  | 2022-11-28 | overdue               | -2
        2 called | 2022-11-14          | enquiry ended | 2022-12-05 | within 5 working days | 3
        3 spaced | 2022-11-15          | enquiry ended | 2022-12-06 | within 5 working days | 4
        6 later  | 2022-11-16          | enquiry open  | 2022-12-07 | within 5 working days | 5`,
    }))

  test('no longer wait once a conference of that enquiry, or of the child, is held; one ahead is booked', () =>
    expectWorklist('s47-awaiting-conference', {
      on: '2022-11-30',
      tables: {
        ssd_person: `
          id   | dob        | death date
          died | 2015-01-01 | 2022-11-20`,
        ssd_s47_enquiry: `
          id | person  | start
          1  | held    | 2022-11-07
          2  | sibling | 2022-11-08
          2  | held    | 2022-11-08
          3  | booked  | 2022-11-09
          4  | noid    | 2022-11-10
          5  | before  | 2022-11-11
          6  | plan    | 2022-11-14
          7  | died    | 2022-11-15`,
        ssd_initial_cp_conference: `
          id | s47 enquiry id | person | icpc date | target date
          c1 | 1              | held      | 2022-11-30 |
          c2 | 2              | held      | 2022-11-30 |
          c3 | 3              | booked    | 2022-12-02 |
          c4 |                | noid      | 2022-11-10 | 2022-12-01
          c5 |                | before    | 2022-11-10 | 2022-12-01`,
        ssd_cp_plans: `
          id | person | start
          p  | plan   | 2022-09-01`,
      },
      list: `
        key       | booked     | due
        2 sibling |            | 2022-11-29
        3 booked  | 2022-12-02 | 2022-11-30
        5 before  |            | 2022-12-02`,
    }))
})

describe('conferences held late', () => {
  test('are those of the month so far, with the working days that each was late', () =>
    expectWorklist('conferences-late', {
      on: '2022-11-16',
      tables: {
        ssd_s47_enquiry: `
          id | person | start
          1  | amy    | 2022-10-24
          2  | ben    | 2022-10-24
          3  | cal    | 2022-10-24
          4  | dee    | 2022-09-26`,
        ssd_initial_cp_conference: `
          id | s47 enquiry id | person | icpc date | transfer in
          c1 | 1              | amy | 2022-11-16 |
          c2 | 2              | ben | 2022-11-14 |
          c3 | 3              | cal | 2022-11-17 |
          c4 | 4              | dee | 2022-10-31 |`,
      },
      list: `
        key | due        | conference | working days late
        c1  | 2022-11-14 | 2022-11-16 | 2`,
    }))
})
