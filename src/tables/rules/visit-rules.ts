import type { CrossRule, Find } from './rule.ts'

/** What happens on a day, and the column of that day. */
const HAPPENED = [
  ['ssd_contacts', 'cont_contact_date'],
  ['ssd_cin_episodes', 'cine_referral_date'],
  ['ssd_cin_visits', 'cinv_cin_visit_date'],
  ['ssd_cp_visits', 'cppv_cp_visit_date'],
  ['ssd_cla_visits', 'clav_cla_visit_date'],
] as const

const VISITS = [
  ['ssd_cin_visits', 'cinv_cin_visit_seen', 'cinv_cin_visit_date', 'cinv_person_id'],
  ['ssd_cp_visits', 'cppv_cp_visit_seen', 'cppv_cp_visit_date', 'cppv_person_id'],
  ['ssd_cla_visits', 'clav_cla_visit_seen', 'clav_cla_visit_date', 'clav_person_id'],
] as const

/** Rules about visits and reviews. */
export const VISIT_RULES = {
  'date-in-future': {
    stops: 'nothing',
    says: 'The contact, referral or visit is dated after the day of loading.',
    effect: 'It counts in no month yet, and will count in that month as if it had happened.',
    fix: 'Correct the date, or take out what is only planned.',
    finds: HAPPENED.map(
      ([table, date]): Find => ({
        table,
        column: date,
        sql: `select _file, _record from kept_${table} cross join check_day d where ${date} > d.today`,
      }),
    ),
  },
  'visit-seen-missing': {
    stops: 'nothing',
    says: 'The visit to a child who has been born does not say whether the child was seen.',
    effect: 'It does not count as a visit to the child, so the next visit is due earlier.',
    fix: 'Enter whether the child was seen.',
    finds: VISITS.map(
      ([table, seen, date, person]): Find => ({
        table,
        column: seen,
        sql: `select v._file, v._record from kept_${table} v
          join kept_ssd_person p on p.pers_person_id = v.${person}
          where v.${seen} is null and p.pers_dob <= v.${date}`,
      }),
    ),
  },
  'visit-before-plan': {
    stops: 'nothing',
    says: 'The visit is dated before the child protection plan that it names began.',
    effect: 'It does not count for that plan: the first visit is due from the plan’s start.',
    fix: 'Correct the date of the visit, or link it to the right plan.',
    finds: [
      {
        table: 'ssd_cp_visits',
        column: 'cppv_cp_visit_date',
        sql: `select v._file, v._record from kept_ssd_cp_visits v
          join kept_ssd_cp_plans p on p.cppl_cp_plan_id = v.cppv_cp_plan_id
          where v.cppv_cp_visit_date < p.cppl_cp_plan_start_date`,
      },
    ],
  },
  'review-before-plan': {
    stops: 'nothing',
    says: 'The review is dated on or before the day that its child protection plan began.',
    effect: 'It does not count as a review of that plan, so the first review reads as not held.',
    fix: 'Correct the date, or take it out if it is the initial conference.',
    finds: [
      {
        table: 'ssd_cp_reviews',
        column: 'cppr_cp_review_date',
        sql: `select r._file, r._record from kept_ssd_cp_reviews r
          join kept_ssd_cp_plans p on p.cppl_cp_plan_id = r.cppr_cp_plan_id
          where r.cppr_cp_review_date <= p.cppl_cp_plan_start_date`,
      },
    ],
  },
  'review-unmatched': {
    stops: 'nothing',
    says: 'The review that was held names no plan or period of care that is known.',
    effect: 'It answers no due date: the child reads as not reviewed.',
    fix: 'Link the review to its plan or period of care.',
    finds: [
      {
        table: 'ssd_cp_reviews',
        column: 'cppr_cp_plan_id',
        sql: `select r._file, r._record from kept_ssd_cp_reviews r
          where r.cppr_cp_review_date is not null and exists (select 1 from kept_ssd_cp_plans)
            and (r.cppr_cp_plan_id is null and r.cppr_person_id is null or r.cppr_cp_plan_id is not null
              and not exists (select 1 from kept_ssd_cp_plans p where p.cppl_cp_plan_id = r.cppr_cp_plan_id))`,
      },
      {
        table: 'ssd_cla_reviews',
        column: 'clar_cla_id',
        sql: `select r._file, r._record from kept_ssd_cla_reviews r
          where r.clar_cla_review_date is not null and coalesce(r.clar_cla_review_cancelled, 'N') <> 'Y'
            and exists (select 1 from kept_ssd_cla_episodes)
            and not exists (select 1 from kept_ssd_cla_episodes e where e.clae_cla_id = r.clar_cla_id)`,
      },
    ],
  },
  'review-due-date-missing': {
    stops: 'nothing',
    says: 'The review has no due date, though others in the table have one.',
    effect:
      'No figure changes: due dates are counted from the review before. A review still to come is on nobody’s list.',
    fix: 'Enter the day on which the review is due.',
    measures: [],
    finds: [
      {
        table: 'ssd_cp_reviews',
        column: 'cppr_cp_review_due',
        sql: `select _file, _record from kept_ssd_cp_reviews where cppr_cp_review_due is null
          and exists (select 1 from kept_ssd_cp_reviews where cppr_cp_review_due is not null)`,
      },
      {
        table: 'ssd_cla_reviews',
        column: 'clar_cla_review_due_date',
        sql: `select _file, _record from kept_ssd_cla_reviews where clar_cla_review_due_date is null
          and coalesce(clar_cla_review_cancelled, 'N') <> 'Y'
          and exists (select 1 from kept_ssd_cla_reviews where clar_cla_review_due_date is not null)`,
      },
    ],
  },
} as const satisfies Readonly<Record<string, CrossRule>>
