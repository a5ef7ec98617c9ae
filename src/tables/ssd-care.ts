import { code, date, flag, id, json, number, table, text } from './table.ts'

export const claEpisodes = table(
  'ssd_cla_episodes',
  'An episode of care: a stretch within a period of being looked after in which nothing of the legal status or placement changes.',
  {
    clae_cla_episode_id: id('Episode ID', { key: true }),
    clae_person_id: id('Person Unique ID', { references: 'ssd_person.pers_person_id' }),
    clae_cla_episode_start_date: date('Date Episode Commenced'),
    clae_cla_episode_start_reason: code('start-reason', 'Reason for New CLA Episode'),
    clae_cla_primary_need_code: code('need', 'CIN Primary Need Code'),
    clae_cla_episode_ceased_date: date('Date Episode Ceased'),
    clae_cla_episode_ceased_reason: code('ceased-reason', 'Reason Episode Ceased'),
    clae_cla_id: id('CLA ID'),
    clae_referral_id: id('Referral ID'),
    clae_cla_placement_id: id('fk reference from cla_placements', {
      references: 'ssd_cla_placement.clap_cla_placement_id',
    }),
    clae_entered_care_date: date('Date the child entered Care'),
    clae_cla_last_iro_contact_date: date('Date of Last IRO Visit / Contact to the Child'),
  },
  { runs: ['clae_cla_episode_start_date', 'clae_cla_episode_ceased_date'] },
)

export const claPlacement = table(
  'ssd_cla_placement',
  'A placement of a looked after child.',
  {
    clap_cla_placement_id: id('Placement ID', { key: true }),
    clap_cla_placement_start_date: date('Placement Start Date'),
    clap_cla_placement_type: code('placement-type', 'Placement Type'),
    clap_cla_placement_urn: text('URN of Placement'),
    clap_cla_placement_distance: number('Distance of Placement from Home'),
    clap_cla_id: id('CLA ID', { references: 'ssd_cla_episodes.clae_cla_id' }),
    clap_cla_placement_provider: code('placement-provider', 'Placement Provider'),
    clap_cla_placement_postcode: text('Placement Postcode'),
    clap_cla_placement_end_date: date('Placement End Date'),
    clap_cla_placement_change_reason: code('placement-change', 'Reason for Placement Change'),
    clap_person_id: id('Person Unique ID'),
  },
  { runs: ['clap_cla_placement_start_date', 'clap_cla_placement_end_date'] },
)

export const legalStatus = table(
  'ssd_legal_status',
  'A legal status of a child and the days it was in force.',
  {
    lega_legal_status_id: id('Legal Status ID', { key: true }),
    lega_person_id: id('Person Unique ID', { references: 'ssd_person.pers_person_id' }),
    lega_legal_status: code('legal-status', 'Legal Status'),
    lega_legal_status_start_date: date('Legal Status Start Date'),
    lega_legal_status_end_date: date('Legal Status End Date'),
  },
  { runs: ['lega_legal_status_start_date', 'lega_legal_status_end_date'] },
)

export const claReviews = table(
  'ssd_cla_reviews',
  "A review of a looked after child's care plan, held, planned or cancelled.",
  {
    clar_cla_review_id: id('Review ID', { key: true }),
    clar_cla_id: id('CLA ID', { references: 'ssd_cla_episodes.clae_cla_id' }),
    clar_cla_review_due_date: date('CLA Review Due Date'),
    clar_cla_review_date: date('CLA Review Date'),
    clar_cla_review_cancelled: flag('Was the review cancelled?'),
    clar_cla_review_participation: code('participation', 'Participation code'),
  },
)

export const claVisits = table(
  'ssd_cla_visits',
  'A statutory visit to a looked after child.',
  {
    clav_cla_visit_id: id('Visit ID', { key: true }),
    clav_cla_id: id('The period of care visited in'),
    clav_person_id: id('Person ID', { references: 'ssd_person.pers_person_id' }),
    clav_cla_visit_date: date('Date of Visit', { required: true }),
    clav_cla_visit_seen: flag('Child Seen'),
    clav_cla_visit_seen_alone: flag('Child Seen Alone'),
  },
  { happened: 'clav_cla_visit_date' },
)

export const claCarePlan = table(
  'ssd_cla_care_plan',
  "A looked after child's plan for permanence.",
  {
    lacp_table_id: id('Care Plan Table ID', { key: true }),
    lacp_person_id: id('Person ID', { references: 'ssd_person.pers_person_id' }),
    lacp_cla_care_plan_start_date: date('Care Plan start Date'),
    lacp_cla_care_plan_end_date: date('Care Plan end date'),
    lacp_cla_care_plan_json: json('What is the chosen/ permanence plan for this child/ young person?'),
  },
  { runs: ['lacp_cla_care_plan_start_date', 'lacp_cla_care_plan_end_date'] },
)

export const missing = table(
  'ssd_missing',
  'An episode in which a looked after child was missing or absent.',
  {
    miss_table_id: id('Missing Episode Table ID', { key: true }),
    miss_person_id: id('Person Unique ID', { references: 'ssd_person.pers_person_id' }),
    miss_missing_episode_start_date: date('Missing Episode Start'),
    miss_missing_episode_type: text('Episode Type (Missing/ Absent)'),
    miss_missing_episode_end_date: date('Missing Episode End'),
    miss_missing_rhi_offered: flag('RHI Offered'),
    miss_missing_rhi_accepted: flag('RHI Accepted'),
  },
  { runs: ['miss_missing_episode_start_date', 'miss_missing_episode_end_date'] },
)
