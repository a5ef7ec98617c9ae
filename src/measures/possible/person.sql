-- group: possible_person
--
-- People whose row is left out, so that nobody knows when they were born or died and they count as alive and under
-- 18. Settled, they could turn out to be neither at the month's end.

select s.win, s.period, p.pers_person_id as person_id,
  max(case when p.pers_dob_from + interval '18' year <= s.last_day then 1 else 0 end) as can_adult,
  max(case when p.pers_death_date_from <= s.last_day then 1 else 0 end) as can_dead,
  'ssd_person' as table_name, min(p.code) as code, p.cause
from span s
join left_ssd_person p
  on p.pers_dob_from + interval '18' year <= s.last_day
  or p.pers_death_date_from <= s.last_day
where s.win = 'at'
group by s.win, s.period, p.pers_person_id, p.cause
