-- title: Re-referrals within 12 months
-- row: referral of one child in the period
-- fold: share
-- windows: month, ytd
-- headline: ytd
-- met: the child had been referred in the twelve months before
-- source: Children in need census, re-referrals
--
-- Of the referrals in the period, those of a child with an earlier referral dated in the twelve months before, to
-- the day. Referrals that led to no further action count on both sides.

with earlier as (
  select r.key, max(e.cine_referral_date) as earlier_referral
  from referrals r
  join ssd_cin_episodes e
    on e.cine_person_id = r.person_id
    and e.cine_referral_date < r.referral_date
    and e.cine_referral_date >= r.referral_date - interval '12' month
  group by r.key
)
select r.period,
  r.key,
  r.person_id,
  case when e.earlier_referral is not null then 1 else 0 end as met,
  r.referral_date,
  e.earlier_referral,
  r.referral_source,
  r.need,
  r.no_further_action,
  r.team,
  r.worker
from referrals r
left join earlier e on e.key = r.key
