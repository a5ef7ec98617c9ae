-- group: possible_cla_reviews
--
-- Reviews left out that could have been held in the period of care of a child who is looked after at the month's end,
-- and whether it is the only one of the child's.

select s.win, s.period, s.last_day, s.year_before, g.person_id, g.cla_id, g.care_start, r.code, r.cause,
  r.clar_cla_review_date_from as first_day, r.clar_cla_review_date_to as final_day,
  count(*) over (partition by s.win, s.period, g.person_id) as reviews
from span s
join cla g on g.period = s.period
join left_ssd_cla_reviews r
  on r.clar_cla_id = g.cla_id
  and r.clar_cla_review_date_from <= s.last_day
  and r.clar_cla_review_date_to >= g.care_start
where s.win = 'at'
  and (r.clar_cla_review_cancelled is null or r.clar_cla_review_cancelled <> 'Y')
