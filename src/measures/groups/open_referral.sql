-- group: open_referral
--
-- People of any age with an episode of need open at the month's end that was not closed with no further action;
-- someone with two is listed under the one with the latest referral date (then the highest id).

select period, last_day, person_id, referral_id, referral_date, need, adult
from (
  select p.period, p.last_day,
    e.cine_person_id as person_id,
    e.cine_referral_id as referral_id,
    e.cine_referral_date as referral_date,
    e.cine_cin_primary_need_code as need,
    case when s.pers_dob + interval '18' year <= p.last_day then 1 else 0 end as adult,
    row_number() over (
      partition by p.period, e.cine_person_id
      order by e.cine_referral_date desc, e.cine_referral_id desc
    ) as place
  from period p
  join ssd_cin_episodes e
    on e.cine_referral_date <= p.last_day
    and (e.cine_close_date is null or e.cine_close_date > p.last_day)
  left join ssd_person s on s.pers_person_id = e.cine_person_id
  where e.cine_person_id is not null
    and (e.cine_referral_nfa is null or e.cine_referral_nfa <> 'Y')
    and (s.pers_death_date is null or s.pers_death_date > p.last_day)
) referrals
where place = 1
