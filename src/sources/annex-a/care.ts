import type { Crossing } from '../format.ts'
import { cellsOf, dateSql, daySql } from './cells.ts'
import { earlierReviews } from './earlier-reviews.ts'
import { LIST_10 } from './lists-adoption.ts'
import { LIST_8, LIST_9 } from './lists-care.ts'
import { joinIds } from './records.ts'

const care = cellsOf(LIST_8)
const leaver = cellsOf(LIST_9)
const adoption = cellsOf(LIST_10)
const PERIOD = { part: 'list_8', join: joinIds(LIST_8, 'start_date') }

/** List 8 tells a period of care from its start to its end, as one episode. */
const EPISODES: Crossing = {
  ...PERIOD,
  table: 'ssd_cla_episodes',
  columns: {
    clae_cla_episode_id: care.sql('start_date', 'i.id'),
    clae_person_id: 'child_id',
    clae_cla_episode_start_date: care.day('start_date'),
    clae_cla_episode_start_reason: care.sql('start_date', "'S'"),
    clae_cla_primary_need_code: care.code('need'),
    clae_cla_episode_ceased_date: care.day('ceased_date'),
    clae_cla_episode_ceased_reason: care.code('ceased_reason'),
    clae_cla_id: care.sql('start_date', 'i.id'),
    clae_cla_placement_id: care.sql('placement_date', `case when ${placed('p')} then i.id end`),
    clae_entered_care_date: care.day('start_date'),
    clae_cla_last_iro_contact_date: care.day('reviewer_date'),
  },
}

/** A status without a start of its own is taken to have been in force from the start of care. */
const STATUSES: Crossing = {
  ...PERIOD,
  table: 'ssd_legal_status',
  where: 'p.legal_status is not null',
  columns: {
    lega_legal_status_id: care.sql('legal_status', 'i.id'),
    lega_person_id: 'child_id',
    lega_legal_status: care.code('legal_status'),
    lega_legal_status_start_date: care.sql(
      'status_date',
      `case when p.status_date is null then ${daySql('p.start_date')} else ${daySql('p.status_date')} end`,
    ),
    lega_legal_status_end_date: care.day('ceased_date'),
  },
}

const PLACEMENTS: Crossing = {
  ...PERIOD,
  table: 'ssd_cla_placement',
  where: placed('p'),
  columns: {
    clap_cla_placement_id: care.sql('placement_date', 'i.id'),
    clap_cla_placement_start_date: care.day('placement_date'),
    clap_cla_placement_type: care.code('placement_type'),
    clap_cla_placement_urn: care.text('placement_urn'),
    clap_cla_id: care.sql('start_date', 'i.id'),
    clap_cla_placement_provider: care.code('placement_provider'),
    clap_cla_placement_postcode: care.text('placement_postcode'),
    clap_cla_placement_end_date: care.day('ceased_date'),
    clap_person_id: 'child_id',
  },
}

/** A social work visit is one at which the child is seen. */
const VISITS: Crossing = {
  ...PERIOD,
  table: 'ssd_cla_visits',
  where: 'p.visit_date is not null',
  columns: {
    clav_cla_visit_id: care.sql('visit_date', "i.id || ' visit'"),
    clav_cla_id: care.sql('start_date', 'i.id'),
    clav_person_id: 'child_id',
    clav_cla_visit_date: care.day('visit_date'),
    clav_cla_visit_seen: care.sql('visit_date', "'Y'"),
  },
}

const LATEST_REVIEW: Crossing = {
  ...PERIOD,
  table: 'ssd_cla_reviews',
  where: 'p.review_date is not null',
  columns: {
    clar_cla_review_id: care.sql('review_date', "i.id || ' latest review'"),
    clar_cla_id: care.sql('start_date', 'i.id'),
    clar_cla_review_date: care.day('review_date'),
  },
}

/** Twenty working days are never less than 26 days, so an earlier first review is never read as late. */
const EARLIER_REVIEWS: readonly Crossing[] = earlierReviews({
  start: 'i.day',
  latest: dateSql('p.review_date'),
  firstWithin: 2,
  firstDue: '(i.day + 26)',
  apart: [3, 6, 6],
}).map(({ day, when }, at) => ({
  ...LATEST_REVIEW,
  where: when,
  columns: {
    ...LATEST_REVIEW.columns,
    clar_cla_review_id: care.sql('review_date', `i.id || ' earlier review ${at + 1}'`),
    clar_cla_review_date: care.sql('review_date', `cast(${day} as varchar)`),
  },
}))

const ASYLUM: Crossing = {
  ...PERIOD,
  table: 'ssd_immigration_status',
  where: `lower(${care.flag('asylum_seeking').sql}) in ('y', 'yes')`,
  columns: {
    immi_person_id: 'child_id',
    immi_immigration_status_id: care.sql('asylum_seeking', 'i.id'),
    immi_immigration_status: care.sql('asylum_seeking', "'UASC'"),
    immi_immigration_status_start_date: care.day('start_date'),
  },
}

const LEAVERS: Crossing = {
  table: 'ssd_care_leavers',
  part: 'list_9',
  once: true,
  columns: {
    clea_table_id: leaver.sql('child_id', "'List 9/' || coalesce(p.child_id, '')"),
    clea_person_id: 'child_id',
    clea_care_leaver_eligibility: leaver.text('eligibility'),
    clea_care_leaver_in_touch: leaver.text('in_touch'),
    clea_care_leaver_accommodation: leaver.text('accommodation'),
    clea_care_leaver_accom_suitable: leaver.text('suitability'),
    clea_care_leaver_activity: leaver.text('activity'),
    clea_care_leaver_allocated_team: leaver.called('team'),
    clea_care_leaver_worker_id: leaver.called('worker'),
  },
}

const ADOPTIONS: Crossing = {
  table: 'ssd_permanence',
  part: 'list_10',
  join: joinIds(LIST_10, 'decision_date'),
  columns: {
    perm_table_id: adoption.sql('decision_date', 'i.id'),
    perm_person_id: 'child_id',
    perm_adm_decision_date: adoption.day('decision_date'),
    perm_placement_order_date: adoption.day('order_date'),
    perm_placed_for_adoption_date: adoption.day('placed_date'),
    perm_matched_date: adoption.day('matched_date'),
    perm_placed_ffa_cp_date: adoption.day('foster_date'),
    perm_decision_reversed_date: adoption.day('reversed_date'),
    perm_decision_reversed_reason: adoption.text('reversed_reason'),
    perm_permanence_order_date: adoption.day('adopted_date'),
    perm_permanence_order_type: adoption.sql(
      'adopted_date',
      "case when p.adopted_date is not null then 'Adoption' end",
    ),
  },
}

function placed(record: string): string {
  return `(${record}.placement_date is not null or ${record}.placement_type is not null)`
}

/** Periods of care with status, placement, visits and reviews; young people who left; and ways to adoption. */
export const CARE: readonly Crossing[] = [
  EPISODES,
  STATUSES,
  PLACEMENTS,
  VISITS,
  LATEST_REVIEW,
  ...EARLIER_REVIEWS,
  ASYLUM,
  LEAVERS,
  ADOPTIONS,
]
