-- group: possible_assessments_in_timescale
--
-- Assessments left out that could have been authorised in the window, and whether in time: the best start is the
-- latest that is possible, the worst the earliest, and the same holds the other way round for the authorisation.

with own as (
  select s.win, s.period, l.cina_assessment_id as unit, l.cina_person_id as person_id, l.code, l.cause,
    l.cina_assessment_start_date_from as start_from,
    l.cina_assessment_start_date_to as start_to,
    greatest(s.first_day, l.cina_assessment_auth_date_from) as auth_from,
    least(s.last_day, l.cina_assessment_auth_date_to) as auth_to
  from span s
  join left_ssd_cin_assessments l
    on l.cina_assessment_auth_date_from <= s.last_day
    and l.cina_assessment_auth_date_to >= s.first_day
    and l.cina_assessment_start_date_from <= s.last_day
  where s.win <> 'at'
)
select o.win, o.period, o.unit, o.person_id, 'out' as now, 1 as can_out,
  case when o.start_to >= o.auth_from or o.auth_from <= best.due then 1 else 0 end as can_met,
  case when worst.due is null or o.auth_to > worst.due then 1 else 0 end as can_not,
  0 as depends, 0 as loose, 'ssd_cin_assessments' as table_name, o.code, o.cause
from own o
left join due best on best.rule = 'assessment' and best.day = o.start_to
left join due worst on worst.rule = 'assessment' and worst.day = o.start_from
