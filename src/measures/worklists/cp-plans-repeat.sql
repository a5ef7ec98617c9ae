-- title: Repeat child protection plans
-- row: child on a child protection plan who was on one before
-- order: last_plan_ended desc
-- source: Children in need census, second or subsequent child protection plans
--
-- Children on a child protection plan for whom an earlier plan of this authority ended on or before the day on which
-- this one began, with how long after. Plans from before the records begin are not known.

with earlier as (
  select c.period, c.person_id, count(*) as plans, max(e.cppl_cp_plan_end_date) as ended
  from cp c
  join ssd_cp_plans e
    on e.cppl_person_id = c.person_id
    and e.cppl_cp_plan_id <> c.plan_id
    and e.cppl_cp_plan_end_date <= c.plan_start
  where e.cppl_cp_plan_ola is null or e.cppl_cp_plan_ola <> 'Y'
  group by c.period, c.person_id
)
select c.period,
  c.person_id as key,
  c.person_id,
  c.plan_start,
  e.ended as last_plan_ended,
  case
    when e.ended + interval '12' month >= c.plan_start then 'within 12 months'
    when e.ended + interval '24' month >= c.plan_start then 'within 24 months'
    else 'longer after'
  end as began_again,
  e.plans as earlier_plans,
  c.category,
  a.team_id as team,
  a.worker_id as worker
from cp c
join earlier e on e.period = c.period and e.person_id = c.person_id
left join allocation a on a.period = c.period and a.person_id = c.person_id
