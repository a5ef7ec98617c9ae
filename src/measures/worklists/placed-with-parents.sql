-- title: Children placed with their parents
-- row: child looked after in a placement with parents
-- order: placement_start
-- needs: ssd_cla_placement
-- source: Care Planning, Placement and Case Review (England) Regulations 2010, part 4; SSDA903 placement type P1
--
-- Placements of the type P1, the longest first. A child under a full or interim care order who has been settled
-- at home for a long time may be ready for the order to be discharged.

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
where m.placement_type in ('P1')
