-- group: allocation
-- decides: nothing
--
-- The worker and team that an open case is allocated to at the month's end: of the involvements then in force,
-- the one with the latest start (then the highest id). It tells a reader where to turn; no figure depends on it.

select period, person_id, worker_id, team_id
from (
  select o.period, o.person_id,
    i.invo_professional_id as worker_id,
    i.invo_professional_team as team_id,
    row_number() over (
      partition by o.period, o.person_id
      order by i.invo_involvement_start_date desc, i.invo_involvements_id desc
    ) as place
  from open_cases o
  join period p on p.period = o.period
  join ssd_involvements i
    on i.invo_person_id = o.person_id
    and i.invo_involvement_start_date <= p.last_day
    and (i.invo_involvement_end_date is null or i.invo_involvement_end_date > p.last_day)
) involvements
where place = 1
