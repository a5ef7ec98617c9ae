-- group: cla
--
-- CLA(E): children under 18 with an episode of care open at the month's end, unless the legal status then in
-- force (the one with the latest start, then the highest id) is a series of short breaks: V1, V3 or V4. A child
-- without a legal status is counted. A child with two open episodes is listed under the one with the latest
-- start (then the highest id).

with episode as (
  select p.period, p.first_day, p.last_day, p.year_before,
    e.clae_person_id as person_id,
    e.clae_cla_episode_id as episode_id,
    e.clae_cla_episode_start_date as episode_start,
    e.clae_cla_id as cla_id,
    e.clae_entered_care_date as entered_care,
    row_number() over (
      partition by p.period, e.clae_person_id
      order by e.clae_cla_episode_start_date desc, e.clae_cla_episode_id desc
    ) as place
  from period p
  join ssd_cla_episodes e
    on e.clae_cla_episode_start_date <= p.last_day
    and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date > p.last_day)
  left join ssd_person s on s.pers_person_id = e.clae_person_id
  where e.clae_person_id is not null
    and (s.pers_dob is null or s.pers_dob + interval '18' year > p.last_day)
    and (s.pers_death_date is null or s.pers_death_date > p.last_day)
),
status as (
  select p.period,
    l.lega_person_id as person_id,
    l.lega_legal_status as legal_status,
    row_number() over (
      partition by p.period, l.lega_person_id
      order by l.lega_legal_status_start_date desc, l.lega_legal_status_id desc
    ) as place
  from period p
  join ssd_legal_status l
    on l.lega_legal_status_start_date <= p.last_day
    and (l.lega_legal_status_end_date is null or l.lega_legal_status_end_date > p.last_day)
)
select e.period, e.first_day, e.last_day, e.year_before, e.person_id, e.episode_id, e.episode_start, e.cla_id,
  coalesce(c.care_start, e.entered_care, e.episode_start) as care_start,
  l.legal_status
from episode e
left join care_period c on c.cla_id = e.cla_id
left join status l on l.period = e.period and l.person_id = e.person_id and l.place = 1
where e.place = 1
  and (l.legal_status is null or l.legal_status not in ('V1', 'V3', 'V4'))
