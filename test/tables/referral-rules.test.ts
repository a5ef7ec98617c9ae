import { describe, test } from 'vitest'
import { expectProblems } from './expect-problems.ts'

describe('episodes of need', () => {
  test('two open at once, and two that overlap, are told at the later; one that follows the other is not', () =>
    expectProblems({
      tables: {
        ssd_cin_episodes: `
          cine_referral_id | cine_person_id | cine_referral_date | cine_close_date | cine_referral_nfa
          1                | amy            | 2022-01-01         |                 |
          2                | amy            | 2022-02-01         |                 | n
          3                | ben            | 2022-01-01         | 2022-03-01      |
          4                | ben            | 2022-02-28         |                 |
          5                | cal            | 2022-01-01         | 2022-03-01      |
          6                | cal            | 2022-03-01         |                 |
          7                | dee            | 2022-01-01         |                 | y
          8                | dee            | 2022-02-01         |                 |
          9                | eve            | 2022-01-01         |                 |
          10               | eve            | 2022-02-01         | 2022-02-05      |`,
      },
      problems: [
        'episodes-open-together ssd_cin_episodes 2',
        'episodes-overlap ssd_cin_episodes 10',
        'episodes-overlap ssd_cin_episodes 4',
      ],
    }))
})

const REFERRALS = `
  cine_referral_id | cine_person_id | cine_referral_date | cine_close_date | cine_referral_nfa
  R                | amy            | 2022-05-10         | 2022-11-30      |
  N                | ben            | 2022-05-10         | 2022-05-10      | Y
  O                | cal            | 2022-05-10         | 2022-12-01      |`

describe('what follows from a referral', () => {
  test('and is dated before it is told; on its day it is not', () =>
    expectProblems({
      columns: true,
      tables: {
        ssd_cin_episodes: REFERRALS,
        ssd_cin_assessments: `
          cina_assessment_id | cina_referral_id | cina_assessment_start_date | cina_assessment_auth_date
          1                  | R                | 2022-05-09                 | 2022-05-20
          2                  | R                | 2022-05-10                 | 2022-05-20
          3                  | unknown          | 2021-05-10                 | 2021-05-20`,
        ssd_cin_plans: `
          cinp_cin_plan_id | cinp_referral_id | cinp_cin_plan_start_date | cinp_cin_plan_end_date
          1                | R                | 2022-05-09               | 2022-05-20`,
        ssd_s47_enquiry: `
          s47e_s47_enquiry_id | s47e_person_id | s47e_referral_id | s47e_s47_start_date | s47e_s47_end_date
          1                   | amy            | R                | 2022-05-09          | 2022-05-20`,
        ssd_initial_cp_conference: `
          icpc_icpc_id | icpc_referral_id | icpc_icpc_date | icpc_icpc_target_date
          1            | R                | 2022-05-09     | 2022-05-09`,
        ssd_cp_plans: `
          cppl_cp_plan_id | cppl_referral_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
          1               | R                | amy            | 2022-05-08              | 2022-05-20`,
      },
      problems: [
        'activity-before-referral ssd_cin_assessments 1 cina_assessment_start_date',
        'activity-before-referral ssd_cin_plans 1 cinp_cin_plan_start_date',
        'activity-before-referral ssd_cp_plans 1 cppl_cp_plan_start_date',
        'activity-before-referral ssd_initial_cp_conference 1 icpc_icpc_date',
        'activity-before-referral ssd_s47_enquiry 1 s47e_s47_start_date',
      ],
    }))

  test('is told where the referral was to need no further action', () =>
    expectProblems({
      tables: {
        ssd_cin_episodes: REFERRALS,
        ssd_cin_assessments: `
          cina_assessment_id | cina_referral_id | cina_assessment_start_date | cina_assessment_auth_date
          1                  | N                | 2022-05-11                 | 2022-05-20
          2                  | R                | 2022-05-11                 | 2022-05-20`,
        ssd_s47_enquiry: `
          s47e_s47_enquiry_id | s47e_person_id | s47e_referral_id | s47e_s47_start_date | s47e_s47_end_date
          1                   | ben            | N                | 2022-05-11          | 2022-05-20`,
      },
      problems: [
        'activity-on-nfa-referral ssd_cin_assessments 1',
        'activity-on-nfa-referral ssd_s47_enquiry 1',
      ],
    }))

  test('is told where it is open and the referral closed; where the referral closes tomorrow it is not', () =>
    expectProblems({
      tables: {
        ssd_cin_episodes: REFERRALS,
        ssd_cin_assessments: `
          cina_assessment_id | cina_referral_id | cina_assessment_start_date | cina_assessment_auth_date
          1                  | R                | 2022-11-11                 |
          2                  | O                | 2022-11-11                 |
          3                  | R                | 2022-11-11                 | 2022-11-30`,
        ssd_cin_plans: `
          cinp_cin_plan_id | cinp_referral_id | cinp_cin_plan_start_date | cinp_cin_plan_end_date
          1                | R                | 2022-06-09               |
          2                | R                | 2022-06-09               | 2022-11-30`,
        ssd_cp_plans: `
          cppl_cp_plan_id | cppl_referral_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
          1               | R                | amy            | 2022-06-08              | 2022-12-02`,
      },
      problems: [
        'open-after-referral-closed ssd_cin_assessments 1',
        'open-after-referral-closed ssd_cin_plans 1',
        'open-after-referral-closed ssd_cp_plans 1',
      ],
    }))
})

describe('assessments', () => {
  test('open on the 46th working day are told; on the 45th they are not', () =>
    expectProblems({
      // 45 working days after Friday 23 September 2022 is Friday 25 November, after Monday 26 September Monday 28.
      reach: '2022-11-28',
      tables: {
        ssd_cin_assessments: `
          cina_assessment_id | cina_assessment_start_date | cina_assessment_auth_date
          1                  | 2022-09-23                 |
          2                  | 2022-09-26                 |
          3                  | 2022-09-23                 | 2022-11-28
          4                  | 2022-09-23                 | 2022-11-29`,
      },
      problems: ['assessment-open-long ssd_cin_assessments 1', 'assessment-open-long ssd_cin_assessments 4'],
    }))

  test('that overlap are told at the later; one begun on the day that the other is authorised is not', () =>
    expectProblems({
      tables: {
        ssd_cin_assessments: `
          cina_assessment_id | cina_person_id | cina_assessment_start_date | cina_assessment_auth_date
          1                  | amy            | 2022-05-09                 | 2022-05-20
          2                  | amy            | 2022-05-19                 | 2022-05-30
          3                  | ben            | 2022-05-09                 | 2022-05-20
          4                  | ben            | 2022-05-20                 | 2022-05-30
          5                  | cal            | 2022-05-12                 | 2022-05-30`,
      },
      problems: ['assessments-overlap ssd_cin_assessments 2'],
    }))
})

describe('the source of a contact or referral', () => {
  test('is told where it is missing and others have one', () =>
    expectProblems({
      tables: {
        ssd_contacts: `
          cont_contact_id | cont_contact_date | cont_contact_source_code | cont_contact_source_desc
          1               | 2022-11-30        | 6                        |
          2               | 2022-11-30        |                          | Police
          3               | 2022-11-30        |                          |`,
        ssd_cin_episodes: `
          cine_referral_id | cine_referral_date | cine_close_date | cine_referral_source_desc
          1                | 2022-11-29         | 2022-11-30      |
          2                | 2022-11-29         | 2022-11-30      | Police`,
      },
      problems: ['source-missing ssd_cin_episodes 1', 'source-missing ssd_contacts 3'],
    }))
})
