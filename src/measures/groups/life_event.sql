-- group: life_event
-- decides: nothing
-- made: when read
--
-- What happened to people in the month that can account for their joining or leaving a group: a birthday, a death,
-- a record that began or ended, care that started or ceased as those measures count it, and a legal status that
-- changed to or from a series of short breaks (V1, V3 or V4). Plans of another authority, and referrals that came to no
-- further action, are left out as they are everywhere. `standing` is that of the person on the day: under 18, an
-- adult, or no longer alive. It explains a change to a reader; no figure depends on it.

with status as (
  select lega_person_id as person_id,
    lega_legal_status_start_date as began,
    lega_legal_status_end_date as ended,
    case when lega_legal_status in ('V1', 'V3', 'V4') then 1 else 0 end as breaks,
    row_number() over (order by lega_legal_status_start_date desc, lega_legal_status_id desc) as place
  from ssd_legal_status
  where lega_person_id is not null
),
turn as (
  select distinct p.period, p.day, s.person_id
  from (
    select person_id, began as day from status
    union all
    select person_id, ended as day from status
  ) s
  join period_day p on p.day = s.day
),
turned as (
  select t.period, t.day, t.person_id,
    min(case when s.began <= t.day and (s.ended is null or s.ended > t.day) then s.place end) as place,
    min(case when s.began < t.day and (s.ended is null or s.ended >= t.day) then s.place end) as place_before
  from turn t
  join status s on s.person_id = t.person_id
  group by t.period, t.day, t.person_id
),
happened as (
  select person_id, 'turned 18' as event, cast(turns_18 as date) as day,
    cast(null as varchar) as record_id, cast(null as varchar) as detail
  from child
  where died is null or died > turns_18
  union all
  select person_id, 'died', died, null, null
  from child
  union all
  select cine_person_id, 'need opened', cine_referral_date, cine_referral_id, cine_cin_primary_need_code
  from ssd_cin_episodes
  where cine_referral_nfa is null or cine_referral_nfa <> 'Y'
  union all
  select cine_person_id, 'need closed', cine_close_date, cine_referral_id, cine_close_reason
  from ssd_cin_episodes
  where cine_referral_nfa is null or cine_referral_nfa <> 'Y'
  union all
  select cppl_person_id, 'plan started', cppl_cp_plan_start_date, cppl_cp_plan_id, cppl_cp_plan_latest_category
  from ssd_cp_plans
  where cppl_cp_plan_ola is null or cppl_cp_plan_ola <> 'Y'
  union all
  select cppl_person_id, 'plan ended', cppl_cp_plan_end_date, cppl_cp_plan_id, cppl_cp_plan_latest_category
  from ssd_cp_plans
  where cppl_cp_plan_ola is null or cppl_cp_plan_ola <> 'Y'
  union all
  select clae_person_id, 'care episode began', clae_cla_episode_start_date, clae_cla_episode_id,
    clae_cla_episode_start_reason
  from ssd_cla_episodes
  union all
  select clae_person_id, 'care episode ended', clae_cla_episode_ceased_date, clae_cla_episode_id,
    clae_cla_episode_ceased_reason
  from ssd_cla_episodes
  union all
  select earl_person_id, 'help opened', earl_episode_start_date, earl_episode_id, earl_episode_reason
  from ssd_early_help_episodes
  union all
  select earl_person_id, 'help ended', earl_episode_end_date, earl_episode_id, earl_episode_end_reason
  from ssd_early_help_episodes
),
listed as (
  select p.period, h.person_id, h.event, h.day, h.record_id, h.detail
  from happened h
  join period_day p on p.day = h.day
  where h.person_id is not null
  union all
  select s.period, s.person_id, 'care started', e.clae_cla_episode_start_date, s.key, o.came_from
  from cla_starts s
  left join ssd_cla_episodes e on e.clae_cla_episode_id = s.key
  left join care_origin o on o.episode_id = s.key
  union all
  select s.period, s.person_id, 'care ceased', e.clae_cla_episode_ceased_date, s.key, e.clae_cla_episode_ceased_reason
  from cla_ceased s
  left join ssd_cla_episodes e on e.clae_cla_episode_id = s.key
  union all
  select t.period, t.person_id,
    case when coalesce(n.breaks, 0) = 1 then 'short breaks began' else 'short breaks ended' end,
    t.day, null, null
  from turned t
  left join status n on n.place = t.place
  left join status b on b.place = t.place_before
  where coalesce(n.breaks, 0) <> coalesce(b.breaks, 0)
)
select l.period, l.person_id, l.event, l.day, l.record_id, l.detail,
  case when c.died <= l.day then 'dead' when c.turns_18 <= l.day then 'adult' else 'under 18' end as standing
from listed l
left join child c on c.person_id = l.person_id
