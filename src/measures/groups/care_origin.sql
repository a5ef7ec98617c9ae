-- group: care_origin
-- decides: nothing
--
-- Where a child who begins a period of care comes from: unaccompanied and seeking asylum, or with a child protection
-- plan open up to that day. It explains a start to a reader; no figure depends on it.

with protected as (
  select distinct e.clae_cla_episode_id as episode_id
  from ssd_cla_episodes e
  join ssd_cp_plans c
    on c.cppl_person_id = e.clae_person_id
    and c.cppl_cp_plan_start_date < e.clae_cla_episode_start_date
    and (c.cppl_cp_plan_end_date is null or c.cppl_cp_plan_end_date >= e.clae_cla_episode_start_date)
),
seeking_asylum as (
  select distinct immi_person_id as person_id
  from ssd_immigration_status
  where immi_immigration_status = 'UASC'
)
select e.clae_cla_episode_id as episode_id,
  case
    when u.person_id is not null then 'unaccompanied asylum seeking child'
    when c.episode_id is not null then 'child protection plan'
    else 'other'
  end as came_from
from ssd_cla_episodes e
left join protected c on c.episode_id = e.clae_cla_episode_id
left join seeking_asylum u on u.person_id = e.clae_person_id
where e.clae_cla_episode_start_reason = 'S'
