import type { Part } from '../format.ts'
import { ALLOCATED, CHILD_ID, column, DISABILITY, list, WHO } from './list-columns.ts'

/** Contacts of the last six months. */
export const LIST_1: Part = list(1, [
  CHILD_ID,
  ...WHO,
  column('contact_date', 'Date of Contact', 'DateOfContact', 'Contact Date'),
  column('contact_source', 'Contact Source', 'ContactSource', 'Source of Contact'),
])

/** Early help assessments of the last six months, and help that goes on. */
export const LIST_2: Part = list(2, [
  CHILD_ID,
  ...WHO,
  column('start_date', 'Assessment start date', 'AssessmentStartDate'),
  column('completion_date', 'Assessment completion date', 'AssessmentCompletionDate'),
  column('organisation', 'Organisation completing assessment', 'OrganisationCompletingAssessment'),
])

/** Referrals of the last six months. */
export const LIST_3: Part = list(3, [
  CHILD_ID,
  ...WHO,
  column('referral_date', 'Date of referral', 'ReferralDate', 'Referral Date'),
  column('referral_source', 'Referral Source', 'ReferralSource', 'Source of Referral'),
  column('no_further_action', 'Referral NFA?', 'ReferralNFA'),
  column('earlier_referrals', 'Number of Referrals in Last 12 Months', 'ReferralsLast12Months'),
  ...ALLOCATED,
])

/** Assessments of the last six months, those under way included. */
export const LIST_4: Part = list(4, [
  CHILD_ID,
  ...WHO,
  DISABILITY,
  column('start_date', 'Continuous Assessment Start Date', 'ContinuousAssessmentStart'),
  column('child_seen', 'Child Seen During Continuous Assessment', 'ContinuousAssessmentChildSeen'),
  column(
    'authorised_date',
    'Continuous Assessment Date of Authorisation',
    'ContinuousAssessmentAuthDate',
    'Continuous Assessment Authorisation Date',
  ),
  column(
    'needs_support',
    "Was the child assessed as requiring LA children's social care support?",
    'CSCSupportRequired',
    'Was the child assessed as being in need at assessment?',
  ),
  ...ALLOCATED,
])

/** Section 47 enquiries of the last six months, and the conferences that they led to. */
export const LIST_5: Part = list(5, [
  CHILD_ID,
  ...WHO,
  DISABILITY,
  column(
    'strategy_date',
    'Strategy discussion initiating Section 47 Enquiry Start Date',
    'StratDiscussionDate',
  ),
  column(
    'conference_unnecessary',
    'Was an Initial Child Protection Conference deemed unnecessary?',
    'InitialCPConfUnnecessary',
  ),
  column(
    'conference_date',
    'Date of Initial Child Protection Conference',
    'InitialCPConfDate',
    'Date of ICPC',
  ),
  column(
    'conference_plan',
    'Did the Initial Child Protection Conference Result in a Child Protection Plan',
    'CPConfResultInCPPlan',
  ),
  column('enquiries', 'Number of Section 47 Enquiries in the last 12 months', 'NumberS47s12m'),
  column('conferences', 'Number of ICPCs in the last 12 months', 'NumberICPCs12m'),
  ...ALLOCATED,
])
