-- group: cla
--
-- CLA(E): children under 18 with an episode of care open at the month's end, unless the legal status then in
-- force (the one with the latest start, then the highest id) is a series of short breaks: V1, V3 or V4. A child
-- without a legal status is counted. A child with two open episodes is listed under the one with the latest
-- start (then the highest id).

with care as (
  select e.clae_person_id as person_id,
    e.clae_cla_episode_id as episode_id,
    e.clae_cla_episode_start_date as episode_start,
    e.clae_cla_episode_ceased_date as ceased,
    e.clae_cla_id as cla_id,
    coalesce(c.care_start, e.clae_entered_care_date, e.clae_cla_episode_start_date) as care_start,
    s.turns_18,
    s.died
  from ssd_cla_episodes e
  left join care_period c on c.cla_id = e.clae_cla_id
  left join child s on s.person_id = e.clae_person_id
  where e.clae_person_id is not null
),
episode as (
  select p.period, p.last_day, p.year_before, e.person_id, e.episode_id, e.episode_start, e.cla_id, e.care_start,
    row_number() over (
      partition by p.last_day, e.person_id
      order by e.episode_start desc, e.episode_id desc
    ) as place
  from period p
  join care e
    on e.episode_start <= p.last_day
    and (e.ceased is null or e.ceased > p.last_day)
  where (e.turns_18 is null or e.turns_18 > p.last_day)
    and (e.died is null or e.died > p.last_day)
),
status as (
  select p.last_day,
    l.lega_person_id as person_id,
    l.lega_legal_status as legal_status,
    row_number() over (
      partition by p.last_day, l.lega_person_id
      order by l.lega_legal_status_start_date desc, l.lega_legal_status_id desc
    ) as place
  from period p
  join ssd_legal_status l
    on l.lega_legal_status_start_date <= p.last_day
    and (l.lega_legal_status_end_date is null or l.lega_legal_status_end_date > p.last_day)
)
select e.period, e.last_day, e.year_before, e.person_id, e.episode_id, e.episode_start, e.cla_id, e.care_start,
  l.legal_status
from episode e
left join status l on l.last_day = e.last_day and l.person_id = e.person_id and l.place = 1
where e.place = 1
  and (l.legal_status is null or l.legal_status not in ('V1', 'V3', 'V4'))
