import { describe, test } from 'vitest'
import { expectWorklist } from './drawn-worklist.ts'

describe('contacts', () => {
  test('tell what came of each, and how many came before', () =>
    expectWorklist('contacts', {
      on: '2022-11-20',
      tables: {
        ssd_contacts: `
          id | person | date       | source code
          1  | both   | 2022-11-01 | 6
          2  | ref    | 2022-11-02 | 6
          3  | late   | 2022-11-03 | 6
          4  | help   | 2022-11-04 | 6
          5  | ref    | 2021-11-02 | 6
          6  | ref    | 2021-11-01 | 6
          7  | after  | 2022-11-21 | 6`,
        ssd_cin_episodes: `
          id | person | start
          r1 | both   | 2022-11-01
          r2 | ref    | 2022-11-16
          r3 | late   | 2022-11-18
          r4 | ref    | 2022-11-18
          r5 | help   | 2022-11-03`,
        ssd_early_help_episodes: `
          id | person | start
          h1 | both   | 2022-11-10
          h2 | help   | 2022-11-18`,
      },
      list: `
        key | led to                  | referral date | early help start | earlier contacts
        1   | referral and early help | 2022-11-01    | 2022-11-10       | 0
        2   | referral                | 2022-11-16    |                  | 1
        3   | neither                 |               |                  | 0
        4   | early help              |               | 2022-11-18       | 0`,
    }))

  test('a referral after the day is not known yet', () =>
    expectWorklist('contacts', {
      on: '2022-11-10',
      tables: {
        ssd_contacts: `
          id | person | date
          1  | amy    | 2022-11-09`,
        ssd_cin_episodes: `
          id | person | start
          r1 | amy    | 2022-11-11`,
      },
      list: `
        key | led to
        1   | neither`,
    }))
})

describe('re-referrals', () => {
  test('tell how the referral before was closed, the soonest again first', () =>
    expectWorklist('re-referrals', {
      on: '2022-11-20',
      tables: {
        ssd_cin_episodes: `
          id | person | start      | end        | close reason | nfa
          r1 | amy    | 2022-11-14 |            |              |
          r2 | amy    | 2022-06-14 | 2022-08-01 | RC8          | N
          r3 | amy    | 2022-01-14 | 2022-02-01 | RC7          | N
          r4 | ben    | 2022-11-15 |            |              |
          r5 | ben    | 2022-11-01 | 2022-11-02 | RC8          | Y
          r6 | cal    | 2022-11-15 |            |              |
          r7 | cal    | 2021-11-14 | 2022-11-02 | RC8          | N
          r8 | dee    | 2022-11-21 |            |              |
          r9 | dee    | 2022-11-01 |            |              |`,
      },
      list: `
        key | earlier referral | days since | earlier no further action | earlier closed | earlier close reason
        r4  | 2022-11-01       | 14         | Y                         | 2022-11-02     | RC8
        r1  | 2022-06-14       | 153        | N                         | 2022-08-01     | RC8`,
    }))
})

const IN_NEED = `
  id | person | start      | end        | close reason | nfa
  r1 | reason | 2022-01-10 | 2022-11-10 | RC9          |
  r2 | help   | 2022-01-10 | 2022-11-10 | RC8          |
  r3 | early  | 2022-01-10 | 2022-11-10 | RC8          |
  r4 | open   | 2022-01-10 | 2022-11-10 | RC9          |
  r5 | open   | 2022-11-12 |            |              |
  r6 | nfa    | 2022-01-10 | 2022-11-10 | RC9          | Y
  r7 | before | 2022-01-10 | 2022-10-31 | RC9          |`

describe('step-downs', () => {
  test('from being in need to early help, by the reason or by what began near the day', () =>
    expectWorklist('step-down', {
      on: '2022-11-20',
      tables: {
        ssd_cin_episodes: IN_NEED,
        ssd_early_help_episodes: `
          id | person | start
          h1 | help   | 2022-11-03
          h2 | early  | 2022-11-02`,
      },
      list: `
        key         | was     | now        | day        | reason | early help start
        referral r1 | in need | early help | 2022-11-10 | RC9    |
        referral r2 | in need | early help | 2022-11-10 | RC8    | 2022-11-03`,
    }))

  test('from a plan and from care, to where the child stands on the day', () =>
    expectWorklist('step-down', {
      on: '2022-11-20',
      tables: {
        ssd_person: `
          id    | dob
          adult | 2004-11-10`,
        ssd_cin_episodes: `
          id | person | start
          r1 | plan   | 2022-01-10
          r2 | back   | 2022-01-10
          r3 | home   | 2022-01-10
          r4 | adult  | 2022-01-10`,
        ssd_cp_plans: `
          id | person | start      | end
          p1 | plan   | 2022-02-01 | 2022-11-08
          p2 | back   | 2022-02-01 | 2022-11-08
          p3 | back   | 2022-11-08 |
          p4 | closed | 2022-02-01 | 2022-11-08`,
        ssd_cla_episodes: `
          id | person | cla id | start      | start reason | end        | ceased reason
          e1 | home   | c1     | 2022-02-01 | S            | 2022-11-09 | E4A
          e2 | adult  | c2     | 2022-02-01 | S            | 2022-11-10 | E8`,
      },
      list: `
        key     | was              | now     | day        | reason
        plan p1 | child protection | in need | 2022-11-08 |
        care e1 | looked after     | in need | 2022-11-09 | E4A`,
    }))
})

describe('step-ups', () => {
  test('from early help, from being in need and from a plan', () =>
    expectWorklist('step-up', {
      on: '2022-11-20',
      tables: {
        ssd_early_help_episodes: `
          id | person  | start      | end
          h1 | helped  | 2022-01-10 | 2022-10-14
          h2 | longago | 2022-01-10 | 2022-10-13
          h3 | sameday | 2022-11-11 |
          h4 | nfa     | 2022-01-10 |`,
        ssd_cin_episodes: `
          id | person  | start      | nfa
          r1 | helped  | 2022-11-11 |
          r2 | longago | 2022-11-11 |
          r3 | sameday | 2022-11-11 |
          r4 | nfa     | 2022-11-11 | Y
          r5 | plan    | 2022-05-01 |
          r6 | new     | 2022-11-14 |
          r7 | care    | 2022-05-01 |`,
        ssd_cp_plans: `
          id | person | start      | end
          p1 | plan   | 2022-11-14 |
          p2 | new    | 2022-11-14 |
          p3 | both   | 2022-05-01 | 2022-11-15`,
        ssd_cla_episodes: `
          id | person | cla id | start      | start reason
          e1 | care   | c1     | 2022-11-15 | S
          e2 | both   | c2     | 2022-11-15 | S
          e3 | direct | c3     | 2022-11-15 | S`,
      },
      list: `
        key         | was              | now              | day
        care e2     | child protection | looked after     | 2022-11-15
        referral r1 | early help       | in need          | 2022-11-11
        plan p1     | in need          | child protection | 2022-11-14
        care e1     | in need          | looked after     | 2022-11-15`,
    }))
})
