-- title: Child in need visits
-- row: child in need with a plan
-- due: due
-- measure: cin-visits-in-timescale
-- source: Local visiting standard, an interval of the plan (20 working days unless it says otherwise)
--
-- Every child that the measure of visits in timescale counts, with the day by which the next visit is due.

select period, key, person_id, plan_start, last_visit, due, need, team, worker
from cin_visits_in_timescale
