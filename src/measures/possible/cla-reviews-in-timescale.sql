-- group: possible_cla_reviews_in_timescale
--
-- Children looked after whose reviews are in time or late depending on a review left out. With one such review, every
-- day that it could have been held on was tried in the measure itself; with several, either outcome is taken to be
-- possible, as it is where an episode left out could move the start of the period of care.

with shaken as (
  select distinct s.win, s.period, g.person_id, e.code, e.cause
  from span s
  join cla g on g.period = s.period
  join left_ssd_cla_episodes e
    on e.clae_cla_id = g.cla_id
    or (e.clae_person_id = g.person_id
      and e.clae_cla_episode_start_date_from <= s.last_day
      and e.clae_cla_episode_ceased_date_to > s.last_day)
  where s.win = 'at'
),
every as (
  select r.win, r.period, r.person_id, 0 as can_out, w.can_met, w.can_not, 0 as loose,
    'ssd_cla_reviews' as table_name, r.code, r.cause
  from possible_cla_reviews r
  join outcome_cla_reviews_in_timescale w on w.period = r.period and w.person_id = r.person_id
  where r.reviews = 1
  union all
  select r.win, r.period, r.person_id, 0 as can_out, 1 as can_met, 1 as can_not, 1 as loose,
    'ssd_cla_reviews' as table_name, r.code, r.cause
  from possible_cla_reviews r
  join cla_reviews_in_timescale t on t.period = r.period and t.person_id = r.person_id
  where r.reviews > 1
  union all
  select win, period, person_id, 1 as can_out, 1 as can_met, 1 as can_not, 1 as loose,
    'ssd_cla_episodes' as table_name, code, cause
  from shaken
  union all
  select q.win, q.period, q.person_id, 1 as can_out,
    case when q.now = 'out' then 1 else 0 end as can_met,
    case when q.now = 'out' then 1 else 0 end as can_not,
    case when q.now = 'out' then 1 else 0 end as loose,
    q.table_name, q.code, q.cause
  from possible_cla_number q
  left join cla_reviews_in_timescale t on t.period = q.period and t.person_id = q.person_id
  where q.now = 'out' or t.person_id is not null
)
select e.win, e.period, e.person_id as unit, e.person_id,
  case when t.met = 1 then 'met' when t.met = 0 then 'not met' else 'out' end as now,
  case when e.can_out = 1 or t.met is null then 1 else 0 end as can_out,
  case when e.can_met = 1 or t.met = 1 then 1 else 0 end as can_met,
  case when e.can_not = 1 or t.met = 0 then 1 else 0 end as can_not,
  0 as depends, e.loose, e.table_name, e.code, e.cause
from every e
left join cla_reviews_in_timescale t on t.period = e.period and t.person_id = e.person_id
