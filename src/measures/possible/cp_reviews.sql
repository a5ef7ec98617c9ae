-- group: possible_cp_reviews
--
-- Reviews left out that could have been held under the plan of a child who is on one at the month's end, and whether
-- it is the only one of the child's.

select s.win, s.period, s.last_day, s.year_before, g.person_id, g.plan_id, g.plan_start, r.code, r.cause,
  r.cppr_cp_review_date_from as first_day, r.cppr_cp_review_date_to as final_day,
  count(*) over (partition by s.win, s.period, g.person_id) as reviews
from span s
join cp g on g.period = s.period
join left_ssd_cp_reviews r
  on (r.cppr_cp_plan_id = g.plan_id or (r.cppr_cp_plan_id is null and r.cppr_person_id = g.person_id))
  and r.cppr_cp_review_date_from <= s.last_day
  and r.cppr_cp_review_date_to > g.plan_start
where s.win = 'at'
