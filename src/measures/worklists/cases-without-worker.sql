-- title: Cases open to nobody, or to a worker who has left
-- row: open case without a worker at work
-- order: reason, status
-- needs: ssd_involvements
-- source: Local; involvements, and their reason of change LEFTRL
--
-- Open cases with nobody involved; those without an allocated case worker, where the records name that role at all;
-- those of a worker whose other involvements ended because the worker left, with none begun since; and those of a
-- worker who is not among the professionals, where the records have any.

with leaver as (
  select p.period, i.invo_professional_id as worker_id, max(i.invo_involvement_end_date) as left_on
  from period p
  join ssd_involvements i on i.invo_involvement_end_date <= p.last_day
  where i.invo_worker_change_reason = 'LEFTRL'
  group by p.period, i.invo_professional_id
),
gone as (
  select l.period, l.worker_id, l.left_on
  from leaver l
  join period p on p.period = l.period
  where not exists (
    select 1 from ssd_involvements i
    where i.invo_professional_id = l.worker_id
      and i.invo_involvement_start_date >= l.left_on
      and i.invo_involvement_start_date <= p.last_day
  )
),
named as (
  select count(*) as involvements
  from ssd_involvements
  where upper(invo_professional_role_id) in ('ALLOCATED CASE WORKER', 'CW')
),
listed as (
  select count(*) as professionals from ssd_professionals
),
told as (
  select o.period, o.person_id, o.status, a.team_id, a.worker_id, g.left_on,
    case
      when a.worker_id is null then 'nobody'
      when a.allocated = 'N' and n.involvements > 0 then 'no allocated case worker'
      when g.worker_id is not null then 'worker has left'
      when f.prof_professional_id is null and l.professionals > 0 then 'worker not known'
    end as reason
  from open_cases o
  cross join named n
  cross join listed l
  left join allocation a on a.period = o.period and a.person_id = o.person_id
  left join gone g on g.period = o.period and g.worker_id = a.worker_id
  left join ssd_professionals f on f.prof_professional_id = a.worker_id
)
select period, person_id as key, person_id, reason, status, left_on, team_id as team, worker_id as worker
from told
where reason is not null
