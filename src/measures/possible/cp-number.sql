-- group: possible_cp_number
--
-- Who could come onto the list of children on a child protection plan, and who could come off it: a child with a plan
-- left out that could be open, and one on it whose dates of birth and death are left out.

select s.win, s.period, l.cppl_person_id as unit, l.cppl_person_id as person_id,
  'out' as now, 1 as can_out, 1 as can_met, 0 as can_not, 0 as depends, 0 as loose,
  'ssd_cp_plans' as table_name, l.code, l.cause
from span s
join left_ssd_cp_plans l
  on l.cppl_cp_plan_start_date_from <= s.last_day
  and l.cppl_cp_plan_end_date_to > s.last_day
left join child c on c.person_id = l.cppl_person_id
left join cp g on g.period = s.period and g.person_id = l.cppl_person_id
where s.win = 'at'
  and l.cppl_person_id is not null
  and (l.cppl_cp_plan_ola is null or l.cppl_cp_plan_ola <> 'Y')
  and (c.turns_18 is null or c.turns_18 > s.last_day)
  and (c.died is null or c.died > s.last_day)
  and g.person_id is null
union all
select p.win, p.period, p.person_id as unit, p.person_id,
  'met' as now, 1 as can_out, 1 as can_met, 0 as can_not, 0 as depends, 0 as loose,
  p.table_name, p.code, p.cause
from possible_person p
join cp g on g.period = p.period and g.person_id = p.person_id
