-- group: person_status
-- decides: nothing
-- made: when read
--
-- Where everyone who is open at the month's end then stands, each person once, with the highest of these that
-- applies: looked after, on a child protection plan, in need, open as an adult, or open to early help alone. It tells
-- a reader who moved from one to another; no figure depends on it.

with helped as (
  select distinct p.period, e.earl_person_id as person_id
  from period p
  join ssd_early_help_episodes e
    on e.earl_episode_start_date <= p.last_day
    and (e.earl_episode_end_date is null or e.earl_episode_end_date > p.last_day)
  left join child c on c.person_id = e.earl_person_id
  where e.earl_person_id is not null
    and (c.died is null or c.died > p.last_day)
)
select o.period, o.person_id,
  case when o.status = 'in need' and r.adult = 1 then 'open as an adult' else o.status end as status
from open_cases o
left join open_referral r on r.period = o.period and r.person_id = o.person_id
union all
select h.period, h.person_id, 'early help' as status
from helped h
left join open_cases o on o.period = h.period and o.person_id = h.person_id
where o.person_id is null
