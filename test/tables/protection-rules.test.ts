import { describe, test } from 'vitest'
import { expectProblems } from './expect-problems.ts'

describe('section 47 enquiries', () => {
  test('that overlap are told at the later; siblings who share one are not', () =>
    expectProblems({
      tables: {
        ssd_s47_enquiry: `
          s47e_s47_enquiry_id | s47e_person_id | s47e_s47_start_date | s47e_s47_end_date
          1                   | amy            | 2022-05-09          | 2022-05-20
          2                   | amy            | 2022-05-19          | 2022-05-30
          3                   | ben            | 2022-05-09          | 2022-05-20
          3                   | cal            | 2022-05-10          | 2022-05-20
          4                   | ben            | 2022-05-20          | 2022-05-25`,
      },
      problems: ['enquiries-overlap ssd_s47_enquiry 2'],
    }))

  test('open on the 16th working day without a conference are told; on the 15th they are not', () =>
    expectProblems({
      // 15 working days after Monday 7 November 2022 is Monday 28, after Tuesday 8 Tuesday 29.
      reach: '2022-11-29',
      tables: {
        ssd_s47_enquiry: `
          s47e_s47_enquiry_id | s47e_person_id | s47e_s47_start_date | s47e_s47_end_date | s47e_s47_nfa
          1                   | amy            | 2022-11-07          |                   |
          2                   | ben            | 2022-11-08          |                   |
          3                   | cal            | 2022-11-07          | 2022-11-29        |
          4                   | dee            | 2022-11-07          |                   | Y
          5                   | eve            | 2022-11-07          |                   |
          5                   | fay            | 2022-11-07          |                   |
          6                   | gus            | 2022-11-07          |                   |`,
        ssd_initial_cp_conference: `
          icpc_icpc_id | icpc_s47_enquiry_id | icpc_person_id | icpc_icpc_date | icpc_icpc_target_date
          1            | 5                   | eve            | 2022-11-18     | 2022-11-28
          2            | 6                   | gus            |                | 2022-11-28`,
      },
      problems: [
        'enquiry-open-without-conference ssd_s47_enquiry 1',
        'enquiry-open-without-conference ssd_s47_enquiry 6',
        'enquiry-open-without-conference ssd_s47_enquiry 7',
      ],
    }))
})

describe('conferences', () => {
  test('on a weekend or a bank holiday are told, and so are target dates', () =>
    expectProblems({
      tables: {
        ssd_initial_cp_conference: `
          icpc_icpc_id | icpc_icpc_date | icpc_icpc_target_date
          1            | 2022-09-16     | 2022-09-20
          2            | 2022-09-17     | 2022-09-20
          3            | 2022-09-18     | 2022-09-20
          4            | 2022-09-19     | 2022-09-20
          5            | 2022-09-20     | 2022-09-24
          6            | 2022-09-20     | 2022-09-19`,
      },
      problems: [
        'conference-on-day-off ssd_initial_cp_conference 2',
        'conference-on-day-off ssd_initial_cp_conference 3',
        'conference-on-day-off ssd_initial_cp_conference 4',
        'conference-target-on-day-off ssd_initial_cp_conference 5',
        'conference-target-on-day-off ssd_initial_cp_conference 6',
      ],
    }))

  test('without a due date, and before their strategy discussion, are told', () =>
    expectProblems({
      tables: {
        ssd_s47_enquiry: `
          s47e_s47_enquiry_id | s47e_person_id | s47e_s47_start_date | s47e_s47_end_date
          1                   | amy            | 2022-09-21          | 2022-09-30
          2                   | ben            | 2022-09-20          | 2022-09-30`,
        ssd_initial_cp_conference: `
          icpc_icpc_id | icpc_s47_enquiry_id | icpc_person_id | icpc_icpc_date | icpc_icpc_target_date
          1            | 1                   | amy            | 2022-09-20     | 2022-09-20
          2            | 2                   | ben            | 2022-09-20     |
          3            | 2                   | cal            | 2022-09-20     |`,
      },
      problems: [
        'conference-before-strategy-discussion ssd_initial_cp_conference 1',
        'conference-without-due-date ssd_initial_cp_conference 3',
      ],
    }))
})

