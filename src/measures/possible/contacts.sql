-- group: possible_contacts
--
-- Contacts left out that could have been made in the window.

select s.win, s.period, l.cont_contact_id as unit, l.cont_person_id as person_id,
  'out' as now, 1 as can_out, 1 as can_met, 0 as can_not, 0 as depends, 0 as loose,
  'ssd_contacts' as table_name, l.code, l.cause
from span s
join left_ssd_contacts l
  on l.cont_contact_date_from <= s.last_day
  and l.cont_contact_date_to >= s.first_day
where s.win <> 'at'
