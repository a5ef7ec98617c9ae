-- group: open_cases
--
-- OPEN(E): everyone with an open episode of need, on a child protection plan or looked after at the month's end,
-- each person once, with the highest of these that applies.

select period, person_id,
  case max(rank) when 3 then 'looked after' when 2 then 'child protection' else 'in need' end as status
from (
  select period, person_id, 1 as rank from open_referral
  union all
  select period, person_id, 2 as rank from cp
  union all
  select period, person_id, 3 as rank from cla
) every
group by period, person_id
