-- title: Initial child protection conferences held in timescale
-- row: child at an initial child protection conference held in the period
-- fold: share
-- windows: month, ytd
-- headline: ytd
-- met: held within 15 working days of the strategy discussion
-- source: Working Together to Safeguard Children; children in need census, section 47 enquiries
--
-- Of the children whose initial child protection conference was held in the period, those for whom it was held
-- within 15 working days of the strategy discussion that began the enquiry. Siblings count one by one.
--
-- The strategy discussion is the start of the section 47 enquiry with the conference's enquiry id and the same
-- child. Where there is none, the recorded target date stands in; with neither, or with a discussion after the
-- conference, the row is left out and reported. Conferences for children who moved in on another authority's plan
-- are not counted.

with held as (
  select p.period,
    i.icpc_icpc_id as key,
    i.icpc_person_id as person_id,
    s.s47e_s47_start_date as strategy_discussion,
    i.icpc_icpc_date as conference,
    case when s.s47e_s47_start_date is null then i.icpc_icpc_target_date else d.due end as due,
    i.icpc_referral_id as referral_id,
    i.icpc_icpc_team as team,
    i.icpc_icpc_worker_id as worker
  from ssd_initial_cp_conference i
  join period_day p on p.day = i.icpc_icpc_date
  left join ssd_s47_enquiry s
    on s.s47e_s47_enquiry_id = i.icpc_s47_enquiry_id
    and s.s47e_person_id = i.icpc_person_id
  left join due d on d.rule = 'icpc' and d.day = s.s47e_s47_start_date
  where (i.icpc_icpc_transfer_in is null or i.icpc_icpc_transfer_in <> 'Y')
    and (s.s47e_s47_start_date is null or s.s47e_s47_start_date <= i.icpc_icpc_date)
    and (s.s47e_s47_start_date is not null or i.icpc_icpc_target_date is not null)
)
select h.period,
  h.key,
  h.person_id,
  case when h.conference <= h.due then 1 else 0 end as met,
  h.strategy_discussion,
  h.conference,
  h.due,
  case when h.conference > h.due then h.conference - h.due end as days_over,
  n.need,
  h.team,
  h.worker
from held h
left join referral_need n on n.referral_id = h.referral_id
