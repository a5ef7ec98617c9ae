-- title: Child protection plans of nine months or more
-- row: child on a child protection plan that began nine months or more ago
-- order: plan_start
-- source: Local, an early warning of plans that last two years
--
-- Children whose child protection plan began nine months before the day or earlier, the longest first, with the last
-- review, when the next is due, and how many plans ended before this one began.

with earlier as (
  select c.period, c.person_id, count(*) as plans
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
  case
    when c.plan_start + interval '24' month <= c.last_day then '24 months or more'
    when c.plan_start + interval '18' month <= c.last_day then '18 to 24 months'
    when c.plan_start + interval '15' month <= c.last_day then '15 to 18 months'
    when c.plan_start + interval '12' month <= c.last_day then '12 to 15 months'
    else '9 to 12 months'
  end as on_plan_for,
  r.last_review,
  r.due as next_review,
  coalesce(e.plans, 0) as earlier_plans,
  c.category,
  a.team_id as team,
  a.worker_id as worker
from cp c
left join cp_reviews_in_timescale r on r.period = c.period and r.person_id = c.person_id
left join earlier e on e.period = c.period and e.person_id = c.person_id
left join allocation a on a.period = c.period and a.person_id = c.person_id
where c.plan_start + interval '9' month <= c.last_day
