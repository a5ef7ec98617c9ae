-- title: All open cases
-- row: person open to children's social care on the last day of the month
-- fold: count
-- windows: at
-- source: Nearest to the children in need census, which counts every open episode of need
--
-- A person of any age counts once when an episode of need is open on the last day of the month, or when on a
-- child protection plan or looked after on that day. Care leavers with an open episode are included; early help is
-- not.

select o.period,
  o.person_id as key,
  o.person_id,
  o.status,
  a.team_id as team,
  a.worker_id as worker
from open_cases o
left join allocation a on a.period = o.period and a.person_id = o.person_id
