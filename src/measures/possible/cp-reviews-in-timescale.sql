-- group: possible_cp_reviews_in_timescale
--
-- Children on a plan whose reviews are in time or late depending on a review left out. With one such review, every
-- day that it could have been held on was tried in the measure itself; with several, either outcome is taken to be
-- possible, as it is where the plan that is reviewed could be one left out.

with shaken as (
  select s.win, s.period, g.person_id, l.code, l.cause
  from span s
  join cp g on g.period = s.period
  join left_ssd_cp_plans l
    on l.cppl_person_id = g.person_id
    and l.cppl_cp_plan_start_date_from <= s.last_day
    and l.cppl_cp_plan_start_date_to >= g.plan_start
    and l.cppl_cp_plan_end_date_to > s.last_day
  where s.win = 'at' and (l.cppl_cp_plan_ola is null or l.cppl_cp_plan_ola <> 'Y')
),
every as (
  select r.win, r.period, r.person_id, 0 as can_out, w.can_met, w.can_not, 0 as loose,
    'ssd_cp_reviews' as table_name, r.code, r.cause
  from possible_cp_reviews r
  join outcome_cp_reviews_in_timescale w on w.period = r.period and w.person_id = r.person_id
  where r.reviews = 1
  union all
  select r.win, r.period, r.person_id, 0 as can_out, 1 as can_met, 1 as can_not, 1 as loose,
    'ssd_cp_reviews' as table_name, r.code, r.cause
  from possible_cp_reviews r
  join cp_reviews_in_timescale t on t.period = r.period and t.person_id = r.person_id
  where r.reviews > 1
  union all
  select win, period, person_id, 1 as can_out, 1 as can_met, 1 as can_not, 1 as loose,
    'ssd_cp_plans' as table_name, code, cause
  from shaken
  union all
  select q.win, q.period, q.person_id, 1 as can_out,
    case when q.now = 'out' then 1 else 0 end as can_met,
    case when q.now = 'out' then 1 else 0 end as can_not,
    case when q.now = 'out' then 1 else 0 end as loose,
    q.table_name, q.code, q.cause
  from possible_cp_number q
  left join cp_reviews_in_timescale t on t.period = q.period and t.person_id = q.person_id
  where q.now = 'out' or t.person_id is not null
)
select e.win, e.period, e.person_id as unit, e.person_id,
  case when t.met = 1 then 'met' when t.met = 0 then 'not met' else 'out' end as now,
  case when e.can_out = 1 or t.met is null then 1 else 0 end as can_out,
  case when e.can_met = 1 or t.met = 1 then 1 else 0 end as can_met,
  case when e.can_not = 1 or t.met = 0 then 1 else 0 end as can_not,
  0 as depends, e.loose, e.table_name, e.code, e.cause
from every e
left join cp_reviews_in_timescale t on t.period = e.period and t.person_id = e.person_id
