-- title: Assessments completed in timescale
-- row: assessment of one child authorised in the period
-- fold: share
-- windows: month, ytd
-- headline: ytd
-- met: authorised within 45 working days of its start
-- source: Working Together to Safeguard Children; children in need census, assessments
--
-- Of the assessments authorised in the period, those authorised within 45 working days of the day they began.

select p.period,
  s.cina_assessment_id as key,
  s.cina_person_id as person_id,
  case when s.cina_assessment_auth_date <= d.due then 1 else 0 end as met,
  s.cina_assessment_start_date as assessment_start,
  s.cina_assessment_auth_date as authorised,
  d.due,
  case when s.cina_assessment_auth_date > d.due then s.cina_assessment_auth_date - d.due end as days_over,
  n.need,
  s.cina_assessment_team as team,
  s.cina_assessment_worker_id as worker
from ssd_cin_assessments s
join period_day p on p.day = s.cina_assessment_auth_date
left join referral_need n on n.referral_id = s.cina_referral_id
left join due d on d.rule = 'assessment' and d.day = s.cina_assessment_start_date
