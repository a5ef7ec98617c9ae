-- title: Cases open to early help
-- row: child open to early help on the last day of the month
-- fold: count
-- windows: at
-- source: local; there is no national definition
--
-- A child counts when an early help episode is open on the last day of the month. Work led by partners that the
-- authority does not record is not included, and early help is not part of all open cases.

select period, person_id as key, person_id, episode_id, episode_start, organisation, worker
from (
  select p.period,
    e.earl_person_id as person_id,
    e.earl_episode_id as episode_id,
    e.earl_episode_start_date as episode_start,
    e.earl_episode_organisation as organisation,
    e.earl_episode_worker_id as worker,
    row_number() over (
      partition by p.period, e.earl_person_id
      order by e.earl_episode_start_date desc, e.earl_episode_id desc
    ) as place
  from period p
  join ssd_early_help_episodes e
    on e.earl_episode_start_date <= p.last_day
    and (e.earl_episode_end_date is null or e.earl_episode_end_date > p.last_day)
  left join ssd_person s on s.pers_person_id = e.earl_person_id
  where e.earl_person_id is not null
    and (s.pers_death_date is null or s.pers_death_date > p.last_day)
) episodes
where place = 1
