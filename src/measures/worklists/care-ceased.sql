-- title: Children who ceased to be looked after
-- row: end of a period of care in the month so far
-- order: ceased_reason, ceased
-- source: SSDA903 return, reason episode ceased
--
-- The ends that the measure of children ceasing to be looked after counts in the month so far, by reason.

select period, key, person_id, ceased_reason, ceased, episode_start, legal_status, turned_18, need, team, worker
from cla_ceased
