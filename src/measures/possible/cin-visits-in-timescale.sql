-- group: possible_cin_visits_in_timescale
--
-- Children in need with a plan, or who could be, for whom a visit, a plan or a date of birth left out could change
-- whether the next visit is overdue, or a referral, a plan or care whether they are on the list. The visit is due an
-- interval after the later of the last visit and the start of the plan, so the latest day that either could be is the
-- best, and the earliest the worst.

with person as (
  select g.period, g.person_id from possible_cin_number g
  union
  select g.period, g.person_id
  from cin g
  join left_ssd_cin_visits v on v.cinv_person_id = g.person_id
  union
  select g.period, g.person_id
  from cin g
  join left_ssd_cin_plans l on l.cinp_person_id = g.person_id
),
child_then as (
  select s.win, s.period, s.last_day, p.person_id, c.born, n.plan_start, t.met
  from person p
  join span s on s.win = 'at' and s.period = p.period
  left join child c on c.person_id = p.person_id
  left join (
    select q.period, q.person_id, max(k.cinp_cin_plan_start_date) as plan_start
    from person q
    join span s on s.win = 'at' and s.period = q.period
    join ssd_cin_plans k
      on k.cinp_person_id = q.person_id
      and k.cinp_cin_plan_start_date <= s.last_day
      and (k.cinp_cin_plan_end_date is null or k.cinp_cin_plan_end_date > s.last_day)
    group by q.period, q.person_id
  ) n on n.period = p.period and n.person_id = p.person_id
  left join cin_visits_in_timescale t on t.period = p.period and t.person_id = p.person_id
),
birth as (
  select h.period, h.person_id, min(p.pers_dob_from) as earliest
  from child_then h
  join left_ssd_person p
    on p.pers_person_id = h.person_id
    and p.pers_dob_to + interval '18' year > h.last_day
  group by h.period, h.person_id
),
visit as (
  select h.period, h.person_id,
    max(case
      when v.cinv_cin_visit_seen = 'Y' or h.born is null or h.born > v.cinv_cin_visit_date then v.cinv_cin_visit_date
    end) as last_visit,
    max(case
      when v.cinv_cin_visit_seen = 'Y' then v.cinv_cin_visit_date
      when (b.earliest is null or b.earliest > v.cinv_cin_visit_date)
        and (h.born is null or h.born > v.cinv_cin_visit_date) then v.cinv_cin_visit_date
    end) as surest_visit
  from child_then h
  join ssd_cin_visits v on v.cinv_person_id = h.person_id and v.cinv_cin_visit_date <= h.last_day
  left join birth b on b.period = h.period and b.person_id = h.person_id
  group by h.period, h.person_id
),
other_visit as (
  select h.period, h.person_id, v.code, v.cause,
    case
      when v.cinv_cin_visit_seen = 'Y' or h.born is null then least(h.last_day, v.cinv_cin_visit_date_to)
      else least(h.last_day, v.cinv_cin_visit_date_to, h.born - 1)
    end as visit_day
  from child_then h
  join left_ssd_cin_visits v
    on v.cinv_person_id = h.person_id
    and v.cinv_cin_visit_date_from <= h.last_day
),
other_plan as (
  select h.period, h.person_id, l.code, l.cause,
    l.cinp_cin_plan_start_date_from as first_start,
    least(h.last_day, l.cinp_cin_plan_start_date_to) as last_start
  from child_then h
  join left_ssd_cin_plans l
    on l.cinp_person_id = h.person_id
    and l.cinp_cin_plan_start_date_from <= h.last_day
    and l.cinp_cin_plan_end_date_to > h.last_day
),
cause as (
  select period, person_id, 'ssd_cin_visits' as table_name, code, cause, visit_day as latest from other_visit
  union all
  select period, person_id, 'ssd_cin_plans' as table_name, code, cause, last_start as latest from other_plan
),
outermost as (
  select period, person_id, max(latest) as latest from cause group by period, person_id
),
first_plan as (
  select period, person_id, min(first_start) as first_start from other_plan group by period, person_id
),
weighed as (
  select h.win, h.period, h.last_day, h.person_id, h.met,
    greatest(h.plan_start, v.last_visit, o.latest) as best,
    greatest(coalesce(h.plan_start, f.first_start), v.surest_visit) as worst
  from child_then h
  left join visit v on v.period = h.period and v.person_id = h.person_id
  left join outermost o on o.period = h.period and o.person_id = h.person_id
  left join first_plan f on f.period = h.period and f.person_id = h.person_id
  where h.plan_start is not null or f.first_start is not null
),
outcome as (
  select w.win, w.period, w.last_day, w.person_id, w.met,
    case when best.due >= w.last_day then 1 else 0 end as can_met,
    case when worst.due >= w.last_day then 0 else 1 end as can_not,
    case when w.met is null or exists (
      select 1 from possible_cin_number q where q.period = w.period and q.person_id = w.person_id
    ) then 1 else 0 end as can_out
  from weighed w
  left join due best on best.rule = 'cin-visit' and best.day = w.best
  left join due worst on worst.rule = 'cin-visit' and worst.day = w.worst
)
select o.win, o.period, o.person_id as unit, o.person_id,
  case when o.met = 1 then 'met' when o.met = 0 then 'not met' else 'out' end as now,
  o.can_out, o.can_met, o.can_not, 0 as depends, 0 as loose, c.table_name, c.code, c.cause
from outcome o
join (
  select k.period, k.person_id, k.table_name, k.code, k.cause
  from cause k
  join span s on s.win = 'at' and s.period = k.period
  join due d on d.rule = 'cin-visit' and d.day = k.latest and d.due >= s.last_day
  union
  select q.period, q.person_id, q.table_name, q.code, q.cause from possible_cin_number q
  union
  select k.period, k.person_id, k.table_name, k.code, k.cause
  from cause k
  join child_then h on h.period = k.period and h.person_id = k.person_id and h.plan_start is null
  where k.table_name = 'ssd_cin_plans'
  union
  select p.period, p.person_id, p.table_name, p.code, p.cause from possible_person p
) c on c.period = o.period and c.person_id = o.person_id
