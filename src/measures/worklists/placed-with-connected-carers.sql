-- title: Children placed with connected carers
-- row: child looked after in a placement with relatives or friends
-- order: placement_start
-- needs: ssd_cla_placement
-- source: SSDA903 placement types U1 to U3
--
-- Placements of the types U1, U2 and U3, the longest first. Carers of children who have long been settled may be
-- ready to be special guardians.

select c.period,
  c.person_id as key,
  c.person_id,
  c.care_start,
  m.placement_type,
  m.placement_start,
  case
    when m.placement_start + interval '12' month <= c.last_day then '12 months or more'
    when m.placement_start + interval '6' month <= c.last_day then '6 to 12 months'
    else 'under 6 months'
  end as placed_for,
  c.legal_status,
  c.need,
  a.team_id as team,
  a.worker_id as worker
from cla c
join cla_placement m on m.period = c.period and m.person_id = c.person_id
left join allocation a on a.period = c.period and a.person_id = c.person_id
where m.placement_type in ('U1', 'U2', 'U3')
