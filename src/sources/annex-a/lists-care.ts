import type { Part } from '../format.ts'
import { ALLOCATED, CHILD_ID, column, DISABILITY, list, WHO } from './list-columns.ts'

/** Children looked after in the last six months, each with the latest period of care. */
export const LIST_8: Part = list(8, [
  CHILD_ID,
  ...WHO,
  column(
    'asylum_seeking',
    'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)',
    'UASCLast12Months',
    'UASC12mth',
    'UASC',
  ),
  DISABILITY,
  column('start_date', 'Date Started to be Looked After', 'LoookedAfterStartDate', 'LookedAfterStartDate'),
  column('need', "Child's Category of Need", 'ChildCategoryOfNeed'),
  column(
    'second_period',
    'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
    'Is this a second or subsequent episode of being a Looked After Child within the last 12 months (Y/N)',
  ),
  column('status_date', 'Start date of current legal status', 'MostRecentLegalStatusStart'),
  column('legal_status', "Child's Legal Status", 'LegalStatus', 'Legal Status'),
  column('review_date', 'Date of Latest Statutory Review', 'LatestStatutoryReviewDate'),
  column('visit_date', 'Date of Last Social Work Visit', 'LastSocialWorkVisitDate'),
  column('permanence_plan', 'What is the permanence plan for this child?', 'PermanencePlan'),
  column('reviewer_date', 'Date of Last IRO Visit / Contact to the Child', 'LastIROVisitDate'),
  column('health_date', 'Date of Last Health Assessment', 'LastHealthAssessmentDate'),
  column('dental_date', 'Date of Last Dental Check', 'LastDentalCheckDate'),
  column('placements', 'Number of Placements in the Last 12 months'),
  column('ceased_date', 'Date Ceased to be Looked After', 'CeasedLookedAfterDate'),
  column('ceased_reason', 'Reason Ceased to be Looked After', 'ReasonCeasedLookedAfter'),
  column('placement_date', 'Start Date of Most Recent Placement', 'MostRecentPlacementStartDate'),
  column('placement_type', 'Placement Type', 'PlacementType'),
  column('placement_provider', 'Placement Provider', 'PlacementProvider'),
  column('placement_postcode', 'Placement postcode', 'PlacementPostcode'),
  column('placement_urn', 'URN of Placement', 'PlacementURN'),
  column('placement_location', 'Placement Location', 'PlacementLocation'),
  column('placement_authority', 'LA of Placement', 'PlacementLA', 'LAOfPlacement'),
  column(
    'missing_episodes',
    "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months",
    'EpisodesChildMissingFromPlacement',
  ),
  column(
    'absent_episodes',
    "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
    'EpisodesChildAbsentFromPlacement',
  ),
  column(
    'interview_offered',
    'Was the child offered a Return Interview after their last missing episode (Y/N)?',
  ),
  column(
    'interview_accepted',
    'Did the child accept a Return Interview after their last missing episode (Y/N)?',
  ),
  ...ALLOCATED,
])

/** Young people who receive leaving care services. */
export const LIST_9: Part = list(9, [
  CHILD_ID,
  ...WHO,
  DISABILITY,
  ...ALLOCATED,
  column('eligibility', 'Eligibility Category', 'EligibilityCategory'),
  column('in_touch', 'LA in Touch', 'LAInTouch', 'InTouch'),
  column('accommodation', 'Type of Accommodation', 'TypeOfAccommodation'),
  column('suitability', 'Suitability of Accommodation', 'SuitabilityOfAccommodation'),
  column('activity', 'Activity Status', 'ActivityStatus'),
])
