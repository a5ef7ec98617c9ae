-- title: Child protection reviews
-- row: child on a child protection plan
-- due: due
-- measure: cp-reviews-in-timescale
-- late: stays late
-- source: Working Together to Safeguard Children; children in need census, reviews of child protection plans
--
-- Every child on a child protection plan, with the day by which the next review is due. The measure of reviews in
-- timescale counts a child from the day on which the first review is due; until then the child is listed here alone.
--
-- A review that is held late stays late for a year: `late_reviews` says how many were.

with waiting as (
  select c.period, c.person_id, c.plan_id, c.plan_start, c.category, c.last_day
  from cp c
  left join cp_reviews_in_timescale t on t.period = c.period and t.person_id = c.person_id
  where t.person_id is null
),
held as (
  select w.period, w.person_id, max(r.cppr_cp_review_date) as last_review
  from waiting w
  join ssd_cp_reviews r
    on r.cppr_cp_review_date > w.plan_start
    and r.cppr_cp_review_date <= w.last_day
    and (r.cppr_cp_plan_id = w.plan_id or (r.cppr_cp_plan_id is null and r.cppr_person_id = w.person_id))
  group by w.period, w.person_id
)
select period, key, person_id, plan_start, last_review, due, late_reviews, category, team, worker
from cp_reviews_in_timescale
union all
select w.period, w.person_id as key, w.person_id, w.plan_start, h.last_review,
  cast(
    case when h.last_review is null then w.plan_start + interval '3' month else h.last_review + interval '6' month end
    as date
  ) as due,
  0 as late_reviews, w.category, a.team_id as team, a.worker_id as worker
from waiting w
left join held h on h.period = w.period and h.person_id = w.person_id
left join allocation a on a.period = w.period and a.person_id = w.person_id
