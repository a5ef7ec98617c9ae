-- group: possible_cin_number
--
-- Who could come onto the list of children in need: by a referral left out that could be open, or out of being looked
-- after by a legal status left out. Who could come off it: onto a child protection plan, into being looked after, or
-- by dates of birth and death.

with referred as (
  select o.period, o.person_id from open_referral o where o.adult = 0
),
entering as (
  select r.win, r.period, r.person_id, r.table_name, r.code, r.cause
  from possible_referral_open r
  left join cp p on p.period = r.period and p.person_id = r.person_id
  left join cla l on l.period = r.period and l.person_id = r.person_id
  where r.adult = 0
    and p.person_id is null
    and (l.person_id is null or exists (
      select 1 from possible_cla_number q
      where q.period = r.period and q.person_id = r.person_id and q.now = 'met' and q.table_name = 'ssd_legal_status'
    ))
  union all
  select q.win, q.period, q.person_id, q.table_name, q.code, q.cause
  from possible_cla_number q
  left join cp p on p.period = q.period and p.person_id = q.person_id
  where q.now = 'met'
    and q.table_name = 'ssd_legal_status'
    and p.person_id is null
    and (
      exists (select 1 from referred r where r.period = q.period and r.person_id = q.person_id)
      or exists (
        select 1 from possible_referral_open r
        where r.period = q.period and r.person_id = q.person_id and r.adult = 0
      )
    )
),
leaving as (
  select q.win, q.period, q.person_id, q.table_name, q.code, q.cause
  from possible_cp_number q
  join cin g on g.period = q.period and g.person_id = q.person_id
  where q.now = 'out'
  union all
  select q.win, q.period, q.person_id, q.table_name, q.code, q.cause
  from possible_cla_number q
  join cin g on g.period = q.period and g.person_id = q.person_id
  where q.now = 'out'
  union all
  select q.win, q.period, q.person_id, q.table_name, q.code, q.cause
  from possible_person q
  join cin g on g.period = q.period and g.person_id = q.person_id
)
select win, period, person_id as unit, person_id, now, 1 as can_out, 1 as can_met, 0 as can_not, 0 as depends,
  0 as loose, table_name, code, cause
from (
  select e.*, 'out' as now from entering e
  union all
  select l.*, 'met' as now from leaving l
) every
