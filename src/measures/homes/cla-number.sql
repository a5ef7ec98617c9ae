-- title: Number of children looked after
-- row: child looked after on the last day of the month
-- fold: count
-- windows: at
-- source: Children Act 1989, section 22; SSDA903 return
--
-- A child under 18 counts when an episode of care is open on the last day of the month, unless the legal status
-- in force that day is a series of short breaks (V1, V3 or V4).

select c.period,
  c.person_id as key,
  c.person_id,
  c.episode_id,
  c.care_start,
  c.episode_start,
  c.legal_status,
  c.need,
  m.placement_type,
  a.team_id as team,
  a.worker_id as worker
from cla c
left join cla_placement m on m.period = c.period and m.person_id = c.person_id
left join allocation a on a.period = c.period and a.person_id = c.person_id
