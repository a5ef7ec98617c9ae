-- group: open_referral
--
-- People of any age with an episode of need open at the month's end that was not closed with no further action;
-- someone with two is listed under the one with the latest referral date (then the highest id).

with episode as (
  select e.cine_person_id as person_id,
    e.cine_referral_id as referral_id,
    e.cine_referral_date as referral_date,
    e.cine_close_date as close_date,
    e.cine_cin_primary_need_code as need,
    c.turns_18,
    c.died,
    row_number() over (order by e.cine_referral_date desc, e.cine_referral_id desc) as place
  from ssd_cin_episodes e
  left join child c on c.person_id = e.cine_person_id
  where e.cine_person_id is not null
    and (e.cine_referral_nfa is null or e.cine_referral_nfa <> 'Y')
),
first_placed as (
  select p.period, p.last_day, e.person_id, min(e.place) as place
  from period p
  join episode e
    on e.referral_date <= p.last_day
    and (e.close_date is null or e.close_date > p.last_day)
  where e.died is null or e.died > p.last_day
  group by p.period, p.last_day, e.person_id
)
select f.period, f.last_day, f.person_id, e.referral_id, e.referral_date, e.need,
  case when e.turns_18 <= f.last_day then 1 else 0 end as adult
from first_placed f
join episode e on e.place = f.place
