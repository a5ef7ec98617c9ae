-- group: cp
--
-- CP(E): children under 18, or unborn, with a child protection plan of this authority open at the month's end.
-- A plan held for another authority is not counted. A child with two open plans is listed once, under the plan
-- with the latest start (then the highest id).

with plan as (
  select l.cppl_person_id as person_id,
    l.cppl_cp_plan_id as plan_id,
    l.cppl_cp_plan_start_date as plan_start,
    l.cppl_cp_plan_end_date as plan_end,
    l.cppl_cp_plan_latest_category as category,
    c.turns_18,
    c.died,
    row_number() over (order by l.cppl_cp_plan_start_date desc, l.cppl_cp_plan_id desc) as place
  from ssd_cp_plans l
  left join child c on c.person_id = l.cppl_person_id
  where l.cppl_person_id is not null
    and (l.cppl_cp_plan_ola is null or l.cppl_cp_plan_ola <> 'Y')
),
first_placed as (
  select p.period, p.last_day, p.year_before, l.person_id, min(l.place) as place
  from period p
  join plan l
    on l.plan_start <= p.last_day
    and (l.plan_end is null or l.plan_end > p.last_day)
  where (l.turns_18 is null or l.turns_18 > p.last_day)
    and (l.died is null or l.died > p.last_day)
  group by p.period, p.last_day, p.year_before, l.person_id
)
select f.period, f.last_day, f.year_before, f.person_id, l.plan_id, l.plan_start, l.category
from first_placed f
join plan l on l.place = f.place
