-- group: care_period
--
-- A period of care: the episodes with one period id. It begins on the earliest date of entering care that any of
-- them has or, where none has one, on the earliest episode start. (An episode without a period id is a period of
-- its own, and is dealt with where episodes are read.)

select clae_cla_id as cla_id,
  coalesce(min(clae_entered_care_date), min(clae_cla_episode_start_date)) as care_start
from ssd_cla_episodes
where clae_cla_id is not null
group by clae_cla_id
