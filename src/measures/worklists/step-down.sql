-- title: Step-downs
-- row: step down of one child in the month so far
-- order: was, now, day
-- source: Local; there is no national definition
--
-- Children who came to a lower level of support in the month so far: from being in need to early help, from a child
-- protection plan to being in need, and from care to being in need or on a plan, as they stand on the day.
--
-- From being in need to early help: the referral was closed for the reason RC9 (referred to early help), or early help
-- began from 7 days before it was closed to 28 days after, and the child is no longer open.

with helped as (
  select r.cine_referral_id as referral_id, min(h.earl_episode_start_date) as began
  from ssd_cin_episodes r
  join period_day d on d.day = r.cine_close_date
  join period p on p.period = d.period
  join ssd_early_help_episodes h
    on h.earl_person_id = r.cine_person_id
    and h.earl_episode_start_date >= r.cine_close_date - 7
    and h.earl_episode_start_date <= r.cine_close_date + 28
    and h.earl_episode_start_date <= p.last_day
  group by r.cine_referral_id
),
stepped as (
  select d.period, 'referral ' || r.cine_referral_id as key, r.cine_person_id as person_id, 'in need' as was,
    'early help' as now, r.cine_close_date as day, r.cine_close_reason as reason, h.began as early_help_start
  from ssd_cin_episodes r
  join period_day d on d.day = r.cine_close_date
  left join helped h on h.referral_id = r.cine_referral_id
  left join open_cases o on o.period = d.period and o.person_id = r.cine_person_id
  where o.person_id is null
    and (r.cine_referral_nfa is null or r.cine_referral_nfa <> 'Y')
    and (r.cine_close_reason = 'RC9' or h.referral_id is not null)
  union all
  select d.period, 'plan ' || l.cppl_cp_plan_id, l.cppl_person_id, 'child protection',
    s.status, l.cppl_cp_plan_end_date, null, null
  from ssd_cp_plans l
  join period_day d on d.day = l.cppl_cp_plan_end_date
  join person_status s on s.period = d.period and s.person_id = l.cppl_person_id
  where s.status = 'in need'
    and (l.cppl_cp_plan_ola is null or l.cppl_cp_plan_ola <> 'Y')
  union all
  select c.period, 'care ' || c.key, c.person_id, 'looked after', s.status, c.ceased, c.ceased_reason, null
  from cla_ceased c
  join person_status s on s.period = c.period and s.person_id = c.person_id
  where s.status in ('in need', 'child protection')
)
select s.period, s.key, s.person_id, s.was, s.now, s.day, s.reason, s.early_help_start,
  a.team_id as team, a.worker_id as worker
from stepped s
left join allocation a on a.period = s.period and a.person_id = s.person_id
