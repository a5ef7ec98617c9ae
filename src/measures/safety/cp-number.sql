-- title: Number of children on a child protection plan
-- row: child on a child protection plan on the last day of the month
-- fold: count
-- windows: at
-- source: Working Together to Safeguard Children; children in need census, child protection plans
--
-- A child counts when a child protection plan of this authority is open on the last day of the month and the
-- child is under 18 or unborn. A plan held here for another authority is not counted.

select c.period,
  c.person_id as key,
  c.person_id,
  c.plan_id,
  c.plan_start,
  c.category,
  a.team_id as team,
  a.worker_id as worker
from cp c
left join allocation a on a.period = c.period and a.person_id = c.person_id
