-- group: possible_icpc_in_timescale
--
-- Conferences left out that could have been held in the window, and whether in time; conferences without a due date,
-- and those before their strategy discussion, of which one of the two dates is wrong; and conferences of the window
-- whose enquiry is left out, or has such a conference beside.

with conference as (
  select l.icpc_icpc_id as unit, l.icpc_person_id as person_id, l.icpc_s47_enquiry_id as enquiry_id,
    l.icpc_icpc_date_from as held_from, l.icpc_icpc_date_to as held_to,
    l.icpc_icpc_target_date_from as target_from, l.icpc_icpc_target_date_to as target_to,
    0 as kept, l.code, l.cause
  from left_ssd_initial_cp_conference l
  where l.icpc_icpc_transfer_in is null or l.icpc_icpc_transfer_in <> 'Y'
  union all
  select i.icpc_icpc_id as unit, i.icpc_person_id as person_id, i.icpc_s47_enquiry_id as enquiry_id,
    i.icpc_icpc_date as held_from, i.icpc_icpc_date as held_to,
    i.icpc_icpc_target_date as target_from, i.icpc_icpc_target_date as target_to,
    1 as kept, null as code, null as cause
  from ssd_initial_cp_conference i
  where i.icpc_icpc_transfer_in is null or i.icpc_icpc_transfer_in <> 'Y'
),
enquired as (
  select c.*, k.s47e_s47_start_date as discussed
  from conference c
  left join ssd_s47_enquiry k on k.s47e_s47_enquiry_id = c.enquiry_id and k.s47e_person_id = c.person_id
),
possible as (
  select e.unit, e.person_id, e.held_from, e.held_to, e.target_from, e.target_to, e.kept, e.discussed,
    'settled' as kind, e.discussed as discussed_from, e.discussed as discussed_to,
    'ssd_initial_cp_conference' as table_name, e.code, e.cause
  from enquired e
  where e.kept = 0 and e.discussed is not null
  union all
  select e.unit, e.person_id, e.held_from, e.held_to, e.target_from, e.target_to, e.kept, e.discussed,
    'target' as kind, null as discussed_from, null as discussed_to,
    'ssd_initial_cp_conference' as table_name, e.code, e.cause
  from enquired e
  where e.kept = 0 and e.discussed is null
  union all
  select e.unit, e.person_id, e.held_from, e.held_to, e.target_from, e.target_to, e.kept, e.discussed,
    'enquiry' as kind, q.s47e_s47_start_date_from as discussed_from, q.s47e_s47_start_date_to as discussed_to,
    'ssd_s47_enquiry' as table_name, q.code, q.cause
  from enquired e
  join left_ssd_s47_enquiry q on q.s47e_s47_enquiry_id = e.enquiry_id and q.s47e_person_id = e.person_id
  union all
  select e.unit, e.person_id, e.held_from, e.held_to, date '1900-01-01' as target_from,
    date '9999-12-31' as target_to, e.kept, e.discussed, 'target' as kind, null as discussed_from,
    null as discussed_to, 'ssd_initial_cp_conference' as table_name, 'conference-without-due-date' as code,
    e.unit as cause
  from enquired e
  where e.kept = 1 and e.discussed is null and e.target_from is null
  union all
  select e.unit, e.person_id, e.held_from, e.held_to, e.target_from, e.target_to, e.kept, e.discussed,
    'enquiry' as kind, date '1900-01-01' as discussed_from, e.held_to as discussed_to,
    'ssd_initial_cp_conference' as table_name, 'conference-before-strategy-discussion' as code, e.unit as cause
  from enquired e
  where e.kept = 1 and e.discussed > e.held_from
  union all
  select e.unit, e.person_id, e.discussed as held_from, date '9999-12-31' as held_to, e.target_from, e.target_to,
    e.kept, e.discussed, 'settled' as kind, e.discussed as discussed_from, e.discussed as discussed_to,
    'ssd_initial_cp_conference' as table_name, 'conference-before-strategy-discussion' as code, e.unit as cause
  from enquired e
  where e.kept = 1 and e.discussed > e.held_from
  union all
  select e.unit, e.person_id, e.held_from, e.held_to, e.target_from, e.target_to, e.kept, e.discussed,
    'enquiry' as kind, date '1900-01-01' as discussed_from, o.held_to as discussed_to,
    'ssd_initial_cp_conference' as table_name, 'conference-before-strategy-discussion' as code, o.unit as cause
  from enquired e
  join enquired o
    on o.enquiry_id = e.enquiry_id
    and o.person_id = e.person_id
    and o.unit <> e.unit
    and o.kept = 1
    and o.discussed > o.held_from
),
placed as (
  select s.win, s.period, p.*,
    greatest(s.first_day, p.held_from, case when p.kind = 'target' then p.held_from else p.discussed_from end) as first_held,
    least(s.last_day, p.held_to) as last_held
  from span s
  join possible p on p.held_from <= s.last_day and p.held_to >= s.first_day
  where s.win <> 'at'
),
weighed as (
  select p.*, t.met,
    case when p.first_held > p.last_held then 0
    when p.kind = 'target' then
      case when p.first_held <= p.target_to then 1 else 0 end
    else
      case when p.discussed_to >= p.first_held or p.first_held <= best.due then 1 else 0 end
    end as can_met,
    case when p.first_held > p.last_held then 0
    when p.kind = 'target' then
      case when p.last_held > p.target_from then 1 else 0 end
    else
      case when worst.due is null or p.last_held > worst.due then 1 else 0 end
    end as can_not
  from placed p
  left join icpc_in_timescale t on t.key = p.unit
  left join due best on best.rule = 'icpc' and best.day = p.discussed_to
  left join due worst on worst.rule = 'icpc' and worst.day = p.discussed_from
)
select win, period, unit, person_id,
  case when met = 1 then 'met' when met = 0 then 'not met' else 'out' end as now,
  case when met is null or discussed_to > last_held then 1 else 0 end as can_out,
  case when can_met = 1 or met = 1 then 1 else 0 end as can_met,
  case when can_not = 1 or met = 0 then 1 else 0 end as can_not,
  case when table_name = 'ssd_s47_enquiry' or code = 'conference-before-strategy-discussion' then 1 else 0 end as depends,
  0 as loose, table_name, code, cause
from weighed
where can_met = 1 or can_not = 1 or met is not null
