import { parseDay } from '../../base/day.ts'
import { addWorkingDays } from '../../base/working-days.ts'
import type { Row } from '../rows.ts'
import { iso } from '../working-calendar.ts'
import { type Dataset, latest, said } from './dataset.ts'
import { conferenceOf, ownPlans, plansBefore, reviewsHeld } from './protection-of.ts'
import { isIn, runsIn, type Window } from './windows.ts'
import { branch, leaf, type Xml } from './xml.ts'

const CONFERENCE_DUE = 15

/**
 * An episode of need and what went on under it in a window. A referral that led to nothing has no closure: it opened
 * nothing. A conference that followed no enquiry here, of a child who moved in on a plan, stands by itself.
 */
export function needDetails(data: Dataset, episode: Row, window: Window): Xml {
  const referral = said(episode, 'cine_referral_id')
  const nothing = episode.cine_referral_nfa === 'Y'
  const of = (table: string, column: string, start: string, end: string): readonly Row[] =>
    data.where(table, column, referral).filter(row => runsIn(window, row, start, end))
  return branch(
    'CINdetails',
    leaf('CINreferralDate', said(episode, 'cine_referral_date')),
    leaf('ReferralSource', said(episode, 'cine_referral_source_code')),
    leaf('PrimaryNeedCode', said(episode, 'cine_cin_primary_need_code')),
    leaf('CINclosureDate', nothing ? '' : said(episode, 'cine_close_date')),
    leaf('ReasonForClosure', nothing ? '' : said(episode, 'cine_close_reason')),
    leaf('DateOfInitialCPC', movedIn(data, referral, window)),
    ...of(
      'ssd_cin_assessments',
      'cina_referral_id',
      'cina_assessment_start_date',
      'cina_assessment_auth_date',
    ).map(row => assessmentXml(data, row)),
    ...of('ssd_cin_plans', 'cinp_referral_id', 'cinp_cin_plan_start_date', 'cinp_cin_plan_end_date').map(
      row =>
        branch(
          'CINPlanDates',
          leaf('CINPlanStartDate', said(row, 'cinp_cin_plan_start_date')),
          leaf('CINPlanEndDate', said(row, 'cinp_cin_plan_end_date')),
        ),
    ),
    ...enquiries(data, referral, window).map(row => enquiryXml(data, row)),
    leaf('ReferralNFA', String(nothing)),
    ...ownPlans(data, said(episode, 'cine_person_id'))
      .filter(row => row.cppl_referral_id === referral)
      .filter(row => runsIn(window, row, 'cppl_cp_plan_start_date', 'cppl_cp_plan_end_date'))
      .map(row => planXml(data, row)),
  )
}

/** When the conference was held about a child who moved in on another authority's plan. */
function movedIn(data: Dataset, referral: string, window: Window): string {
  const conferences = data
    .where('ssd_initial_cp_conference', 'icpc_referral_id', referral)
    .filter(row => said(row, 'icpc_s47_enquiry_id') === '' && isIn(window, said(row, 'icpc_icpc_date')))
  return said(latest(conferences, 'icpc_icpc_date'), 'icpc_icpc_date')
}

function assessmentXml(data: Dataset, row: Row): Xml {
  const [found] = data.where('ssd_assessment_factors', 'cinf_assessment_id', said(row, 'cina_assessment_id'))
  const factors = Object.keys(JSON.parse(said(found, 'cinf_assessment_factors_json') || '{}') as object)
  return branch(
    'Assessments',
    leaf('AssessmentActualStartDate', said(row, 'cina_assessment_start_date')),
    leaf('AssessmentAuthorisationDate', said(row, 'cina_assessment_auth_date')),
    branch('FactorsIdentifiedAtAssessment', ...factors.map(code => leaf('AssessmentFactors', code))),
  )
}

/** Enquiries that went on in the window, or led to a conference in it. */
function enquiries(data: Dataset, referral: string, window: Window): readonly Row[] {
  return data
    .where('ssd_s47_enquiry', 's47e_referral_id', referral)
    .filter(
      row =>
        runsIn(window, row, 's47e_s47_start_date', 's47e_s47_end_date') ||
        isIn(window, said(conferenceOf(data, row), 'icpc_icpc_date')),
    )
}

function enquiryXml(data: Dataset, row: Row): Xml {
  const conference = conferenceOf(data, row)
  const needless = row.s47e_s47_nfa === 'Y'
  const began = said(row, 's47e_s47_start_date')
  const due =
    said(conference, 'icpc_icpc_target_date') || iso(addWorkingDays(parseDay(began)!, CONFERENCE_DUE))
  return branch(
    'Section47',
    leaf('S47ActualStartDate', began),
    leaf('InitialCPCtarget', needless ? '' : due),
    leaf('DateOfInitialCPC', said(conference, 'icpc_icpc_date')),
    leaf('ICPCnotRequired', String(needless)),
  )
}

function planXml(data: Dataset, row: Row): Xml {
  return branch(
    'ChildProtectionPlans',
    leaf('CPPstartDate', said(row, 'cppl_cp_plan_start_date')),
    leaf('CPPendDate', said(row, 'cppl_cp_plan_end_date')),
    leaf('InitialCategoryOfAbuse', said(row, 'cppl_cp_plan_initial_category')),
    leaf('LatestCategoryOfAbuse', said(row, 'cppl_cp_plan_latest_category')),
    leaf('NumberOfPreviousCPP', String(plansBefore(data, row))),
    branch('Reviews', ...reviewsHeld(data, row).map(on => leaf('CPPreviewDate', on))),
  )
}
