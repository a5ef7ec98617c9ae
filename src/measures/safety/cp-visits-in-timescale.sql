-- title: Child protection visits in timescale
-- row: child on a child protection plan on the last day of the month
-- fold: share
-- windows: at
-- met: next visit not yet overdue
-- source: Local visiting standard, an interval of the plan (10 working days unless it says otherwise)
--
-- Of the children on a child protection plan on the last day of the month, those whose next visit is due on or
-- after that day.
--
-- The next visit is due one visiting interval after the last visit at which the child was seen since the plan
-- began, or after the start of the plan where there has been none. A visit before the birth counts without the
-- child being seen.

with visit as (
  select v.cppv_person_id as person_id, v.cppv_cp_visit_date as visit_day
  from ssd_cp_visits v
  left join child s on s.person_id = v.cppv_person_id
  where v.cppv_cp_visit_seen = 'Y'
    or s.born is null
    or s.born > v.cppv_cp_visit_date
),
visited as (
  select c.period, c.person_id, max(v.visit_day) as last_visit
  from cp c
  join visit v
    on v.person_id = c.person_id
    and v.visit_day >= c.plan_start
    and v.visit_day <= c.last_day
  group by c.period, c.person_id
)
select c.period,
  c.person_id as key,
  c.person_id,
  case when d.due >= c.last_day then 1 else 0 end as met,
  c.plan_start,
  v.last_visit,
  d.due,
  case when d.due < c.last_day then c.last_day - d.due end as days_over,
  c.category,
  a.team_id as team,
  a.worker_id as worker
from cp c
left join visited v on v.period = c.period and v.person_id = c.person_id
left join due d on d.rule = 'cp-visit' and d.day = coalesce(v.last_visit, c.plan_start)
left join allocation a on a.period = c.period and a.person_id = c.person_id
