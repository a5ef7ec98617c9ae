-- title: Section 47 enquiries awaiting a conference
-- row: section 47 enquiry about one child, with no initial conference held yet
-- due: due
-- source: Working Together to Safeguard Children: within 15 working days of the strategy discussion
--
-- Enquiries that are open, and those that have ended and called for an initial child protection conference, where none
-- has been held. Left out are enquiries that came to no further action, and those about a child who is on a child
-- protection plan. `booked` is the day of a conference that is recorded ahead.
--
-- A conference answers the enquiry whose id it has; one without such an id answers those of the child that began on or
-- before its day.

with enquiry as (
  select s47e_s47_enquiry_id as enquiry_id,
    s47e_person_id as person_id,
    s47e_s47_start_date as began,
    s47e_s47_end_date as ended,
    s47e_s47_completed_by_team as team,
    s47e_s47_completed_by_worker_id as worker,
    case when s47e_s47_nfa = 'Y' then 1 else 0 end as no_action,
    case
      when lower(s47e_s47_outcome_json) like '%"cp_conference_flag":"y%' then 1
      when lower(s47e_s47_outcome_json) like '%"cp_conference_flag": "y%' then 1
      when lower(s47e_s47_outcome_json) like '%"cp_conference_flag":"t%' then 1
      when lower(s47e_s47_outcome_json) like '%"cp_conference_flag": "t%' then 1
      when lower(s47e_s47_outcome_json) like '%"cp_conference_flag":t%' then 1
      when lower(s47e_s47_outcome_json) like '%"cp_conference_flag": t%' then 1
      when lower(s47e_s47_outcome_json) like '%"cp_conference_flag":1%' then 1
      when lower(s47e_s47_outcome_json) like '%"cp_conference_flag": 1%' then 1
      else 0
    end as called_for
  from ssd_s47_enquiry
  where s47e_person_id is not null
),
awaiting as (
  select p.period, p.last_day, e.enquiry_id, e.person_id, e.began, e.team, e.worker,
    case when e.ended is null or e.ended > p.last_day then 'enquiry open' else 'enquiry ended' end as stage
  from period p
  join enquiry e on e.began <= p.last_day
  left join child c on c.person_id = e.person_id
  left join cp on cp.period = p.period and cp.person_id = e.person_id
  where cp.person_id is null
    and (c.died is null or c.died > p.last_day)
    and (
      e.ended > p.last_day
      or (e.ended is null and e.no_action = 0)
      or (e.ended <= p.last_day and e.no_action = 0 and e.called_for = 1)
    )
),
conference as (
  select w.period, w.enquiry_id, w.person_id,
    max(case when i.icpc_icpc_date <= w.last_day then 1 else 0 end) as held,
    min(case when i.icpc_icpc_date > w.last_day then i.icpc_icpc_date end) as booked
  from awaiting w
  join ssd_initial_cp_conference i
    on i.icpc_person_id = w.person_id
    and (
      i.icpc_s47_enquiry_id = w.enquiry_id
      or (i.icpc_s47_enquiry_id is null and i.icpc_icpc_date >= w.began)
    )
  group by w.period, w.enquiry_id, w.person_id
)
select w.period,
  w.enquiry_id || ' ' || w.person_id as key,
  w.person_id,
  w.enquiry_id,
  w.began as strategy_discussion,
  w.stage,
  c.booked,
  d.due,
  coalesce(a.team_id, w.team) as team,
  coalesce(a.worker_id, w.worker) as worker
from awaiting w
left join conference c on c.period = w.period and c.enquiry_id = w.enquiry_id and c.person_id = w.person_id
left join due d on d.rule = 'icpc' and d.day = w.began
left join allocation a on a.period = w.period and a.person_id = w.person_id
where c.held is null or c.held = 0
