-- group: cp
--
-- CP(E): children under 18, or unborn, with a child protection plan of this authority open at the month's end.
-- A plan held for another authority is not counted. A child with two open plans is listed once, under the plan
-- with the latest start (then the highest id).

select period, first_day, last_day, year_before, person_id, plan_id, plan_start, category
from (
  select p.period, p.first_day, p.last_day, p.year_before,
    c.cppl_person_id as person_id,
    c.cppl_cp_plan_id as plan_id,
    c.cppl_cp_plan_start_date as plan_start,
    c.cppl_cp_plan_latest_category as category,
    row_number() over (
      partition by p.period, c.cppl_person_id
      order by c.cppl_cp_plan_start_date desc, c.cppl_cp_plan_id desc
    ) as place
  from period p
  join ssd_cp_plans c
    on c.cppl_cp_plan_start_date <= p.last_day
    and (c.cppl_cp_plan_end_date is null or c.cppl_cp_plan_end_date > p.last_day)
  left join ssd_person s on s.pers_person_id = c.cppl_person_id
  where c.cppl_person_id is not null
    and (c.cppl_cp_plan_ola is null or c.cppl_cp_plan_ola <> 'Y')
    and (s.pers_dob is null or s.pers_dob + interval '18' year > p.last_day)
    and (s.pers_death_date is null or s.pers_death_date > p.last_day)
) plans
where place = 1
