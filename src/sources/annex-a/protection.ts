import type { Crossing } from '../format.ts'
import { cellsOf, dateSql } from './cells.ts'
import { earlierReviews, monthsAfter } from './earlier-reviews.ts'
import { LIST_5 } from './lists-front-door.ts'
import { LIST_6, LIST_7 } from './lists-need.ts'
import { BEGUN, joinEpisode, joinIds } from './records.ts'

const enquiry = cellsOf(LIST_5)
const episode = cellsOf(LIST_6)
const plan = cellsOf(LIST_7)

const NEED_PLAN = "('child in need plan', 'child in need', 'cin plan', 'cin')"

/** The plan of a child whose status is a plan: it is taken to begin and end with the episode. */
const NEED_PLANS: Crossing = {
  table: 'ssd_cin_plans',
  part: 'list_6',
  join: `${joinIds(LIST_6, 'start_date')} left join ${BEGUN} b on b._file = p._file and b._record = p._record`,
  where: `lower(${episode.text('status').sql}) in ${NEED_PLAN}`,
  columns: {
    cinp_cin_plan_id: episode.sql('start_date', 'i.id'),
    cinp_referral_id: episode.sql('start_date', 'coalesce(b.referral_id, i.id)'),
    cinp_person_id: 'child_id',
    cinp_cin_plan_start_date: episode.day('start_date'),
    cinp_cin_plan_end_date: episode.day('closure_date'),
    cinp_cin_plan_team: episode.called('team'),
    cinp_cin_plan_worker_id: episode.called('worker'),
  },
}

/** The day a child was last seen stands in for a visit. */
const NEED_VISITS: Crossing = {
  table: 'ssd_cin_visits',
  part: 'list_6',
  join: joinIds(LIST_6, 'seen_date'),
  where: 'p.seen_date is not null',
  columns: {
    cinv_cin_visit_id: episode.sql('seen_date', 'i.id'),
    cinv_person_id: 'child_id',
    cinv_cin_visit_date: episode.day('seen_date'),
    cinv_cin_visit_seen: episode.sql('seen_date', "'Y'"),
  },
}

const ENQUIRIES: Crossing = {
  table: 'ssd_s47_enquiry',
  part: 'list_5',
  join: `${joinIds(LIST_5, 'strategy_date')} ${joinEpisode(LIST_5, 'strategy_date')}`,
  columns: {
    s47e_s47_enquiry_id: enquiry.sql('strategy_date', 'i.id'),
    s47e_referral_id: enquiry.sql('strategy_date', 'w.referral_id'),
    s47e_person_id: 'child_id',
    s47e_s47_start_date: enquiry.day('strategy_date'),
    s47e_s47_nfa: enquiry.flag('conference_unnecessary'),
    s47e_s47_completed_by_worker_id: enquiry.called('worker'),
    s47e_s47_completed_by_team: enquiry.called('team'),
  },
}

/** The enquiry that a child's conference on a day goes with, where several name it: the latest on or before it. */
const CONFERENCE_ENQUIRY = `(select p._file, p._record, row_number() over (
    partition by p.child_id, ${enquiry.day('conference_date').sql}
    order by case when i.day <= ${dateSql('p.conference_date')} then 0 else 1 end, i.day desc, i.id
  ) as place
  from {list_5} p ${joinIds(LIST_5, 'strategy_date')}
  where p.conference_date is not null)`

/** A child's conference on a day is one, also where two enquiries name it. */
const CONFERENCES: Crossing = {
  table: 'ssd_initial_cp_conference',
  part: 'list_5',
  join: `${joinIds(LIST_5, 'strategy_date')} ${joinEpisode(LIST_5, 'strategy_date')}
    join ${CONFERENCE_ENQUIRY} c on c._file = p._file and c._record = p._record and c.place = 1`,
  columns: {
    icpc_icpc_id: enquiry.sql(
      'conference_date',
      `'List 5/' || coalesce(p.child_id, '') || '/conference ' || ${enquiry.day('conference_date').sql}`,
    ),
    icpc_s47_enquiry_id: enquiry.sql('strategy_date', 'i.id'),
    icpc_person_id: 'child_id',
    icpc_referral_id: enquiry.sql('strategy_date', 'w.referral_id'),
    icpc_icpc_date: enquiry.day('conference_date'),
    icpc_icpc_outcome_cp_flag: enquiry.flag('conference_plan'),
    icpc_icpc_team: enquiry.called('team'),
    icpc_icpc_worker_id: enquiry.called('worker'),
  },
}

const PROTECTION_PLANS: Crossing = {
  table: 'ssd_cp_plans',
  part: 'list_7',
  join: joinIds(LIST_7, 'start_date'),
  columns: {
    cppl_cp_plan_id: plan.sql('start_date', 'i.id'),
    cppl_person_id: 'child_id',
    cppl_cp_plan_start_date: plan.day('start_date'),
    cppl_cp_plan_end_date: plan.day('end_date'),
    cppl_cp_plan_initial_category: plan.code('initial_category'),
    cppl_cp_plan_latest_category: plan.code('latest_category'),
  },
}

/** A statutory visit is one at which the child is seen. */
const PROTECTION_VISITS: Crossing = {
  table: 'ssd_cp_visits',
  part: 'list_7',
  join: joinIds(LIST_7, 'start_date'),
  where: 'p.visit_date is not null',
  columns: {
    cppv_cp_visit_id: plan.sql('visit_date', "i.id || ' visit'"),
    cppv_person_id: 'child_id',
    cppv_cp_plan_id: plan.sql('start_date', 'i.id'),
    cppv_cp_visit_date: plan.day('visit_date'),
    cppv_cp_visit_seen: plan.sql('visit_date', "'Y'"),
    cppv_cp_visit_seen_alone: plan.flag('seen_alone'),
  },
}

const LATEST_REVIEW: Crossing = {
  table: 'ssd_cp_reviews',
  part: 'list_7',
  join: joinIds(LIST_7, 'start_date'),
  where: 'p.review_date is not null',
  columns: {
    cppr_cp_review_id: plan.sql('review_date', "i.id || ' latest review'"),
    cppr_person_id: 'child_id',
    cppr_cp_plan_id: plan.sql('start_date', 'i.id'),
    cppr_cp_review_date: plan.day('review_date'),
  },
}

const EARLIER_REVIEWS: readonly Crossing[] = earlierReviews({
  start: 'i.day',
  latest: dateSql('p.review_date'),
  firstWithin: 6,
  firstDue: monthsAfter('i.day', 3),
  apart: [6, 6],
}).map(({ day, when }, at) => ({
  ...LATEST_REVIEW,
  where: when,
  columns: {
    ...LATEST_REVIEW.columns,
    cppr_cp_review_id: plan.sql('review_date', `i.id || ' earlier review ${at + 1}'`),
    cppr_cp_review_date: plan.sql('review_date', `cast(${day} as varchar)`),
  },
}))

/** Child in need plans and visits, enquiries, conferences, and child protection plans with visits and reviews. */
export const PROTECTION: readonly Crossing[] = [
  NEED_PLANS,
  NEED_VISITS,
  ENQUIRIES,
  CONFERENCES,
  PROTECTION_PLANS,
  PROTECTION_VISITS,
  LATEST_REVIEW,
  ...EARLIER_REVIEWS,
]
