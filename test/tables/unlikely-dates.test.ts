import { test } from 'vitest'
import { expectProblems } from './expect-problems.ts'

test('dates before 1990 and more than two years ahead are told by column; those on the edge are not', () =>
  expectProblems({
    columns: true,
    tables: {
      ssd_cp_plans: `
        cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
        1               | amy            | 1989-12-31              | 2024-12-02
        2               | ben            | 1990-01-01              | 2024-12-01`,
      ssd_cp_reviews: `
        cppr_cp_review_id | cppr_cp_review_due
        1                 | 2099-12-31
        2                 |`,
    },
    problems: [
      'date-unlikely ssd_cp_plans 1 cppl_cp_plan_end_date',
      'date-unlikely ssd_cp_plans 1 cppl_cp_plan_start_date',
      'date-unlikely ssd_cp_reviews 1 cppr_cp_review_due',
      'review-due-date-missing ssd_cp_reviews 2 cppr_cp_review_due',
    ],
  }))

test('parents were born, and lived somewhere, before 1990', () =>
  expectProblems({
    tables: {
      ssd_person: `
        pers_person_id | pers_dob
        mum            | 1975-05-01
        typed          | 0202-05-01`,
      ssd_address: `
        addr_table_id | addr_address_start_date
        1             | 1985-01-01`,
    },
    problems: ['date-unlikely ssd_person 2'],
  }))
