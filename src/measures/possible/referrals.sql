-- group: possible_referrals
--
-- Referrals left out that could have been made in the window.

select s.win, s.period, l.cine_referral_id as unit, l.cine_person_id as person_id,
  'out' as now, 1 as can_out, 1 as can_met, 0 as can_not, 0 as depends, 0 as loose,
  'ssd_cin_episodes' as table_name, l.code, l.cause
from span s
join left_ssd_cin_episodes l
  on l.cine_referral_date_from <= s.last_day
  and l.cine_referral_date_to >= s.first_day
where s.win <> 'at'
