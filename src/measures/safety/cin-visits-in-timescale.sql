-- title: Child in need visits in timescale
-- row: child in need with a plan on the last day of the month
-- fold: share
-- windows: at
-- met: next visit not yet overdue
-- source: Local visiting standard, an interval of the plan (20 working days unless it says otherwise)
--
-- Of the children in need whose child in need plan is open on the last day of the month, those whose next visit
-- is due on or after that day.
--
-- The next visit is due one visiting interval after the last visit at which the child was seen since the plan
-- began, or after the start of the plan where there has been none. A visit before the birth counts without the
-- child being seen.

with planned as (
  select period, last_day, person_id, need, plan_start
  from (
    select c.period, c.last_day, c.person_id, c.need,
      n.cinp_cin_plan_start_date as plan_start,
      row_number() over (
        partition by c.last_day, c.person_id
        order by n.cinp_cin_plan_start_date desc, n.cinp_cin_plan_id desc
      ) as place
    from cin c
    join ssd_cin_plans n
      on n.cinp_person_id = c.person_id
      and n.cinp_cin_plan_start_date <= c.last_day
      and (n.cinp_cin_plan_end_date is null or n.cinp_cin_plan_end_date > c.last_day)
  ) plans
  where place = 1
),
visit as (
  select v.cinv_person_id as person_id, v.cinv_cin_visit_date as visit_day
  from ssd_cin_visits v
  left join child s on s.person_id = v.cinv_person_id
  where v.cinv_cin_visit_seen = 'Y'
    or s.born is null
    or s.born > v.cinv_cin_visit_date
),
visited as (
  select n.period, n.person_id, max(v.visit_day) as last_visit
  from planned n
  join visit v
    on v.person_id = n.person_id
    and v.visit_day >= n.plan_start
    and v.visit_day <= n.last_day
  group by n.period, n.person_id
)
select n.period,
  n.person_id as key,
  n.person_id,
  case when d.due >= n.last_day then 1 else 0 end as met,
  n.plan_start,
  v.last_visit,
  d.due,
  case when d.due < n.last_day then n.last_day - d.due end as days_over,
  n.need,
  a.team_id as team,
  a.worker_id as worker
from planned n
left join visited v on v.period = n.period and v.person_id = n.person_id
left join due d on d.rule = 'cin-visit' and d.day = coalesce(v.last_visit, n.plan_start)
left join allocation a on a.period = n.period and a.person_id = n.person_id
