-- group: possible_cla_number
--
-- Who could come onto the list of children looked after, and who could come off it: by an episode of care left out
-- that could be open, by a legal status left out that could be the latest, and by dates of birth and death.

with entering as (
  select p.win, p.period, p.last_day, p.person_id, p.in_episode, p.short_breaks
  from possible_cla_standing p
  where p.listed = 0
    and (p.in_episode = 1 or exists (
      select 1 from left_ssd_cla_episodes e
      where e.clae_person_id = p.person_id
        and e.clae_cla_episode_start_date_from <= p.last_day
        and e.clae_cla_episode_ceased_date_to > p.last_day
    ))
    and (p.short_breaks = 0 or exists (
      select 1 from possible_cla_overriding o
      where o.win = p.win and o.period = p.period and o.person_id = p.person_id and o.short_breaks = 0
    ))
),
cause as (
  select p.win, p.period, p.person_id, 'out' as now, 'ssd_cla_episodes' as table_name, e.code, e.cause
  from entering p
  join left_ssd_cla_episodes e
    on e.clae_person_id = p.person_id
    and e.clae_cla_episode_start_date_from <= p.last_day
    and e.clae_cla_episode_ceased_date_to > p.last_day
  where p.in_episode = 0
  union all
  select p.win, p.period, p.person_id, 'out' as now, 'ssd_legal_status' as table_name, o.code, o.cause
  from entering p
  join possible_cla_overriding o
    on o.win = p.win and o.period = p.period and o.person_id = p.person_id and o.short_breaks = 0
  where p.short_breaks = 1
  union all
  select p.win, p.period, p.person_id, 'met' as now, 'ssd_legal_status' as table_name, o.code, o.cause
  from possible_cla_standing p
  join possible_cla_overriding o
    on o.win = p.win and o.period = p.period and o.person_id = p.person_id and o.short_breaks = 1
  where p.listed = 1
  union all
  select p.win, p.period, p.person_id, 'met' as now, p.table_name, p.code, p.cause
  from possible_person p
  join cla g on g.period = p.period and g.person_id = p.person_id
)
select win, period, person_id as unit, person_id, now, 1 as can_out, 1 as can_met, 0 as can_not, 0 as depends,
  0 as loose, table_name, code, cause
from cause
