-- group: possible_contacts_to_early_help
--
-- Contacts left out that could have been made in the window, and whether each would have led to early help on any of
-- the days it could have; and contacts of the window that an early help episode left out could answer.

with own as (
  select s.win, s.period, l.cont_contact_id as unit, l.cont_person_id as person_id, d.day,
    l.cont_early_help_flag as flag, l.code, l.cause
  from span s
  join left_ssd_contacts l
    on l.cont_contact_date_from <= s.last_day
    and l.cont_contact_date_to >= s.first_day
  join calendar d
    on d.day >= greatest(s.first_day, l.cont_contact_date_from)
    and d.day <= least(s.last_day, l.cont_contact_date_to)
  where s.win <> 'at'
),
weighed as (
  select o.win, o.period, o.unit, o.person_id, o.flag, o.code, o.cause,
    case when exists (
      select 1 from ssd_early_help_episodes e
      where e.earl_person_id = o.person_id
        and e.earl_episode_start_date >= o.day
        and e.earl_episode_start_date <= o.day + 14
    ) then 1 else 0 end as helped,
    case when exists (
      select 1 from left_ssd_early_help_episodes e
      where e.earl_person_id = o.person_id
        and e.earl_episode_start_date_to >= o.day
        and e.earl_episode_start_date_from <= o.day + 14
    ) then 1 else 0 end as perhaps
  from own o
)
select win, period, unit, person_id, 'out' as now, 1 as can_out,
  max(case when flag = 'Y' or (flag is null and helped + perhaps > 0) then 1 else 0 end) as can_met,
  max(case when flag = 'N' or (flag is null and helped = 0) then 1 else 0 end) as can_not,
  max(case when flag is null then perhaps else 0 end) as depends,
  0 as loose, 'ssd_contacts' as table_name, code, cause
from weighed
group by win, period, unit, person_id, code, cause
union all
select s.win, s.period, t.key as unit, t.person_id, 'not met' as now, 0 as can_out, 1 as can_met, 1 as can_not,
  1 as depends, 0 as loose, 'ssd_early_help_episodes' as table_name, e.code, e.cause
from span s
join contacts_to_early_help t on t.contact_date >= s.first_day and t.contact_date <= s.last_day
join left_ssd_early_help_episodes e
  on e.earl_person_id = t.person_id
  and e.earl_episode_start_date_to >= t.contact_date
  and e.earl_episode_start_date_from <= t.contact_date + 14
where s.win <> 'at'
  and t.met = 0
  and t.early_help_flag is null
union all
select distinct o.win, o.period, o.unit, o.person_id, 'out' as now, 1 as can_out, 0 as can_met, 0 as can_not,
  1 as depends, 0 as loose, 'ssd_early_help_episodes' as table_name, e.code, e.cause
from own o
join left_ssd_early_help_episodes e
  on e.earl_person_id = o.person_id
  and e.earl_episode_start_date_to >= o.day
  and e.earl_episode_start_date_from <= o.day + 14
where o.flag is null
