-- title: Contacts and what came of them
-- row: contact about one child in the month so far
-- order: contact_date
-- source: Ofsted, Annex A, list 1; there is no national definition
--
-- Every contact of the month so far, whether it led to early help as that measure counts it, the first referral of the
-- child on the day or in the 14 days after, and how many contacts there were about the child in the 12 months before.

with referred as (
  select c.key, min(r.cine_referral_date) as referral_date
  from contacts c
  join period p on p.period = c.period
  join ssd_cin_episodes r
    on r.cine_person_id = c.person_id
    and r.cine_referral_date >= c.contact_date
    and r.cine_referral_date <= c.contact_date + 14
    and r.cine_referral_date <= p.last_day
  group by c.key
),
before as (
  select c.key, count(*) as contacts
  from contacts c
  join ssd_contacts e
    on e.cont_person_id = c.person_id
    and e.cont_contact_date < c.contact_date
    and e.cont_contact_date >= c.contact_date - interval '12' month
  group by c.key
)
select c.period, c.key, c.person_id, c.contact_date, c.contact_source,
  case
    when r.referral_date is not null and c.met = 1 then 'referral and early help'
    when r.referral_date is not null then 'referral'
    when c.met = 1 then 'early help'
    else 'neither'
  end as led_to,
  r.referral_date,
  c.early_help_start,
  coalesce(b.contacts, 0) as earlier_contacts,
  a.team_id as team,
  a.worker_id as worker
from contacts_to_early_help c
left join referred r on r.key = c.key
left join before b on b.key = c.key
left join allocation a on a.period = c.period and a.person_id = c.person_id
