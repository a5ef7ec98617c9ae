-- group: possible_cla_standing
--
-- Of everyone with an episode of care or a legal status left out that could be in force at the month's end: whether
-- an episode that is kept is open, what their legal status is, and whether one left out could take its place as the
-- latest.

with person as (
  select distinct s.win, s.period, s.last_day, l.clae_person_id as person_id
  from span s
  join left_ssd_cla_episodes l
    on l.clae_cla_episode_start_date_from <= s.last_day
    and l.clae_cla_episode_ceased_date_to > s.last_day
  where s.win = 'at' and l.clae_person_id is not null
  union
  select distinct s.win, s.period, s.last_day, l.lega_person_id as person_id
  from span s
  join left_ssd_legal_status l
    on l.lega_legal_status_start_date_from <= s.last_day
    and l.lega_legal_status_end_date_to > s.last_day
  where s.win = 'at' and l.lega_person_id is not null
),
status as (
  select p.win, p.period, p.person_id, k.lega_legal_status as legal_status, k.lega_legal_status_id as status_id,
    k.lega_legal_status_start_date as began,
    row_number() over (
      partition by p.win, p.period, p.person_id
      order by k.lega_legal_status_start_date desc, k.lega_legal_status_id desc
    ) as place
  from person p
  join ssd_legal_status k
    on k.lega_person_id = p.person_id
    and k.lega_legal_status_start_date <= p.last_day
    and (k.lega_legal_status_end_date is null or k.lega_legal_status_end_date > p.last_day)
),
open_episode as (
  select distinct p.win, p.period, p.person_id
  from person p
  join ssd_cla_episodes e
    on e.clae_person_id = p.person_id
    and e.clae_cla_episode_start_date <= p.last_day
    and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date > p.last_day)
)
select p.win, p.period, p.last_day, p.person_id,
  case when e.person_id is not null then 1 else 0 end as in_episode,
  case when k.legal_status in ('V1', 'V3', 'V4') then 1 else 0 end as short_breaks,
  k.began as status_began, k.status_id,
  case when g.person_id is not null then 1 else 0 end as listed
from person p
left join child c on c.person_id = p.person_id
left join status k on k.win = p.win and k.period = p.period and k.person_id = p.person_id and k.place = 1
left join open_episode e on e.win = p.win and e.period = p.period and e.person_id = p.person_id
left join cla g on g.period = p.period and g.person_id = p.person_id
where (c.turns_18 is null or c.turns_18 > p.last_day)
  and (c.died is null or c.died > p.last_day)
