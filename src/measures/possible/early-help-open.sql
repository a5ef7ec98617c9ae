-- group: possible_early_help_open
--
-- Who could come onto the list of cases open to early help, by an episode left out that could be open, and who could
-- come off it, having died.

select s.win, s.period, l.earl_person_id as unit, l.earl_person_id as person_id,
  'out' as now, 1 as can_out, 1 as can_met, 0 as can_not, 0 as depends, 0 as loose,
  'ssd_early_help_episodes' as table_name, l.code, l.cause
from span s
join left_ssd_early_help_episodes l
  on l.earl_episode_start_date_from <= s.last_day
  and l.earl_episode_end_date_to > s.last_day
left join child c on c.person_id = l.earl_person_id
left join early_help_open g on g.period = s.period and g.person_id = l.earl_person_id
where s.win = 'at'
  and l.earl_person_id is not null
  and (c.died is null or c.died > s.last_day)
  and g.person_id is null
union all
select p.win, p.period, p.person_id as unit, p.person_id,
  'met' as now, 1 as can_out, 1 as can_met, 0 as can_not, 0 as depends, 0 as loose,
  p.table_name, p.code, p.cause
from possible_person p
join early_help_open g on g.period = p.period and g.person_id = p.person_id
where p.can_dead = 1
