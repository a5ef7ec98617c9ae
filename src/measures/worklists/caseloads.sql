-- title: Caseloads
-- row: worker in a team, with open cases
-- order: cases desc, worker
-- needs: ssd_involvements
-- source: Local; the worker that each open case is allocated to
--
-- How many open cases each worker has, and of these how many children are in need, on a child protection plan and
-- looked after. A worker of two teams has a row for each.

select o.period,
  a.worker_id || ' ' || coalesce(a.team_id, '-') as key,
  count(*) as cases,
  sum(case when o.status = 'in need' then 1 else 0 end) as in_need,
  sum(case when o.status = 'child protection' then 1 else 0 end) as child_protection,
  sum(case when o.status = 'looked after' then 1 else 0 end) as looked_after,
  a.team_id as team,
  a.worker_id as worker
from open_cases o
join allocation a on a.period = o.period and a.person_id = o.person_id
where a.worker_id is not null
group by o.period, a.worker_id, a.team_id
