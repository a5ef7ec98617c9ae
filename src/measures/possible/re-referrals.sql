-- group: possible_re_referrals
--
-- Referrals left out that could have been made in the window, and whether each would be the child's second within
-- twelve months on any of the days it could have been made; and first ones of the window that a referral left out
-- could come before.

with own as (
  select s.win, s.period, l.cine_referral_id as unit, l.cine_person_id as person_id, d.day, l.code, l.cause,
    cast(d.day - interval '12' month as date) as earliest
  from span s
  join left_ssd_cin_episodes l
    on l.cine_referral_date_from <= s.last_day
    and l.cine_referral_date_to >= s.first_day
  join calendar d
    on d.day >= greatest(s.first_day, l.cine_referral_date_from)
    and d.day <= least(s.last_day, l.cine_referral_date_to)
  where s.win <> 'at'
),
weighed as (
  select o.win, o.period, o.unit, o.person_id, o.code, o.cause,
    case when exists (
      select 1 from ssd_cin_episodes e
      where e.cine_person_id = o.person_id
        and e.cine_referral_date < o.day
        and e.cine_referral_date >= o.earliest
    ) then 1 else 0 end as earlier,
    case when exists (
      select 1 from left_ssd_cin_episodes e
      where e.cine_person_id = o.person_id
        and e.cine_referral_id <> o.unit
        and e.cine_referral_date_from < o.day
        and e.cine_referral_date_to >= o.earliest
    ) then 1 else 0 end as perhaps
  from own o
)
select win, period, unit, person_id, 'out' as now, 1 as can_out,
  max(case when earlier + perhaps > 0 then 1 else 0 end) as can_met,
  max(case when earlier = 0 then 1 else 0 end) as can_not,
  max(perhaps) as depends,
  0 as loose, 'ssd_cin_episodes' as table_name, code, cause
from weighed
group by win, period, unit, person_id, code, cause
union all
select s.win, s.period, r.key as unit, r.person_id, 'not met' as now, 0 as can_out, 1 as can_met, 1 as can_not,
  1 as depends, 0 as loose, 'ssd_cin_episodes' as table_name, e.code, e.cause
from span s
join re_referrals r on r.referral_date >= s.first_day and r.referral_date <= s.last_day
join left_ssd_cin_episodes e
  on e.cine_person_id = r.person_id
  and e.cine_referral_date_from < r.referral_date
  and e.cine_referral_date_to >= r.referral_date - interval '12' month
where s.win <> 'at'
  and r.met = 0
