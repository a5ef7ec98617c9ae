-- group: possible_cla_overriding
--
-- Legal statuses left out that could be the latest in force at the month's end, and whether they are of a series of
-- short breaks.

select distinct p.win, p.period, p.person_id,
  case when l.lega_legal_status in ('V1', 'V3', 'V4') then 1 else 0 end as short_breaks,
  l.code, l.cause
from possible_cla_standing p
join left_ssd_legal_status l
  on l.lega_person_id = p.person_id
  and l.lega_legal_status_start_date_from <= p.last_day
  and l.lega_legal_status_end_date_to > p.last_day
where p.status_id is null
  or least(l.lega_legal_status_start_date_to, p.last_day) > p.status_began
  or (least(l.lega_legal_status_start_date_to, p.last_day) = p.status_began
    and l.lega_legal_status_id > p.status_id)
