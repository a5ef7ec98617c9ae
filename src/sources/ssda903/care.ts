import type { Crossing } from '../format.ts'
import { daySql, type Identity, identityJoin } from '../record-identity.ts'
import { CARE, episodes } from './care-periods.ts'
import { REVIEWS } from './parts.ts'

const reviews: Identity = { part: REVIEWS, by: 'review' }

/** The period of care that a review falls in: the last that began by then, if it had not ended. */
const PERIOD_OF_REVIEW = `asof left join (
  select child, period_began as began, last(period_id order by id) as period_id, last(period_ended order by id) as ended
  from ${CARE} where new_period group by child, period_began
) c on c.child = p.child and c.began <= ${daySql('p.review')}`

const SAME_RECORD = `join ${CARE} c on c._file = p._file and c._record = p._record`

/** How episodes cross to the episodes, placements and legal statuses of the dataset, and reviews to the periods of care. */
export const CARE_CROSSINGS: readonly Crossing[] = [
  {
    table: 'ssd_cla_episodes',
    part: 'episodes',
    columns: {
      clae_cla_episode_id: { sql: 'i.id', heading: 'DECOM' },
      clae_person_id: 'child',
      clae_cla_episode_start_date: 'decom',
      clae_cla_episode_start_reason: 'rne',
      clae_cla_primary_need_code: 'cin',
      clae_cla_episode_ceased_date: 'dec',
      clae_cla_episode_ceased_reason: 'rec',
      clae_cla_id: { sql: 'c.period_id', heading: 'DECOM' },
      clae_cla_placement_id: { sql: 'c.placement_id', heading: 'PLACE' },
      clae_entered_care_date: { sql: 'c.entered', heading: 'DECOM' },
    },
    join: `${identityJoin(episodes)} left join ${CARE} c on c.id = i.id`,
    where: 'i.told_last',
  },
  {
    table: 'ssd_cla_placement',
    part: 'episodes',
    columns: {
      clap_cla_placement_id: { sql: 'c.placement_id', heading: 'DECOM' },
      clap_cla_placement_start_date: 'decom',
      clap_cla_placement_type: 'place',
      clap_cla_placement_urn: 'urn',
      clap_cla_id: { sql: 'c.period_id', heading: 'DECOM' },
      clap_cla_placement_provider: 'place_provider',
      clap_cla_placement_postcode: 'pl_post',
      clap_cla_placement_end_date: { sql: 'c.placement_ended', heading: 'DEC' },
      clap_cla_placement_change_reason: { sql: 'c.placement_change', heading: 'REASON_PLACE_CHANGE' },
      clap_person_id: 'child',
    },
    join: SAME_RECORD,
    where: 'c.new_placement',
  },
  {
    table: 'ssd_legal_status',
    part: 'episodes',
    columns: {
      lega_legal_status_id: { sql: 'c.id', heading: 'DECOM' },
      lega_person_id: 'child',
      lega_legal_status: 'ls',
      lega_legal_status_start_date: 'decom',
      lega_legal_status_end_date: { sql: 'c.status_ended', heading: 'DEC' },
    },
    join: SAME_RECORD,
    where: 'c.new_status and p.ls is not null',
  },
  {
    table: 'ssd_cla_reviews',
    part: 'reviews',
    columns: {
      clar_cla_review_id: { sql: 'i.id', heading: 'REVIEW' },
      clar_cla_id: {
        sql: `case when c.ended is null or ${daySql('p.review')} <= c.ended then c.period_id end`,
        heading: 'REVIEW',
      },
      clar_cla_review_date: 'review',
      clar_cla_review_participation: 'review_code',
    },
    join: `${identityJoin(reviews)} ${PERIOD_OF_REVIEW}`,
    where: 'i.told_last and p.review is not null',
  },
]
