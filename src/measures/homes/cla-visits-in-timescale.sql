-- title: Visits to looked after children in timescale
-- row: child looked after on the last day of the month
-- fold: share
-- windows: at
-- met: next visit not yet overdue
-- source: Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28
--
-- Of the children looked after on the last day of the month, those whose next visit is due on or after that day.
--
-- The first visit is due seven days after the placement began, and each next one 42 days after the last at which
-- the child was seen; three months after it in a long-term foster placement (U1 or U4) that began more than a
-- year before. Where no placement of the period of care is open, the episode stands in for it. The special rules
-- of regulation 28(3) to (7) are not applied.

with placed as (
  select c.period, c.person_id,
    m.clap_cla_placement_start_date as placement_start,
    m.clap_cla_placement_type as placement_type,
    row_number() over (
      partition by c.last_day, c.person_id
      order by m.clap_cla_placement_start_date desc, m.clap_cla_placement_id desc
    ) as place
  from cla c
  join ssd_cla_placement m
    on m.clap_cla_id = c.cla_id
    and m.clap_cla_placement_start_date <= c.last_day
    and (m.clap_cla_placement_end_date is null or m.clap_cla_placement_end_date > c.last_day)
),
home as (
  select c.period, c.last_day, c.person_id, c.need,
    coalesce(m.placement_start, c.episode_start) as home_start,
    m.placement_type
  from cla c
  left join placed m on m.period = c.period and m.person_id = c.person_id and m.place = 1
),
visited as (
  select h.period, h.person_id, max(v.clav_cla_visit_date) as last_visit
  from home h
  join ssd_cla_visits v
    on v.clav_person_id = h.person_id
    and v.clav_cla_visit_date >= h.home_start
    and v.clav_cla_visit_date <= h.last_day
  where v.clav_cla_visit_seen = 'Y'
  group by h.period, h.person_id
),
expected as (
  select h.period, h.last_day, h.person_id, h.need, h.home_start, h.placement_type, v.last_visit,
    cast(
      case
        when v.last_visit is null then h.home_start + 7
        when h.placement_type in ('U1', 'U4') and h.home_start + interval '12' month < h.last_day
          then v.last_visit + interval '3' month
        else v.last_visit + 42
      end as date
    ) as due
  from home h
  left join visited v on v.period = h.period and v.person_id = h.person_id
)
select e.period,
  e.person_id as key,
  e.person_id,
  case when e.due >= e.last_day then 1 else 0 end as met,
  e.home_start as placement_start,
  e.placement_type,
  e.need,
  e.last_visit,
  e.due,
  case when e.due < e.last_day then e.last_day - e.due end as days_over,
  a.team_id as team,
  a.worker_id as worker
from expected e
left join allocation a on a.period = e.period and a.person_id = e.person_id
