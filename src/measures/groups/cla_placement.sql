-- group: cla_placement
-- decides: nothing
--
-- Where each child looked after at the month's end lives: the type and the start of the placement of the current period
-- of care that is then open, and of two the one with the latest start (then the highest id). It tells a reader of the
-- list; no figure depends on it.

with placement as (
  select clap_cla_id as cla_id,
    clap_cla_placement_type as placement_type,
    clap_cla_placement_start_date as began,
    clap_cla_placement_end_date as ended,
    row_number() over (order by clap_cla_placement_start_date desc, clap_cla_placement_id desc) as place
  from ssd_cla_placement
  where clap_cla_id is not null
),
first_placed as (
  select c.period, c.person_id, min(m.place) as place
  from cla c
  join placement m
    on m.cla_id = c.cla_id
    and m.began <= c.last_day
    and (m.ended is null or m.ended > c.last_day)
  group by c.period, c.person_id
)
select f.period, f.person_id, m.placement_type, m.began as placement_start
from first_placed f
join placement m on m.place = f.place
