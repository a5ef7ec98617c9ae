-- title: Children entering care
-- row: start of a period of care in the period
-- fold: count
-- windows: month, ytd
-- headline: ytd
-- target: full year
-- source: SSDA903 return, reason for new episode S
--
-- Every start of a period of care in the period: an episode that began for the reason S with the child under 18 on
-- that day and a legal status other than a series of short breaks. A child who enters care twice counts twice.
--
-- Targets are totals for the whole year, so the year to date is compared after it is brought up to twelve months.

with started as (
  select p.period,
    e.clae_cla_episode_id as episode_id,
    e.clae_person_id as person_id,
    e.clae_cla_episode_start_date as care_start,
    e.clae_cla_primary_need_code as need
  from ssd_cla_episodes e
  join period_day p on p.day = e.clae_cla_episode_start_date
  left join child s on s.person_id = e.clae_person_id
  where e.clae_cla_episode_start_reason = 'S'
    and (s.turns_18 is null or s.turns_18 > e.clae_cla_episode_start_date)
),
status as (
  select t.episode_id,
    l.lega_legal_status as legal_status,
    row_number() over (
      partition by t.episode_id
      order by l.lega_legal_status_start_date desc, l.lega_legal_status_id desc
    ) as place
  from started t
  join ssd_legal_status l
    on l.lega_person_id = t.person_id
    and l.lega_legal_status_start_date <= t.care_start
    and (l.lega_legal_status_end_date is null or l.lega_legal_status_end_date > t.care_start)
)
select t.period,
  t.episode_id as key,
  t.person_id,
  t.care_start,
  l.legal_status,
  t.need,
  o.came_from,
  a.team_id as team,
  a.worker_id as worker
from started t
left join status l on l.episode_id = t.episode_id and l.place = 1
left join care_origin o on o.episode_id = t.episode_id
left join allocation a on a.period = t.period and a.person_id = t.person_id
where l.legal_status is null or l.legal_status not in ('V1', 'V3', 'V4')
