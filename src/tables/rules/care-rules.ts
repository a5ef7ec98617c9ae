import { startsWithinAnother } from './find-sql.ts'
import type { CrossRule } from './rule.ts'

/** Each period of care: when it began, and when it ended, null while an episode of it is open. */
const PERIODS = `select clae_cla_id as cla_id,
    least(min(clae_entered_care_date), min(clae_cla_episode_start_date)) as began,
    case when count(*) = count(clae_cla_episode_ceased_date) then max(clae_cla_episode_ceased_date) end as ended
  from kept_ssd_cla_episodes where clae_cla_id is not null group by clae_cla_id`

/** The first and last financial year, by the calendar year in which it begins, that a legal status was in force. */
const STATUSES = `select _file, _record, lega_person_id as person_id, lega_legal_status as status,
    lega_legal_status_start_date as began,
    year(lega_legal_status_start_date - interval 3 month) as first_year,
    year(coalesce(lega_legal_status_end_date, d.reach) - interval 3 month) as last_year
  from kept_ssd_legal_status cross join check_day d where lega_legal_status in ('V3', 'V4')`

/** Rules about children who are looked after. */
export const CARE_RULES = {
  'care-open-at-18': {
    stops: 'nothing',
    says: 'The episode of care is open, and the young person has turned 18.',
    effect:
      'The number of children looked after leaves the young person out from the birthday on, and no end of care is counted, so the two do not add up.',
    fix: 'End the episode on or before the 18th birthday.',
    finds: [
      {
        table: 'ssd_cla_episodes',
        column: 'clae_cla_episode_ceased_date',
        sql: `select e._file, e._record from kept_ssd_cla_episodes e
          join kept_ssd_person p on p.pers_person_id = e.clae_person_id
          cross join check_day d
          where (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date > d.reach)
            and p.pers_dob + interval 18 year <= d.reach and p.pers_death_date is null`,
      },
    ],
  },
  'care-episodes-overlap': {
    stops: 'nothing',
    says: 'The episode of care begins before an earlier one of the same child has ended.',
    effect: 'The child counts once, under the later episode. An end or a start can be counted twice.',
    fix: 'End the earlier episode on the day that the next begins.',
    finds: [
      {
        table: 'ssd_cla_episodes',
        column: 'clae_cla_episode_start_date',
        sql: startsWithinAnother({
          table: 'ssd_cla_episodes',
          person: 'clae_person_id',
          start: 'clae_cla_episode_start_date',
          end: 'clae_cla_episode_ceased_date',
        }),
      },
    ],
  },
  'care-period-missing': {
    stops: 'nothing',
    says: 'The episode of care does not say which period of care it belongs to.',
    effect: 'It counts as a period of its own, without placements or reviews, so reviews read as not held.',
    fix: 'Give every episode of one period of care the same period identifier.',
    finds: [
      {
        table: 'ssd_cla_episodes',
        column: 'clae_cla_id',
        sql: 'select _file, _record from kept_ssd_cla_episodes where clae_cla_id is null',
      },
    ],
  },
  'care-start-reason-missing': {
    stops: 'nothing',
    says: 'The episode of care does not say why it began.',
    effect:
      'If it began a period of care, the start is not counted: the number looked after rises with nobody coming in.',
    fix: 'Enter the reason; S begins a period of care.',
    finds: [
      {
        table: 'ssd_cla_episodes',
        column: 'clae_cla_episode_start_reason',
        sql: 'select _file, _record from kept_ssd_cla_episodes where clae_cla_episode_start_reason is null',
      },
    ],
  },
  'care-goes-on-from-nothing': {
    stops: 'nothing',
    says: 'The episode says that care goes on from an earlier episode, and none ends that day.',
    effect: 'A start of care may be missing: the number looked after rises with nobody coming in.',
    fix: 'Record reason S if a period of care began, or enter the episode before.',
    finds: [
      {
        table: 'ssd_cla_episodes',
        column: 'clae_cla_episode_start_reason',
        sql: `select e._file, e._record from kept_ssd_cla_episodes e
          where e.clae_cla_episode_start_reason <> 'S' and e.clae_person_id is not null
            and e.clae_cla_episode_start_date > (select min(clae_cla_episode_start_date) from kept_ssd_cla_episodes)
            and not exists (
              select 1 from kept_ssd_cla_episodes b
              where b.clae_person_id = e.clae_person_id
                and b.clae_cla_episode_ceased_date = e.clae_cla_episode_start_date
                and b.clae_cla_episode_id <> e.clae_cla_episode_id)`,
      },
    ],
  },
  'care-goes-on-to-nothing': {
    stops: 'nothing',
    says: 'The episode ended because another began the same day (X1), and none does.',
    effect: 'An end of care is missing: the number looked after falls with nobody leaving.',
    fix: 'Enter the episode that follows, or the reason for which care ended.',
    finds: [
      {
        table: 'ssd_cla_episodes',
        column: 'clae_cla_episode_ceased_reason',
        sql: `select e._file, e._record from kept_ssd_cla_episodes e
          where e.clae_cla_episode_ceased_reason = 'X1' and e.clae_cla_episode_ceased_date is not null
            and e.clae_person_id is not null
            and not exists (
              select 1 from kept_ssd_cla_episodes n
              where n.clae_person_id = e.clae_person_id
                and n.clae_cla_episode_start_date = e.clae_cla_episode_ceased_date
                and n.clae_cla_episode_id <> e.clae_cla_episode_id)`,
      },
    ],
  },
  'care-without-legal-status': {
    stops: 'nothing',
    says: 'No legal status of the child is in force on the day that the episode of care begins.',
    effect:
      'The child counts as looked after. If the status is a series of short breaks, the child should not.',
    fix: 'Enter the legal status from the day that the episode begins.',
    measures: [
      'cla-number',
      'cla-rate',
      'cla-starts',
      'cla-starts-rate',
      'cla-ceased',
      'cla-ceased-rate',
      'cla-visits-in-timescale',
      'cla-reviews-in-timescale',
      'cin-number',
      'cin-rate',
    ],
    finds: [
      {
        table: 'ssd_cla_episodes',
        column: 'clae_cla_episode_start_date',
        sql: `select e._file, e._record from kept_ssd_cla_episodes e
          where e.clae_person_id is not null and exists (select 1 from kept_ssd_legal_status)
            and not exists (
              select 1 from kept_ssd_legal_status s
              where s.lega_person_id = e.clae_person_id
                and s.lega_legal_status_start_date <= e.clae_cla_episode_start_date
                and (s.lega_legal_status_end_date is null
                  or s.lega_legal_status_end_date > e.clae_cla_episode_start_date))`,
      },
    ],
  },
  'short-breaks-of-two-kinds': {
    stops: 'nothing',
    says: 'The child has the legal statuses V3 and V4, short breaks of two kinds, in one financial year.',
    effect:
      'Neither counts as looked after, so no figure changes. The return on children looked after refuses both in a year.',
    fix: 'Keep to V3 or V4 for the whole year.',
    measures: [],
    finds: [
      {
        table: 'ssd_legal_status',
        column: 'lega_legal_status',
        sql: `with status as (${STATUSES})
          select a._file, a._record from status a join status b
            on b.person_id = a.person_id and b.status <> a.status
            and (b.began < a.began or b.began = a.began and b.status < a.status)
          where a.first_year <= b.last_year and b.first_year <= a.last_year`,
      },
    ],
  },
  'placement-before-care': {
    stops: 'nothing',
    says: 'The placement begins before its period of care does.',
    effect: 'Visits before care began can count as visits in care.',
    fix: 'Correct the placement’s start, or the day on which the child entered care.',
    finds: [
      {
        table: 'ssd_cla_placement',
        column: 'clap_cla_placement_start_date',
        sql: `select p._file, p._record from kept_ssd_cla_placement p join (${PERIODS}) c on c.cla_id = p.clap_cla_id
          where p.clap_cla_placement_start_date < c.began`,
      },
    ],
  },
  'placement-after-care': {
    stops: 'nothing',
    says: 'The placement is still open, or ends, after its period of care has ended.',
    effect:
      'No figure changes while care is over. If care has not ended, the number looked after lacks the child.',
    fix: 'End the placement with the period of care, or correct the end of the period.',
    measures: ['cla-number', 'cla-rate', 'cla-ceased', 'cla-ceased-rate'],
    finds: [
      {
        table: 'ssd_cla_placement',
        column: 'clap_cla_placement_end_date',
        sql: `select p._file, p._record from kept_ssd_cla_placement p join (${PERIODS}) c on c.cla_id = p.clap_cla_id
          cross join check_day d
          where c.ended <= d.reach and (p.clap_cla_placement_end_date is null or p.clap_cla_placement_end_date > c.ended)`,
      },
    ],
  },
} as const satisfies Readonly<Record<string, CrossRule>>
