-- group: possible_referral_open
--
-- Referrals left out that could be open at the month's end, of people alive then who have none open that is kept.

select distinct s.win, s.period, l.cine_person_id as person_id,
  case when c.turns_18 <= s.last_day then 1 else 0 end as adult,
  'ssd_cin_episodes' as table_name, l.code, l.cause
from span s
join left_ssd_cin_episodes l
  on l.cine_referral_date_from <= s.last_day
  and l.cine_close_date_to > s.last_day
left join child c on c.person_id = l.cine_person_id
left join open_referral o on o.period = s.period and o.person_id = l.cine_person_id
where s.win = 'at'
  and l.cine_person_id is not null
  and (l.cine_referral_nfa is null or l.cine_referral_nfa <> 'Y')
  and (c.died is null or c.died > s.last_day)
  and o.person_id is null
