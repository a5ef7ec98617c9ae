-- group: allocation
-- decides: nothing
--
-- The worker and team that a person is allocated to at the month's end: of the involvements then in force, that of an
-- allocated case worker before any other, then the one with the latest start (then the highest id). It tells a reader
-- where to turn; no figure depends on it.

select period, person_id, worker_id, team_id
from (
  select p.period,
    i.invo_person_id as person_id,
    i.invo_professional_id as worker_id,
    i.invo_professional_team as team_id,
    row_number() over (
      partition by p.last_day, i.invo_person_id
      order by
        case when upper(i.invo_professional_role_id) in ('ALLOCATED CASE WORKER', 'CW') then 0 else 1 end,
        i.invo_involvement_start_date desc, i.invo_involvements_id desc
    ) as place
  from period p
  join ssd_involvements i
    on i.invo_involvement_start_date <= p.last_day
    and (i.invo_involvement_end_date is null or i.invo_involvement_end_date > p.last_day)
  where i.invo_person_id is not null
) involvements
where place = 1
