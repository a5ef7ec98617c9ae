-- group: cin
--
-- CIN(E): children under 18, or unborn, who are open through an episode of need at the month's end and are
-- neither on a child protection plan nor looked after.

select o.period, o.last_day, o.person_id, o.referral_id, o.referral_date, o.need
from open_referral o
join open_cases c on c.period = o.period and c.person_id = o.person_id
where c.status = 'in need'
  and o.adult = 0
