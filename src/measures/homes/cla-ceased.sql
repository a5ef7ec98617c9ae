-- title: Children ceasing to be looked after
-- row: end of a period of care in the period
-- fold: count
-- windows: month, ytd
-- headline: ytd
-- target: full year
-- source: SSDA903 return, reason episode ceased
--
-- Every end of a period of care in the period: an episode that ceased for a reason other than X1 (a new episode the
-- same day), or without a reason where no other episode of the child begins that day. Series of short breaks are
-- left out by the legal status of the day before. A child who leaves care twice counts twice.
--
-- Targets are totals for the whole year, so the year to date is compared after it is brought up to twelve months.

with ended as (
  select p.period,
    e.clae_cla_episode_id as episode_id,
    e.clae_person_id as person_id,
    e.clae_cla_episode_start_date as episode_start,
    e.clae_cla_episode_ceased_date as ceased,
    e.clae_cla_episode_ceased_reason as reason,
    e.clae_cla_primary_need_code as need,
    case
      when e.clae_cla_episode_ceased_date - 1 < e.clae_cla_episode_start_date then e.clae_cla_episode_start_date
      else e.clae_cla_episode_ceased_date - 1
    end as last_day_in_care
  from ssd_cla_episodes e
  join period_day p on p.day = e.clae_cla_episode_ceased_date
  where e.clae_cla_episode_ceased_reason is null or e.clae_cla_episode_ceased_reason <> 'X1'
),
followed as (
  select distinct t.episode_id
  from ended t
  join ssd_cla_episodes n
    on n.clae_person_id = t.person_id
    and n.clae_cla_episode_start_date = t.ceased
    and n.clae_cla_episode_id <> t.episode_id
  where t.reason is null
),
status as (
  select t.episode_id,
    l.lega_legal_status as legal_status,
    row_number() over (
      partition by t.episode_id
      order by l.lega_legal_status_start_date desc, l.lega_legal_status_id desc
    ) as place
  from ended t
  join ssd_legal_status l
    on l.lega_person_id = t.person_id
    and l.lega_legal_status_start_date <= t.last_day_in_care
    and (l.lega_legal_status_end_date is null or l.lega_legal_status_end_date > t.last_day_in_care)
)
select t.period,
  t.episode_id as key,
  t.person_id,
  t.episode_start,
  t.ceased,
  t.reason as ceased_reason,
  l.legal_status,
  case when s.turns_18 <= t.ceased then 'Y' else 'N' end as turned_18,
  t.need,
  a.team_id as team,
  a.worker_id as worker
from ended t
left join followed f on f.episode_id = t.episode_id
left join status l on l.episode_id = t.episode_id and l.place = 1
left join child s on s.person_id = t.person_id
left join allocation a on a.period = t.period and a.person_id = t.person_id
where f.episode_id is null
  and (l.legal_status is null or l.legal_status not in ('V1', 'V3', 'V4'))
