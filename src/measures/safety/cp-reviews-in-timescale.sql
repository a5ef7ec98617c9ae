-- title: Child protection reviews in timescale
-- row: child on a child protection plan whose first review has come due
-- fold: share
-- windows: at
-- met: every review of the last twelve months held by its due date, and none overdue
-- source: Working Together to Safeguard Children; children in need census, reviews of child protection plans
--
-- Of the children on a child protection plan on the last day of the month whose plan began three months or more
-- before, those reviewed in time. The first review is due three months after the plan began, and each next one
-- six months after the review before it was held.
--
-- In time means that every review that came due in the last twelve months and was held, was held on or before
-- its due date, and that the next one is not overdue. Reviews without a plan's id belong to the child's plan.

with held as (
  select l.cppl_cp_plan_id as plan_id, l.cppl_cp_plan_start_date as plan_start, r.cppr_cp_review_date as review
  from ssd_cp_plans l
  join ssd_cp_reviews r on r.cppr_cp_plan_id = l.cppl_cp_plan_id
  where r.cppr_cp_review_date > l.cppl_cp_plan_start_date
  union
  select l.cppl_cp_plan_id as plan_id, l.cppl_cp_plan_start_date as plan_start, r.cppr_cp_review_date as review
  from ssd_cp_plans l
  join ssd_cp_reviews r on r.cppr_person_id = l.cppl_person_id and r.cppr_cp_plan_id is null
  where r.cppr_cp_review_date > l.cppl_cp_plan_start_date
),
chain as (
  select plan_id, plan_start, review, lag(review) over (partition by plan_id order by review) as previous
  from held
),
answered as (
  select plan_id, review,
    cast(
      case when previous is null then plan_start + interval '3' month else previous + interval '6' month end as date
    ) as due
  from chain
),
known as (
  select c.period, c.person_id, max(h.review) as last_review,
    sum(case when h.due > c.year_before and h.due <= c.last_day and h.review > h.due then 1 else 0 end) as late
  from cp c
  join answered h on h.plan_id = c.plan_id and h.review <= c.last_day
  group by c.period, c.person_id
),
reviewed as (
  select c.period, c.last_day, c.person_id, c.plan_start, c.category, k.last_review,
    coalesce(k.late, 0) as late,
    cast(
      case when k.last_review is null then c.plan_start + interval '3' month else k.last_review + interval '6' month end
      as date
    ) as next_due
  from cp c
  left join known k on k.period = c.period and k.person_id = c.person_id
  where c.plan_start + interval '3' month <= c.last_day
)
select r.period,
  r.person_id as key,
  r.person_id,
  case when r.late = 0 and r.next_due >= r.last_day then 1 else 0 end as met,
  r.plan_start,
  r.last_review,
  r.late as late_reviews,
  r.next_due as due,
  case when r.next_due < r.last_day then r.last_day - r.next_due end as days_over,
  r.category,
  a.team_id as team,
  a.worker_id as worker
from reviewed r
left join allocation a on a.period = r.period and a.person_id = r.person_id
