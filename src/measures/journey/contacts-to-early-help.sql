-- title: Contacts that led to early help
-- row: contact about one child in the period
-- fold: share
-- windows: month, ytd
-- headline: month
-- met: the contact led to early help
-- source: Local; the Standard Safeguarding Dataset has no outcome of this kind
--
-- Of the contacts in the period, those that led to early help. Where the contact's outcome says so either way, that
-- decides; otherwise a contact counts when an early help episode of the same child begins on the day or within the
-- 14 days after, so a recent month can still rise in a later extract.

with helped as (
  select c.key, min(e.earl_episode_start_date) as early_help_start
  from contacts c
  join ssd_early_help_episodes e
    on e.earl_person_id = c.person_id
    and e.earl_episode_start_date >= c.contact_date
    and e.earl_episode_start_date <= c.contact_date + 14
  group by c.key
)
select c.period,
  c.key,
  c.person_id,
  case
    when c.early_help_flag is not null then case when c.early_help_flag = 'Y' then 1 else 0 end
    when h.early_help_start is not null then 1
    else 0
  end as met,
  c.contact_date,
  c.contact_source,
  c.early_help_flag,
  h.early_help_start
from contacts c
left join helped h on h.key = c.key
