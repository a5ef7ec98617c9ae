-- title: Number of contacts
-- row: contact about one child in the period
-- fold: count
-- windows: month, ytd
-- headline: month
-- source: Ofsted, Annex A, list 1; there is no national definition
--
-- Every contact made about a child in the period, siblings one by one, contacts about children already open
-- included. A change in what is recorded as a contact changes this number without any change in need.

select d.period,
  c.cont_contact_id as key,
  c.cont_person_id as person_id,
  c.cont_contact_date as contact_date,
  c.cont_contact_source_code as contact_source,
  c.cont_early_help_flag as early_help_flag
from ssd_contacts c
join period_day d on d.day = c.cont_contact_date
