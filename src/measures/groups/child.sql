-- group: child
--
-- What age and life depend on, a row for each person: the date of birth, the 18th birthday (28 February for someone
-- born on the 29th) and the date of death. Someone without a row has none of these and still counts.

select pers_person_id as person_id,
  pers_dob as born,
  pers_dob + interval '18' year as turns_18,
  pers_death_date as died
from ssd_person
