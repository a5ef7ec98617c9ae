-- group: possible_cla_ceased
--
-- Episodes left out that could have ended a period of care in the window, and ends that an episode left out could
-- follow on the day, or that a legal status left out could bring onto the list or take off it.

with end_day as (
  select distinct s.win, s.period, l.clae_cla_episode_id as unit, l.clae_person_id as person_id, d.day as ceased,
    case when x.last_day < l.clae_cla_episode_start_date_from then d.day else x.last_day end as day,
    0 as kept, 0 as listed, l.clae_cla_episode_ceased_reason as reason, l.code, l.cause
  from span s
  join left_ssd_cla_episodes l
    on l.clae_cla_episode_ceased_date_from <= s.last_day
    and l.clae_cla_episode_ceased_date_to >= s.first_day
    and l.clae_cla_episode_start_date_from <= s.last_day
  join calendar d
    on d.day >= greatest(s.first_day, l.clae_cla_episode_ceased_date_from)
    and d.day <= least(s.last_day, l.clae_cla_episode_ceased_date_to)
  join (
    select day, day - 1 as last_day from calendar
    union all
    select day, day as last_day from calendar
  ) x on x.day = d.day and (x.last_day < d.day or l.clae_cla_episode_start_date_to >= d.day)
  where s.win <> 'at'
    and (l.clae_cla_episode_ceased_reason is null or l.clae_cla_episode_ceased_reason <> 'X1')
  union all
  select s.win, s.period, e.clae_cla_episode_id as unit, e.clae_person_id as person_id,
    e.clae_cla_episode_ceased_date as ceased,
    greatest(e.clae_cla_episode_start_date, e.clae_cla_episode_ceased_date - 1) as day, 1 as kept,
    case when t.key is not null then 1 else 0 end as listed, e.clae_cla_episode_ceased_reason as reason,
    null as code, null as cause
  from span s
  join ssd_cla_episodes e
    on e.clae_cla_episode_ceased_date >= s.first_day
    and e.clae_cla_episode_ceased_date <= s.last_day
  left join cla_ceased t on t.key = e.clae_cla_episode_id
  where s.win <> 'at'
    and (e.clae_cla_episode_ceased_reason is null or e.clae_cla_episode_ceased_reason <> 'X1')
    and (
      exists (select 1 from left_ssd_legal_status l where l.lega_person_id = e.clae_person_id)
      or exists (select 1 from left_ssd_cla_episodes l where l.clae_person_id = e.clae_person_id)
    )
),
followed as (
  select distinct d.unit, d.ceased
  from end_day d
  join ssd_cla_episodes n
    on n.clae_person_id = d.person_id
    and n.clae_cla_episode_start_date = d.ceased
    and n.clae_cla_episode_id <> d.unit
  where d.reason is null
),
status as (
  select d.win, d.period, d.unit, d.day, k.lega_legal_status as legal_status, k.lega_legal_status_id as status_id,
    k.lega_legal_status_start_date as began,
    row_number() over (
      partition by d.win, d.period, d.unit, d.day
      order by k.lega_legal_status_start_date desc, k.lega_legal_status_id desc
    ) as place
  from (select distinct win, period, unit, person_id, day from end_day) d
  join ssd_legal_status k
    on k.lega_person_id = d.person_id
    and k.lega_legal_status_start_date <= d.day
    and (k.lega_legal_status_end_date is null or k.lega_legal_status_end_date > d.day)
),
standing as (
  select d.win, d.period, d.unit, d.person_id, d.ceased, d.day, d.kept, d.listed, d.reason, d.code, d.cause,
    case when k.legal_status in ('V1', 'V3', 'V4') then 1 else 0 end as short_breaks, k.began, k.status_id
  from end_day d
  left join followed f on f.unit = d.unit and f.ceased = d.ceased
  left join status k on k.win = d.win and k.period = d.period and k.unit = d.unit and k.day = d.day and k.place = 1
  where f.unit is null
),
overriding as (
  select d.win, d.period, d.unit, d.day,
    case when l.lega_legal_status in ('V1', 'V3', 'V4') then 1 else 0 end as short_breaks, l.code, l.cause
  from standing d
  join left_ssd_legal_status l
    on l.lega_person_id = d.person_id
    and l.lega_legal_status_start_date_from <= d.day
    and l.lega_legal_status_end_date_to > d.day
  where d.status_id is null
    or least(l.lega_legal_status_start_date_to, d.day) > d.began
    or (least(l.lega_legal_status_start_date_to, d.day) = d.began and l.lega_legal_status_id > d.status_id)
),
out_of_short_breaks as (
  select distinct win, period, unit, day from overriding where short_breaks = 0
)
select d.win, d.period, d.unit, d.person_id, 'out' as now, 1 as can_out, 1 as can_met, 0 as can_not,
  min(d.short_breaks) as depends, 0 as loose, 'ssd_cla_episodes' as table_name, d.code, d.cause
from standing d
left join out_of_short_breaks o on o.win = d.win and o.period = d.period and o.unit = d.unit and o.day = d.day
where d.kept = 0 and (d.short_breaks = 0 or o.day is not null)
group by d.win, d.period, d.unit, d.person_id, d.code, d.cause
union all
select d.win, d.period, d.unit, d.person_id, case when d.listed = 1 then 'met' else 'out' end as now,
  1 as can_out, 1 as can_met, 0 as can_not, 1 as depends, 0 as loose,
  'ssd_legal_status' as table_name, o.code, o.cause
from standing d
join overriding o
  on o.win = d.win and o.period = d.period and o.unit = d.unit and o.day = d.day and o.short_breaks = d.listed
where d.kept = 1
union all
select distinct d.win, d.period, d.unit, d.person_id, 'met' as now, 1 as can_out, 1 as can_met, 0 as can_not,
  1 as depends, 0 as loose, 'ssd_cla_episodes' as table_name, n.code, n.cause
from standing d
join left_ssd_cla_episodes n
  on n.clae_person_id = d.person_id
  and n.clae_cla_episode_start_date_from <= d.ceased
  and n.clae_cla_episode_start_date_to >= d.ceased
where d.kept = 1 and d.listed = 1 and d.reason is null
