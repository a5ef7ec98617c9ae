-- title: Reviews of looked after children
-- row: child looked after
-- due: due
-- measure: cla-reviews-in-timescale
-- late: stays late
-- source: Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33
--
-- Every child looked after, with the day by which the next review is due. The measure of reviews in timescale counts a
-- child from the day on which the first review is due; until then the child is listed here alone.
--
-- A review that is held late stays late for a year: `late_reviews` says how many were.

with waiting as (
  select c.period, c.person_id, c.cla_id, c.care_start, c.need, c.last_day
  from cla c
  left join cla_reviews_in_timescale t on t.period = c.period and t.person_id = c.person_id
  where t.person_id is null
),
held as (
  select w.period, w.person_id, count(distinct r.clar_cla_review_date) as reviews,
    max(r.clar_cla_review_date) as last_review
  from waiting w
  join ssd_cla_reviews r
    on r.clar_cla_id = w.cla_id
    and r.clar_cla_review_date >= w.care_start
    and r.clar_cla_review_date <= w.last_day
  where r.clar_cla_review_cancelled is null or r.clar_cla_review_cancelled <> 'Y'
  group by w.period, w.person_id
)
select period, key, person_id, care_start, last_review, due, late_reviews, need, placement_type, team, worker
from cla_reviews_in_timescale
union all
select w.period, w.person_id as key, w.person_id, w.care_start, h.last_review,
  cast(
    case
      when h.last_review is null then d.due
      when h.reviews = 1 then h.last_review + interval '3' month
      else h.last_review + interval '6' month
    end as date
  ) as due,
  0 as late_reviews, w.need, m.placement_type, a.team_id as team, a.worker_id as worker
from waiting w
left join held h on h.period = w.period and h.person_id = w.person_id
left join due d on d.rule = 'cla-first-review' and d.day = w.care_start
left join cla_placement m on m.period = w.period and m.person_id = w.person_id
left join allocation a on a.period = w.period and a.person_id = w.person_id
