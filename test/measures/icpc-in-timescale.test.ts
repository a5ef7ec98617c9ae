import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('initial child protection conferences held in timescale', () => {
  test('a conference is due 15 working days after the strategy discussion, bank holidays passed over', () =>
    expectList('icpc-in-timescale', {
      month: '2022-09',
      tables: {
        ssd_s47_enquiry: `
          id | person | start
          E1 | amy    | 2022-09-02
          E2 | ben    | 2022-09-01`,
        ssd_initial_cp_conference: `
          id | person | s47 enquiry id | icpc date
          C1 | amy    | E1             | 2022-09-26
          C2 | ben    | E2             | 2022-09-26
          C3 | amy    | E1             | 2022-10-01
          C4 | amy    | E1             |`,
      },
      list: `
        key | person_id | met | strategy_discussion | conference | due        | days_over
        C1  | amy       | yes | 2022-09-02          | 2022-09-26 | 2022-09-26 |
        C2  | ben       | no  | 2022-09-01          | 2022-09-26 | 2022-09-23 | 3`,
    }))

  test('siblings who share an enquiry each have their own strategy discussion', () =>
    expectList('icpc-in-timescale', {
      month: '2022-09',
      tables: {
        ssd_s47_enquiry: `
          id | person | start
          E1 | amy    | 2022-09-02
          E1 | ben    | 2022-09-01
          E1 | ben    | 2022-09-05`,
        ssd_initial_cp_conference: `
          id | person | s47 enquiry id | icpc date
          C1 | amy    | E1             | 2022-09-26
          C2 | ben    | E1             | 2022-09-26`,
      },
      list: `
        key | met | strategy_discussion
        C1  | yes | 2022-09-02
        C2  | no  | 2022-09-01`,
      problems: ['key-repeated ssd_s47_enquiry 3'],
    }))

  test('where no enquiry of the same child is named, the target date stands in; the enquiry goes before it', () =>
    expectList('icpc-in-timescale', {
      month: '2022-09',
      tables: {
        ssd_s47_enquiry: `
          id | person | start      | end
          E1 | amy    | 2022-09-02 |
          E2 | ben    | 2022-09-02 | 2022-09-01`,
        ssd_initial_cp_conference: `
          id | person | s47 enquiry id | target date | icpc date
          C1 | amy    |                | 2022-09-26  | 2022-09-26
          C2 | cal    | E1             | 2022-09-25  | 2022-09-26
          C3 | amy    | E1             | 2022-09-01  | 2022-09-26
          C4 | ben    | E2             | 2022-09-20  | 2022-09-26`,
      },
      list: `
        key | met | strategy_discussion | due        | days_over
        C1  | yes |                     | 2022-09-26 |
        C2  | no  |                     | 2022-09-25 | 1
        C3  | yes | 2022-09-02          | 2022-09-26 |
        C4  | no  |                     | 2022-09-20 | 6`,
    }))

  test('without a due date, or before its strategy discussion, a conference is left out and reported', () =>
    expectList('icpc-in-timescale', {
      month: '2022-09',
      tables: {
        ssd_s47_enquiry: `
          id | person | start
          E1 | amy    | 2022-09-27
          E2 | ben    | 2022-09-26`,
        ssd_initial_cp_conference: `
          id | person | s47 enquiry id | target date | icpc date
          C1 | amy    | E1             | 2022-09-26  | 2022-09-26
          C2 | ben    | E2             |             | 2022-09-26
          C3 | cal    | E2             |             | 2022-09-26
          C4 | dee    |                |             |`,
      },
      list: `
        key | met
        C2  | yes`,
      problems: [
        'conference-before-strategy-discussion ssd_initial_cp_conference 1',
        'conference-without-due-date ssd_initial_cp_conference 3',
      ],
    }))

  test('a conference for a child who moved in on another authority’s plan does not count, nor is it reported', () =>
    expectList('icpc-in-timescale', {
      month: '2022-09',
      tables: {
        ssd_initial_cp_conference: `
          id | person | target date | icpc date  | transfer in
          C1 | amy    | 2022-09-26  | 2022-09-26 | N
          C2 | ben    | 2022-09-26  | 2022-09-26 | Yes
          C3 | cal    |             | 2022-09-26 | Y`,
      },
      list: `
        key | met
        C1  | yes`,
      problems: [],
    }))

  test('the year to date runs from 1 April to the last day of the month', () =>
    expectList('icpc-in-timescale', {
      month: '2022-09',
      window: 'ytd',
      tables: {
        ssd_initial_cp_conference: `
          id | person | target date | icpc date
          C1 | amy    | 2022-04-01  | 2022-03-31
          C2 | ben    | 2022-04-01  | 2022-04-01
          C3 | cal    | 2022-04-01  | 2022-09-30
          C4 | dee    | 2022-10-01  | 2022-10-01`,
      },
      list: `
        key | met | conference
        C2  | yes | 2022-04-01
        C3  | no  | 2022-09-30`,
    }))

  test('a strategy discussion however long ago goes before the target date', () =>
    expectList('icpc-in-timescale', {
      month: '2022-09',
      tables: {
        ssd_s47_enquiry: `
          id | person | start
          E1 | amy    | 1900-01-01`,
        ssd_initial_cp_conference: `
          id | person | s47 enquiry id | target date | icpc date
          C1 | amy    | E1             | 2022-09-26  | 2022-09-26`,
      },
      list: `
        key | met | strategy_discussion
        C1  | no  | 1900-01-01`,
    }))

  test('tells the need of the referral that it follows', () =>
    expectList('icpc-in-timescale', {
      month: '2022-11',
      tables: {
        ssd_cin_episodes: `
          id | person | start      | primary need code
          r1 | amy    | 2022-10-30 | N4`,
        ssd_initial_cp_conference: `
          icpc id | person | referral id | icpc date  | target date
          c1      | amy    | r1          | 2022-11-20 | 2022-11-25
          c2      | ben    |             | 2022-11-20 | 2022-11-25`,
      },
      list: `
        key | need
        c1  | N4
        c2  |`,
    }))
})
