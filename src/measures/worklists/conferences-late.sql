-- title: Initial conferences held late
-- row: child at an initial child protection conference held late in the month so far
-- order: conference
-- source: Working Together to Safeguard Children; children in need census, section 47 enquiries
--
-- Of the children that the measure of conferences in timescale counts in the month so far, those whose conference was
-- held after it was due, and how many working days after.

select i.period, i.key, i.person_id, i.strategy_discussion, i.due, i.conference,
  h.working_day_no - d.working_day_no as working_days_late,
  i.need, i.team, i.worker
from icpc_in_timescale i
left join calendar h on h.day = i.conference
left join calendar d on d.day = i.due
where i.met = 0
