import { describe, test } from 'vitest'
import { expectProblems } from './expect-problems.ts'

describe('visits', () => {
  test('after the day of loading are told, and so are contacts and referrals; those of that day are not', () =>
    expectProblems({
      tables: {
        ssd_contacts: `
          cont_contact_id | cont_contact_date
          1               | 2022-12-02
          2               | 2022-12-01`,
        ssd_cin_episodes: `
          cine_referral_id | cine_referral_date
          1                | 2022-12-02`,
        ssd_cin_visits: `
          cinv_cin_visit_id | cinv_cin_visit_date
          1                 | 2022-12-02
          2                 | 2022-12-01`,
        ssd_cp_visits: `
          cppv_cp_visit_id | cppv_cp_visit_date
          1                | 2023-12-02`,
        ssd_cla_visits: `
          clav_cla_visit_id | clav_cla_visit_date
          1                 | 2022-12-02`,
      },
      problems: [
        'date-in-future ssd_cin_episodes 1',
        'date-in-future ssd_cin_visits 1',
        'date-in-future ssd_cla_visits 1',
        'date-in-future ssd_contacts 1',
        'date-in-future ssd_cp_visits 1',
      ],
    }))

  test('that do not say whether a born child was seen are told', () => {
    const visits = (key: string, person: string, date: string, seen: string) => `
      ${key} | ${person} | ${date}    | ${seen}
      1      | amy       | 2022-01-02 |
      2      | amy       | 2022-01-02 | N
      3      | ben       | 2022-01-01 |
      4      | ben       | 2022-01-02 |
      5      | cal       | 2022-01-02 |`
    return expectProblems({
      tables: {
        ssd_person: `
          pers_person_id | pers_dob   | pers_expected_dob
          amy            | 2010-01-01 |
          ben            | 2022-01-02 |
          cal            |            | 2023-01-01`,
        ssd_cin_visits: visits(
          'cinv_cin_visit_id',
          'cinv_person_id',
          'cinv_cin_visit_date',
          'cinv_cin_visit_seen',
        ),
        ssd_cp_visits: visits(
          'cppv_cp_visit_id',
          'cppv_person_id',
          'cppv_cp_visit_date',
          'cppv_cp_visit_seen',
        ),
        ssd_cla_visits: visits(
          'clav_cla_visit_id',
          'clav_person_id',
          'clav_cla_visit_date',
          'clav_cla_visit_seen',
        ),
      },
      problems: ['ssd_cin_visits', 'ssd_cla_visits', 'ssd_cp_visits'].flatMap(table => [
        `visit-seen-missing ${table} 1`,
        `visit-seen-missing ${table} 4`,
      ]),
    })
  })

  test('before the plan that they name are told; on its first day they are not', () =>
    expectProblems({
      tables: {
        ssd_cp_plans: `
          cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
          P               | amy            | 2022-01-02              |`,
        ssd_cp_visits: `
          cppv_cp_visit_id | cppv_cp_plan_id | cppv_cp_visit_date
          1                | P               | 2022-01-01
          2                | P               | 2022-01-02
          3                | Q               | 2022-01-01
          4                |                 | 2022-01-01`,
      },
      problems: [
        'person-missing ssd_cp_visits 3',
        'person-missing ssd_cp_visits 4',
        'visit-before-plan ssd_cp_visits 1',
      ],
    }))
})

describe('reviews', () => {
  const PLAN = `
    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
    P               | amy            | 2022-01-02              |`

  test('on the day that the plan began, or before, are told', () =>
    expectProblems({
      tables: {
        ssd_cp_plans: PLAN,
        ssd_cp_reviews: `
          cppr_cp_review_id | cppr_person_id | cppr_cp_plan_id | cppr_cp_review_date
          1                 | amy            | P               | 2022-01-02
          2                 | amy            | P               | 2022-01-03
          3                 | amy            | P               | 2021-01-03`,
      },
      problems: ['review-before-plan ssd_cp_reviews 1', 'review-before-plan ssd_cp_reviews 3'],
    }))

  test('that were held and match no plan or period of care are told', () =>
    expectProblems({
      tables: {
        ssd_cp_plans: PLAN,
        ssd_cp_reviews: `
          cppr_cp_review_id | cppr_person_id | cppr_cp_plan_id | cppr_cp_review_date
          1                 | amy            | Q               | 2022-03-02
          2                 | amy            | Q               |
          3                 | amy            |                 | 2022-03-02
          4                 |                |                 | 2022-03-02`,
        ssd_cla_episodes: `
          clae_cla_episode_id | clae_person_id | clae_cla_id | clae_cla_episode_start_date | clae_cla_episode_start_reason
          1                   | ben            | C           | 2022-01-01                  | S`,
        ssd_cla_reviews: `
          clar_cla_review_id | clar_cla_id | clar_cla_review_date | clar_cla_review_cancelled
          1                  | C           | 2022-03-02           |
          2                  | D           | 2022-03-02           |
          3                  | D           | 2022-03-02           | Y
          4                  |             | 2022-03-02           | N
          5                  |             |                      |`,
      },
      problems: [
        'person-missing ssd_cp_reviews 4',
        'review-unmatched ssd_cla_reviews 2',
        'review-unmatched ssd_cla_reviews 4',
        'review-unmatched ssd_cp_reviews 1',
        'review-unmatched ssd_cp_reviews 4',
      ],
    }))

  test('without a due date are told where others have one, and not where nobody records it', () =>
    expectProblems({
      tables: {
        ssd_cp_reviews: `
          cppr_cp_review_id | cppr_cp_review_due | cppr_cp_review_date
          1                 | 2022-03-02         |
          2                 |                    | 2022-03-02`,
        ssd_cla_reviews: `
          clar_cla_review_id | clar_cla_review_due_date | clar_cla_review_date
          1                  |                          | 2022-03-02`,
      },
      problems: ['review-due-date-missing ssd_cp_reviews 2'],
    }))
})
