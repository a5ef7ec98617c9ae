-- group: cla
--
-- CLA(E): children under 18 with an episode of care open at the month's end, unless the legal status then in
-- force (the one with the latest start, then the highest id) is a series of short breaks: V1, V3 or V4. A child
-- without a legal status is counted. A child with two open episodes is listed under the one with the latest
-- start (then the highest id).

with episode as (
  select e.clae_person_id as person_id,
    e.clae_cla_episode_id as episode_id,
    e.clae_cla_episode_start_date as episode_start,
    e.clae_cla_episode_ceased_date as ceased,
    e.clae_cla_id as cla_id,
    e.clae_cla_primary_need_code as need,
    coalesce(c.care_start, e.clae_entered_care_date, e.clae_cla_episode_start_date) as care_start,
    s.turns_18,
    s.died,
    row_number() over (order by e.clae_cla_episode_start_date desc, e.clae_cla_episode_id desc) as place
  from ssd_cla_episodes e
  left join care_period c on c.cla_id = e.clae_cla_id
  left join child s on s.person_id = e.clae_person_id
  where e.clae_person_id is not null
),
status as (
  select lega_person_id as person_id,
    lega_legal_status as legal_status,
    lega_legal_status_start_date as began,
    lega_legal_status_end_date as ended,
    row_number() over (order by lega_legal_status_start_date desc, lega_legal_status_id desc) as place
  from ssd_legal_status
),
first_episode as (
  select p.period, p.last_day, p.year_before, e.person_id, min(e.place) as place
  from period p
  join episode e
    on e.episode_start <= p.last_day
    and (e.ceased is null or e.ceased > p.last_day)
  where (e.turns_18 is null or e.turns_18 > p.last_day)
    and (e.died is null or e.died > p.last_day)
  group by p.period, p.last_day, p.year_before, e.person_id
),
first_status as (
  select p.period, s.person_id, min(s.place) as place
  from period p
  join status s
    on s.began <= p.last_day
    and (s.ended is null or s.ended > p.last_day)
  group by p.period, s.person_id
)
select f.period, f.last_day, f.year_before, f.person_id, e.episode_id, e.episode_start, e.cla_id, e.care_start,
  e.need, s.legal_status
from first_episode f
join episode e on e.place = f.place
left join first_status l on l.period = f.period and l.person_id = f.person_id
left join status s on s.place = l.place
where s.legal_status is null or s.legal_status not in ('V1', 'V3', 'V4')
