import type { Part } from '../format.ts'
import { ALLOCATED, CHILD_ID, column, DISABILITY, list, WHO } from './list-columns.ts'

/** Children in receipt of services in the last six months, each with the latest episode of need. */
export const LIST_6: Part = list(6, [
  CHILD_ID,
  ...WHO,
  DISABILITY,
  column('start_date', 'CIN Start Date', 'CINStartDate'),
  column('need', 'Primary Need Code', 'PrimaryNeedCode', 'Primary Need'),
  column('seen_date', 'Date Child Was Last Seen', 'DateChildLastSeen', 'Date Child Last Seen'),
  column('closure_date', 'CIN Closure Date', 'CINClosureDate'),
  column('closure_reason', 'Reason for Closure', 'ReasonForClosure'),
  column('status', 'Case Status', 'CaseStatus'),
  ...ALLOCATED,
])

/** Children on a child protection plan in the last six months, each with the latest plan. */
export const LIST_7: Part = list(7, [
  CHILD_ID,
  ...WHO,
  DISABILITY,
  column(
    'start_date',
    'Child Protection Plan Start Date',
    'ChildProtectionPlanStartDate',
    'CP Plan Start Date',
  ),
  column('initial_category', 'Initial Category of Abuse', 'InitialCategoryOfAbuse'),
  column('latest_category', 'Latest Category of Abuse', 'LatestCategoryOfAbuse'),
  column(
    'visit_date',
    'Date of the Last Statutory Visit',
    'DateOfLastStatutoryVisit',
    'Date of Last Statutory Visit',
  ),
  column('seen_alone', 'Was the Child Seen Alone?', 'ChildSeenAlone'),
  column('review_date', 'Date of latest review conference', 'DateOfLatestReviewConf'),
  column('end_date', 'Child Protection Plan End Date', 'ChildProtectionPlanEndDate', 'CP Plan End Date'),
  column(
    'emergency_protection',
    'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)',
    'ProtectionLastSixMonths',
  ),
  column(
    'earlier_plans',
    'Number of Previous Child Protection Plans',
    'NumberOfPreviousChildProtectionPlans',
  ),
  ...ALLOCATED,
])
