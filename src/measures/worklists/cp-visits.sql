-- title: Child protection visits
-- row: child on a child protection plan
-- due: due
-- measure: cp-visits-in-timescale
-- source: Local visiting standard, an interval of the plan (10 working days unless it says otherwise)
--
-- Every child that the measure of visits in timescale counts, with the day by which the next visit is due.

select period, key, person_id, plan_start, last_visit, due, category, team, worker
from cp_visits_in_timescale
