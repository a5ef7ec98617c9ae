-- group: possible_all_open_cases
--
-- Who could come onto the list of all open cases: by a referral left out that could be open, onto a plan or into
-- being looked after. Who could come off it: someone without an open referral who could leave the plan or care that
-- they are listed for, and anyone who could have died.

with entering as (
  select win, period, person_id, table_name, code, cause from possible_referral_open
  union all
  select win, period, person_id, table_name, code, cause from possible_cp_number where now = 'out'
  union all
  select win, period, person_id, table_name, code, cause from possible_cla_number where now = 'out'
),
leaving as (
  select p.win, p.period, p.person_id, p.table_name, p.code, p.cause
  from possible_person p
  left join open_referral r on r.period = p.period and r.person_id = p.person_id
  where r.person_id is null or p.can_dead = 1
  union all
  select q.win, q.period, q.person_id, q.table_name, q.code, q.cause
  from possible_cla_number q
  left join open_referral r on r.period = q.period and r.person_id = q.person_id
  left join cp p on p.period = q.period and p.person_id = q.person_id
  where q.now = 'met'
    and q.table_name = 'ssd_legal_status'
    and r.person_id is null
    and p.person_id is null
)
select e.win, e.period, e.person_id as unit, e.person_id, 'out' as now, 1 as can_out, 1 as can_met, 0 as can_not,
  0 as depends, 0 as loose, e.table_name, e.code, e.cause
from entering e
left join open_cases o on o.period = e.period and o.person_id = e.person_id
where o.person_id is null
union all
select l.win, l.period, l.person_id as unit, l.person_id, 'met' as now, 1 as can_out, 1 as can_met, 0 as can_not,
  0 as depends, 0 as loose, l.table_name, l.code, l.cause
from leaving l
join open_cases o on o.period = l.period and o.person_id = l.person_id
