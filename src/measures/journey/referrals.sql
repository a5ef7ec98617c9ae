-- title: Number of referrals
-- row: referral of one child in the period
-- fold: count
-- windows: month, ytd
-- headline: month
-- source: Children in need census, referrals
--
-- Every referral of a child to children's social care in the period, siblings one by one, whether or not any
-- further action followed.

select d.period,
  e.cine_referral_id as key,
  e.cine_person_id as person_id,
  e.cine_referral_date as referral_date,
  e.cine_referral_source_code as referral_source,
  e.cine_cin_primary_need_code as need,
  e.cine_referral_nfa as no_further_action,
  e.cine_referral_team as team,
  e.cine_referral_worker_id as worker
from ssd_cin_episodes e
join period_day d on d.day = e.cine_referral_date
