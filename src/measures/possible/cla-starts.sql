-- group: possible_cla_starts
--
-- Episodes left out that could have begun a period of care in the window, and starts that a legal status or a date of
-- birth left out could bring onto the list or take off it.

with start_day as (
  select s.win, s.period, l.clae_cla_episode_id as unit, l.clae_person_id as person_id, d.day, 0 as kept,
    0 as listed, l.code, l.cause
  from span s
  join left_ssd_cla_episodes l
    on l.clae_cla_episode_start_date_from <= s.last_day
    and l.clae_cla_episode_start_date_to >= s.first_day
  join calendar d
    on d.day >= greatest(s.first_day, l.clae_cla_episode_start_date_from)
    and d.day <= least(s.last_day, l.clae_cla_episode_start_date_to)
  left join child c on c.person_id = l.clae_person_id
  where s.win <> 'at'
    and l.clae_cla_episode_start_reason = 'S'
    and (c.turns_18 is null or c.turns_18 > d.day)
  union all
  select s.win, s.period, e.clae_cla_episode_id as unit, e.clae_person_id as person_id,
    e.clae_cla_episode_start_date as day, 1 as kept,
    case when t.key is not null then 1 else 0 end as listed, null as code, null as cause
  from span s
  join ssd_cla_episodes e
    on e.clae_cla_episode_start_date >= s.first_day
    and e.clae_cla_episode_start_date <= s.last_day
  left join child c on c.person_id = e.clae_person_id
  left join cla_starts t on t.key = e.clae_cla_episode_id
  where s.win <> 'at'
    and e.clae_cla_episode_start_reason = 'S'
    and (c.turns_18 is null or c.turns_18 > e.clae_cla_episode_start_date)
    and (
      exists (select 1 from left_ssd_legal_status l where l.lega_person_id = e.clae_person_id)
      or exists (select 1 from left_ssd_person p where p.pers_person_id = e.clae_person_id)
    )
),
status as (
  select d.win, d.period, d.unit, d.day, k.lega_legal_status as legal_status, k.lega_legal_status_id as status_id,
    k.lega_legal_status_start_date as began,
    row_number() over (
      partition by d.win, d.period, d.unit, d.day
      order by k.lega_legal_status_start_date desc, k.lega_legal_status_id desc
    ) as place
  from (select distinct win, period, unit, person_id, day from start_day) d
  join ssd_legal_status k
    on k.lega_person_id = d.person_id
    and k.lega_legal_status_start_date <= d.day
    and (k.lega_legal_status_end_date is null or k.lega_legal_status_end_date > d.day)
),
standing as (
  select d.win, d.period, d.unit, d.person_id, d.day, d.kept, d.listed, d.code, d.cause,
    case when k.legal_status in ('V1', 'V3', 'V4') then 1 else 0 end as short_breaks, k.began, k.status_id
  from start_day d
  left join status k on k.win = d.win and k.period = d.period and k.unit = d.unit and k.day = d.day and k.place = 1
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
select d.win, d.period, d.unit, d.person_id, 'met' as now, 1 as can_out, 1 as can_met, 0 as can_not, 1 as depends,
  0 as loose, 'ssd_person' as table_name, p.code, p.cause
from standing d
join left_ssd_person p on p.pers_person_id = d.person_id and p.pers_dob_from + interval '18' year <= d.day
where d.kept = 1 and d.listed = 1
