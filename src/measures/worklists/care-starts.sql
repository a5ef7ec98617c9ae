-- title: Children who entered care
-- row: start of a period of care in the month so far
-- order: came_from, legal_status, care_start
-- source: SSDA903 return, reason for new episode S
--
-- The starts that the measure of children entering care counts in the month so far, by where the child came from.

select period, key, person_id, came_from, legal_status, care_start, need, team, worker
from cla_starts
