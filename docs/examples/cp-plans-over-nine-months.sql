-- title: Child protection plans of more than nine months
-- row: child on a child protection plan on the last day of the month
-- fold: share
-- windows: at
-- met: on the plan for more than nine months
-- source: local, an early warning of plans that last two years
--
-- Of the children on a child protection plan on the last day of the month, those whose plan began more than nine
-- months before that day. A plan that began nine months before to the day is not among them.

select c.period,
  c.person_id as key,
  c.person_id,
  case when c.plan_start + interval '9' month < c.last_day then 1 else 0 end as met,
  c.plan_start,
  c.category,
  a.team_id as team,
  a.worker_id as worker
from cp c
left join allocation a on a.period = c.period and a.person_id = c.person_id
