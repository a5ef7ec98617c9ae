-- title: Reviews of looked after children in timescale
-- row: child looked after whose first review has come due
-- fold: share
-- windows: at
-- met: every review of the last twelve months held by its due date, and none overdue
-- source: Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33
--
-- Of the children looked after on the last day of the month who entered care 20 working days or more before, those
-- reviewed in time. The first review is due 20 working days after entering care, the second three months after the
-- first, and each next one six months after the review before it was held. Cancelled reviews do not count.
--
-- In time means that every review that came due in the last twelve months and was held, was held on or before
-- its due date, and that the next one is not overdue.

with held as (
  select distinct c.cla_id, c.care_start, r.clar_cla_review_date as review
  from care_period c
  join ssd_cla_reviews r on r.clar_cla_id = c.cla_id and r.clar_cla_review_date >= c.care_start
  where r.clar_cla_review_cancelled is null or r.clar_cla_review_cancelled <> 'Y'
),
chain as (
  select cla_id, care_start, review,
    row_number() over (partition by cla_id order by review) as place,
    lag(review) over (partition by cla_id order by review) as previous
  from held
),
answered as (
  select h.cla_id, h.review,
    cast(
      case
        when h.place = 1 then coalesce(d.due, h.care_start)
        when h.place = 2 then h.previous + interval '3' month
        else h.previous + interval '6' month
      end as date
    ) as due
  from chain h
  left join due d on d.rule = 'cla-first-review' and d.day = h.care_start
),
known as (
  select c.period, c.person_id, count(*) as reviews, max(h.review) as last_review,
    sum(case when h.due > c.year_before and h.due <= c.last_day and h.review > h.due then 1 else 0 end) as late
  from cla c
  join answered h on h.cla_id = c.cla_id and h.review <= c.last_day
  group by c.period, c.person_id
),
reviewed as (
  select c.period, c.last_day, c.person_id, c.care_start, c.need, k.last_review,
    coalesce(k.late, 0) as late,
    cast(
      case
        when k.last_review is null then coalesce(d.due, c.care_start)
        when k.reviews = 1 then k.last_review + interval '3' month
        else k.last_review + interval '6' month
      end as date
    ) as next_due
  from cla c
  left join due d on d.rule = 'cla-first-review' and d.day = c.care_start
  left join known k on k.period = c.period and k.person_id = c.person_id
  where coalesce(d.due, c.care_start) <= c.last_day
)
select r.period,
  r.person_id as key,
  r.person_id,
  case when r.late = 0 and r.next_due >= r.last_day then 1 else 0 end as met,
  r.care_start,
  r.last_review,
  r.late as late_reviews,
  r.next_due as due,
  case when r.next_due < r.last_day then r.last_day - r.next_due end as days_over,
  r.need,
  m.placement_type,
  a.team_id as team,
  a.worker_id as worker
from reviewed r
left join cla_placement m on m.period = r.period and m.person_id = r.person_id
left join allocation a on a.period = r.period and a.person_id = r.person_id
