-- group: possible_cla_visits_in_timescale
--
-- Children looked after with a visit left out at which they were seen: it could have been on the month's last day,
-- and then the next is not overdue; for a child who is visited in time it changes nothing. A placement or an episode
-- left out that could be open moves the day from which visits count, and someone who could come onto the list has
-- visits that nothing is known of: there either outcome is taken to be possible.

with seen as (
  select s.win, s.period, t.person_id, v.code, v.cause
  from span s
  join cla_visits_in_timescale t on t.period = s.period and t.met = 0
  join left_ssd_cla_visits v
    on v.clav_person_id = t.person_id
    and v.clav_cla_visit_date_from <= s.last_day
  where s.win = 'at' and v.clav_cla_visit_seen = 'Y'
),
moved as (
  select s.win, s.period, g.person_id, 'ssd_cla_placement' as table_name, m.code, m.cause
  from span s
  join cla g on g.period = s.period
  join left_ssd_cla_placement m
    on m.clap_cla_id = g.cla_id
    and m.clap_cla_placement_start_date_from <= s.last_day
    and m.clap_cla_placement_end_date_to > s.last_day
  where s.win = 'at'
  union
  select s.win, s.period, g.person_id, 'ssd_cla_episodes' as table_name, e.code, e.cause
  from span s
  join cla g on g.period = s.period
  join left_ssd_cla_episodes e
    on e.clae_person_id = g.person_id
    and e.clae_cla_episode_start_date_from <= s.last_day
    and e.clae_cla_episode_ceased_date_to > s.last_day
  where s.win = 'at'
),
every as (
  select win, period, person_id, 0 as can_out, 1 as can_met, 0 as loose, 'ssd_cla_visits' as table_name, code, cause
  from seen
  union all
  select win, period, person_id, 0 as can_out, 1 as can_met, 1 as loose, table_name, code, cause from moved
  union all
  select win, period, person_id, 1 as can_out, case when now = 'out' then 1 else 0 end as can_met,
    case when now = 'out' then 1 else 0 end as loose, table_name, code, cause
  from possible_cla_number
)
select e.win, e.period, e.person_id as unit, e.person_id,
  case when t.met = 1 then 'met' when t.met = 0 then 'not met' else 'out' end as now,
  e.can_out,
  case when e.can_met = 1 or t.met = 1 then 1 else 0 end as can_met,
  case when e.loose = 1 or t.met = 0 then 1 else 0 end as can_not,
  0 as depends, e.loose, e.table_name, e.code, e.cause
from every e
left join cla_visits_in_timescale t on t.period = e.period and t.person_id = e.person_id
