-- title: Number of children in need
-- row: child in need on the last day of the month
-- fold: count
-- windows: at
-- source: Children Act 1989, section 17; local definition that leaves out children on a plan or looked after
--
-- A child counts when an episode of need is open on the last day of the month and the child is under 18, or
-- unborn, and neither on a child protection plan nor looked after on that day.
--
-- The national children in need census counts every open episode, so its number is nearer to all open cases.

select c.period,
  c.person_id as key,
  c.person_id,
  c.referral_id,
  c.referral_date,
  c.need,
  a.team_id as team,
  a.worker_id as worker
from cin c
left join allocation a on a.period = c.period and a.person_id = c.person_id
