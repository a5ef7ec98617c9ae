import type { Crossing } from '../format.ts'
import { type Identity, identityJoin, withinJoin } from '../record-identity.ts'
import { ASSESSMENTS, BARE_FACTORS, CIN_PLANS, FACTORS, PRE, REFERRAL } from './kinds.ts'

/** A referral is told from others by its child and day. */
export const referrals: Identity = { part: REFERRAL.part, by: 'referral_date' }

const assessments: Identity = { part: ASSESSMENTS.part, within: referrals, by: 'started' }
const cinPlans: Identity = { part: CIN_PLANS.part, within: referrals, by: 'started' }
const preProceedings: Identity = { part: PRE.part, within: referrals, by: 'started' }

/** The factors of each assessment as a JSON object, by its identifier. */
const FACTORS_FOUND = `(
  select id, '{' || string_agg('"' || code || '": "Yes"', ', ' order by code) || '}' as factors
  from (
    ${[FACTORS, BARE_FACTORS].map(({ part }) => factorCodes({ part })).join(' union ')}
  )
  group by id
)`

/** How referrals, and what followed them short of child protection, cross to the dataset. */
export const REFERRAL_CROSSINGS: readonly Crossing[] = [
  {
    table: 'ssd_cin_episodes',
    part: 'referral',
    columns: {
      cine_referral_id: { sql: 'i.id', heading: 'CINreferralDate' },
      cine_person_id: 'child',
      cine_referral_date: 'referral_date',
      cine_cin_primary_need_code: 'need',
      cine_referral_source_code: 'referral_source',
      cine_referral_nfa: 'nfa',
      cine_close_reason: 'close_reason',
      cine_close_date: 'closed',
    },
    join: identityJoin(referrals),
    where: 'i.told_last',
  },
  {
    table: 'ssd_cin_assessments',
    part: 'assessment',
    columns: {
      cina_assessment_id: { sql: 'i.id', heading: 'AssessmentActualStartDate' },
      cina_person_id: 'child',
      cina_referral_id: { sql: 'l.id', heading: 'CINreferralDate' },
      cina_assessment_start_date: 'started',
      cina_assessment_auth_date: 'authorised',
    },
    join: `${identityJoin(assessments)} ${withinJoin(assessments, referrals)}`,
    where: 'i.told_last',
  },
  {
    table: 'ssd_assessment_factors',
    part: 'assessment',
    columns: {
      cinf_table_id: { sql: 'i.id', heading: 'AssessmentFactors' },
      cinf_assessment_id: { sql: 'i.id', heading: 'AssessmentActualStartDate' },
      cinf_assessment_factors_json: { sql: 'f.factors', heading: 'AssessmentFactors' },
    },
    join: `${identityJoin(assessments)} join ${FACTORS_FOUND} f on f.id = i.id`,
    where: 'i.told_last',
  },
  {
    table: 'ssd_cin_plans',
    part: 'cin_plan',
    columns: {
      cinp_cin_plan_id: { sql: 'i.id', heading: 'CINPlanStartDate' },
      cinp_referral_id: { sql: 'l.id', heading: 'CINreferralDate' },
      cinp_person_id: 'child',
      cinp_cin_plan_start_date: 'started',
      cinp_cin_plan_end_date: 'ended',
    },
    join: `${identityJoin(cinPlans)} ${withinJoin(cinPlans, referrals)}`,
    where: 'i.told_last',
  },
  {
    table: 'ssd_pre_proceedings',
    part: 'pre_proceedings',
    columns: {
      prep_table_id: { sql: 'i.id', heading: 'PPStartDate' },
      prep_person_id: 'child',
      prep_plo_family_id: 'child',
      prep_pre_pro_decision_date: 'started',
      prep_initial_pre_pro_meeting_date: 'first_meeting',
      prep_pre_pro_outcome: 'outcome',
      prep_agree_stepdown_issue_date: 'step_decision',
      prep_pre_pro_letter_date: 'letter_sent',
      prep_care_pro_letter_date: 'proceedings_letter',
      prep_pre_pro_meetings_num: 'review_meetings',
    },
    join: identityJoin(preProceedings),
    where: 'i.told_last',
  },
]

/** The code of each factor with its assessment; what could not be a code would break the object that is made of them. */
function factorCodes({ part }: Identity): string {
  return `select l.id, upper(p.factor) as code
    from {${part.name}} p ${withinJoin({ part }, assessments)}
    where regexp_full_match(p.factor, '\\w+')`
}
