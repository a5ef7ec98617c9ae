-- group: allocation
-- decides: nothing
--
-- The worker and team that a person is allocated to at the month's end: of the involvements then in force, that of an
-- allocated case worker before any other, then the one with the latest start (then the highest id). It tells a reader
-- where to turn, and whether that worker is the allocated case worker; no figure depends on it.

with involvement as (
  select invo_person_id as person_id,
    invo_professional_id as worker_id,
    invo_professional_team as team_id,
    invo_involvement_start_date as began,
    invo_involvement_end_date as ended,
    case when upper(invo_professional_role_id) in ('ALLOCATED CASE WORKER', 'CW') then 'Y' else 'N' end as allocated,
    row_number() over (
      order by
        case when upper(invo_professional_role_id) in ('ALLOCATED CASE WORKER', 'CW') then 0 else 1 end,
        invo_involvement_start_date desc, invo_involvements_id desc
    ) as place
  from ssd_involvements
  where invo_person_id is not null
),
first_placed as (
  select p.period, i.person_id, min(i.place) as place
  from period p
  join involvement i
    on i.began <= p.last_day
    and (i.ended is null or i.ended > p.last_day)
  group by p.period, i.person_id
)
select f.period, f.person_id, i.worker_id, i.team_id, i.allocated
from first_placed f
join involvement i on i.place = f.place