describe('child protection plans and their conferences', () => {
  test('a plan that begins on another day than its conference is told, unless the child was transferred in', () =>
    expectProblems({
      tables: {
        ssd_initial_cp_conference: `
          icpc_icpc_id | icpc_person_id | icpc_icpc_date | icpc_icpc_target_date | icpc_icpc_transfer_in
          1            | amy            | 2022-09-20     | 2022-09-20            |
          2            | ben            | 2022-09-20     | 2022-09-20            | Y
          3            | cal            | 2022-09-20     | 2022-09-20            | N`,
        ssd_cp_plans: `
          cppl_cp_plan_id | cppl_person_id | cppl_icpc_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
          1               | amy            | 1            | 2022-09-21              |
          2               | ben            | 2            | 2022-09-21              |
          3               | cal            | 3            | 2022-09-20              |`,
      },
      problems: ['cp-plan-start-not-conference-date ssd_cp_plans 1'],
    }))

  test('a plan that no conference leads to is told, if conferences of its time are held', () =>
    expectProblems({
      tables: {
        ssd_initial_cp_conference: `
          icpc_icpc_id | icpc_person_id | icpc_cp_plan_id | icpc_icpc_date | icpc_icpc_target_date
          1            | amy            |                 | 2022-09-20     | 2022-09-20
          2            | ben            | 2               | 2022-09-20     | 2022-09-20
          3            | cal            |                 | 2022-09-20     | 2022-09-20`,
        ssd_cp_plans: `
          cppl_cp_plan_id | cppl_person_id | cppl_icpc_id | cppl_cp_plan_start_date | cppl_cp_plan_ola
          1               | amy            | 1            | 2022-09-20              |
          2               | ben            |              | 2022-09-21              |
          3               | cal            |              | 2022-09-20              |
          4               | dee            |              | 2022-09-20              |
          5               | eve            | 9            | 2022-09-20              |
          6               | fay            |              | 2022-09-20              | Y
          7               | gus            |              | 2022-09-19              |`,
      },
      problems: ['cp-plan-without-conference ssd_cp_plans 4', 'cp-plan-without-conference ssd_cp_plans 5'],
    }))
})

describe('plans', () => {
  test('that overlap are told at the later; one that follows, and one of another authority, are not', () =>
    expectProblems({
      tables: {
        ssd_cp_plans: `
          cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_ola
          1               | amy            | 2022-01-01              | 2022-03-01            |
          2               | amy            | 2022-02-01              | 2022-02-10            |
          3               | amy            | 2022-02-28              |                       |
          4               | ben            | 2022-01-01              | 2022-03-01            |
          5               | ben            | 2022-03-01              |                       |
          6               | cal            | 2022-01-01              |                       | Y
          7               | cal            | 2022-02-01              |                       |`,
        ssd_cin_plans: `
          cinp_cin_plan_id | cinp_person_id | cinp_cin_plan_start_date | cinp_cin_plan_end_date
          1                | dee            | 2022-01-01               | 2022-03-01
          2                | dee            | 2022-02-28               | 2022-04-01
          3                | eve            | 2022-01-01               | 2022-03-01
          4                | eve            | 2022-03-01               |`,
      },
      problems: [
        'cin-plans-overlap ssd_cin_plans 2',
        'cp-plans-overlap ssd_cp_plans 2',
        'cp-plans-overlap ssd_cp_plans 3',
      ],
    }))

  test('a child in need plan beside a child protection plan is told once; one that ends as the other begins is not', () =>
    expectProblems({
      tables: {
        ssd_cp_plans: `
          cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_ola
          1               | amy            | 2022-01-01              | 2022-03-01            |
          2               | amy            | 2022-05-01              |                       |
          3               | ben            | 2022-03-01              |                       |
          4               | cal            | 2022-03-01              |                       | Y
          5               | dee            | 2022-01-01              | 2022-03-01            |`,
        ssd_cin_plans: `
          cinp_cin_plan_id | cinp_person_id | cinp_cin_plan_start_date | cinp_cin_plan_end_date
          1                | amy            | 2022-02-01               |
          2                | ben            | 2022-01-01               | 2022-03-01
          3                | cal            | 2022-01-01               |
          4                | dee            | 2022-03-01               |`,
      },
      problems: ['cin-plan-overlaps-cp-plan ssd_cin_plans 1'],
    }))

  test('that end on the day they begin are told; those of one day are not', () =>
    expectProblems({
      tables: {
        ssd_cp_plans: `
          cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
          1               | amy            | 2022-01-01              | 2022-01-01
          2               | ben            | 2022-01-01              | 2022-01-02`,
        ssd_cin_plans: `
          cinp_cin_plan_id | cinp_person_id | cinp_cin_plan_start_date | cinp_cin_plan_end_date
          1                | cal            | 2022-01-01               | 2022-01-01
          2                | dee            | 2022-01-01               | 2022-01-02`,
      },
      problems: ['plan-of-no-days ssd_cin_plans 1', 'plan-of-no-days ssd_cp_plans 1'],
    }))
})
