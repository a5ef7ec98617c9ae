-- title: Step-ups
-- row: step up of one child in the month so far
-- order: was, now, day
-- source: Local; there is no national definition
--
-- Children who came to a higher level of support in the month so far: from early help to being in need, from being in
-- need to a child protection plan, and from either into care.
--
-- From early help: the child was open to early help on the day of the referral or in the 28 days before it, and the
-- referral did not come to no further action. From being in need: a referral was made before that day and was open.

with stepped as (
  select r.period, 'referral ' || r.key as key, r.person_id, 'early help' as was, 'in need' as now,
    r.referral_date as day, r.referral_source as reason
  from referrals r
  where (r.no_further_action is null or r.no_further_action <> 'Y')
    and exists (
      select 1 from ssd_early_help_episodes h
      where h.earl_person_id = r.person_id
        and h.earl_episode_start_date < r.referral_date
        and (h.earl_episode_end_date is null or h.earl_episode_end_date >= r.referral_date - 28)
    )
  union all
  select d.period, 'plan ' || l.cppl_cp_plan_id, l.cppl_person_id, 'in need', 'child protection',
    l.cppl_cp_plan_start_date, l.cppl_cp_plan_latest_category
  from ssd_cp_plans l
  join period_day d on d.day = l.cppl_cp_plan_start_date
  where (l.cppl_cp_plan_ola is null or l.cppl_cp_plan_ola <> 'Y')
    and exists (
      select 1 from ssd_cin_episodes r
      where r.cine_person_id = l.cppl_person_id
        and r.cine_referral_date < l.cppl_cp_plan_start_date
        and (r.cine_close_date is null or r.cine_close_date >= l.cppl_cp_plan_start_date)
        and (r.cine_referral_nfa is null or r.cine_referral_nfa <> 'Y')
    )
  union all
  select s.period, 'care ' || s.key, s.person_id,
    case when s.came_from = 'child protection plan' then 'child protection' else 'in need' end,
    'looked after', s.care_start, s.legal_status
  from cla_starts s
  where s.came_from = 'child protection plan'
    or exists (
      select 1 from ssd_cin_episodes r
      where r.cine_person_id = s.person_id
        and r.cine_referral_date < s.care_start
        and (r.cine_close_date is null or r.cine_close_date >= s.care_start)
        and (r.cine_referral_nfa is null or r.cine_referral_nfa <> 'Y')
    )
)
select s.period, s.key, s.person_id, s.was, s.now, s.day, s.reason, a.team_id as team, a.worker_id as worker
from stepped s
left join allocation a on a.period = s.period and a.person_id = s.person_id
where s.person_id is not null
