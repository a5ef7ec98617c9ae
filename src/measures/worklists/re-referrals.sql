-- title: Re-referrals
-- row: referral in the month so far of a child referred in the twelve months before
-- order: days_since
-- source: Children in need census, re-referrals
--
-- The referrals of the month so far that the measure of re-referrals finds met, with what came of the referral before:
-- when and why it was closed, and how many days before this one it was made.

with earlier as (
  select r.key, e.cine_referral_nfa as no_further_action, e.cine_close_date as closed, e.cine_close_reason as reason,
    row_number() over (partition by r.key order by e.cine_referral_id desc) as place
  from re_referrals r
  join ssd_cin_episodes e on e.cine_person_id = r.person_id and e.cine_referral_date = r.earlier_referral
)
select r.period, r.key, r.person_id, r.referral_date, r.referral_source, r.earlier_referral,
  r.referral_date - r.earlier_referral as days_since,
  e.no_further_action as earlier_no_further_action,
  e.closed as earlier_closed,
  e.reason as earlier_close_reason,
  r.need,
  coalesce(a.team_id, r.team) as team,
  coalesce(a.worker_id, r.worker) as worker
from re_referrals r
left join earlier e on e.key = r.key and e.place = 1
left join allocation a on a.period = r.period and a.person_id = r.person_id
where r.met = 1
