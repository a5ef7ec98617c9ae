-- title: Cases open to early help
-- row: child open to early help on the last day of the month
-- fold: count
-- windows: at
-- source: Local; there is no national definition
--
-- A child counts when an early help episode is open on the last day of the month. Work led by partners that the
-- authority does not record is not included, and early help is not part of all open cases.

with episode as (
  select e.earl_person_id as person_id,
    e.earl_episode_id as episode_id,
    e.earl_episode_start_date as episode_start,
    e.earl_episode_end_date as episode_end,
    e.earl_episode_organisation as organisation,
    e.earl_episode_reason as reason,
    e.earl_episode_worker_id as worker,
    c.died,
    row_number() over (order by e.earl_episode_start_date desc, e.earl_episode_id desc) as place
  from ssd_early_help_episodes e
  left join child c on c.person_id = e.earl_person_id
  where e.earl_person_id is not null
),
first_placed as (
  select p.period, e.person_id, min(e.place) as place
  from period p
  join episode e
    on e.episode_start <= p.last_day
    and (e.episode_end is null or e.episode_end > p.last_day)
  where e.died is null or e.died > p.last_day
  group by p.period, e.person_id
)
select f.period,
  f.person_id as key,
  f.person_id,
  e.episode_id,
  e.episode_start,
  e.reason,
  e.organisation,
  e.worker
from first_placed f
join episode e on e.place = f.place
