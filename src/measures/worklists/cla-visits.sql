-- title: Visits to looked after children
-- row: child looked after
-- due: due
-- measure: cla-visits-in-timescale
-- source: Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28
--
-- Every child that the measure of visits in timescale counts, with the day by which the next visit is due.

select period, key, person_id, placement_start, placement_type, last_visit, due, need, team, worker
from cla_visits_in_timescale
