import type { Row } from '../rows.ts'
import { allocatedTo } from './allocated.ts'
import { CEASED, LEGAL_STATUS, PLACEMENT, PROVIDER } from './annex-a-care-codes.ts'
import { childColumns, disabilityColumn } from './annex-a-child.ts'
import { NEED, PERMANENCE, YES_NO } from './annex-a-codes.ts'
import { type AnnexList, column, dayColumn, type ListColumn, listOf } from './annex-a-list.ts'
import { type CarePeriod, carePeriods } from './care-periods.ts'
import { birthday, personOf } from './child.ts'
import { type Dataset, latest, said } from './dataset.ts'
import { ALL_YEARS, DRAWN, isIn, runsIn, SIX_MONTHS, TWELVE_MONTHS } from './windows.ts'

type Columns = readonly ListColumn<CarePeriod>[]

/**
 * List 8: the latest period of each child who is looked after, or ceased to be in the six months. Those in short breaks
 * are on it, under the legal status that says so.
 */
export function careList(data: Dataset): AnnexList {
  const all = carePeriods(data, ALL_YEARS)
  const byChild = new Map<string, CarePeriod[]>()
  for (const period of all) byChild.set(period.child, [...(byChild.get(period.child) ?? []), period])
  const listed = [...byChild.values()]
    .map(periods => periods.reduce((last, period) => (period.began > last.began ? period : last)))
    .filter(({ ended }) => ended === '' || ended >= SIX_MONTHS.from)
  const child = (period: CarePeriod) => period.child
  return listOf(8, 'Children in care', listed, [
    ...childColumns(data, child),
    column('Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)', period =>
      yesNo(isUnaccompanied(data, period)),
    ),
    disabilityColumn(data, child),
    dayColumn('Date Started to be Looked After', ({ began }) => began),
    column("Child's Category of Need", ({ last }) => NEED[said(last, 'clae_cla_primary_need_code')]),
    column(
      'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
      period => yesNo(isAgain(period, byChild.get(period.child)!)),
    ),
    ...statusColumns(data),
    ...seenColumns(data),
    ...placementColumns(data),
    ...missingColumns(data),
    column('Allocated Team', period => allocatedTo(data, period.referral, period.ended === '').team),
    column('Allocated Worker', period => allocatedTo(data, period.referral, period.ended === '').worker),
  ])
}

function statusColumns(data: Dataset): Columns {
  const status = ({ child, began, ended }: CarePeriod): Row | undefined =>
    latest(
      data
        .where('ssd_legal_status', 'lega_person_id', child)
        .filter(row => isIn({ from: began, to: ended || DRAWN }, said(row, 'lega_legal_status_start_date'))),
      'lega_legal_status_start_date',
    )
  return [
    dayColumn('Start date of current legal status', period => status(period)?.lega_legal_status_start_date),
    column("Child's Legal Status", period => LEGAL_STATUS[said(status(period), 'lega_legal_status')]),
  ]
}

function seenColumns(data: Dataset): Columns {
  const review = ({ id }: CarePeriod) =>
    latest(
      data.where('ssd_cla_reviews', 'clar_cla_id', id).filter(row => row.clar_cla_review_cancelled !== 'Y'),
      'clar_cla_review_date',
    )
  const visit = ({ id }: CarePeriod) =>
    latest(
      data.where('ssd_cla_visits', 'clav_cla_id', id).filter(row => row.clav_cla_visit_seen === 'Y'),
      'clav_cla_visit_date',
    )
  const officer = ({ id }: CarePeriod) =>
    latest(data.where('ssd_cla_episodes', 'clae_cla_id', id), 'clae_cla_last_iro_contact_date')
  return [
    dayColumn('Date of Latest Statutory Review', period => review(period)?.clar_cla_review_date),
    dayColumn('Date of Last Social Work Visit', period => visit(period)?.clav_cla_visit_date),
    column('What is the permanence plan for this child?', period => permanencePlan(data, period)),
    dayColumn(
      'Date of Last IRO Visit / Contact to the Child',
      period => officer(period)?.clae_cla_last_iro_contact_date,
    ),
    dayColumn('Date of Last Health Assessment', () => ''),
    dayColumn('Date of Last Dental Check', () => ''),
  ]
}

function permanencePlan(data: Dataset, { child, began, ended }: CarePeriod): string | undefined {
  const plans = data
    .where('ssd_cla_care_plan', 'lacp_person_id', child)
    .filter(row => isIn({ from: began, to: ended || DRAWN }, said(row, 'lacp_cla_care_plan_start_date')))
  const plan = latest(plans, 'lacp_cla_care_plan_start_date')
  if (!plan) return ''
  const { PERMANENCE_PLAN } = JSON.parse(said(plan, 'lacp_cla_care_plan_json')) as { PERMANENCE_PLAN: string }
  return PERMANENCE[PERMANENCE_PLAN]
}

/** Every made-up postcode is Northmere's own, so every placement is inside it. */
function placementColumns(data: Dataset): Columns {
  const placed = ({ id }: CarePeriod) =>
    latest(data.where('ssd_cla_placement', 'clap_cla_id', id), 'clap_cla_placement_start_date')
  const count = ({ child }: CarePeriod) =>
    data
      .where('ssd_cla_placement', 'clap_person_id', child)
      .filter(row =>
        runsIn(TWELVE_MONTHS, row, 'clap_cla_placement_start_date', 'clap_cla_placement_end_date'),
      ).length
  return [
    column('Number of Placements in the Last 12 months', period => String(count(period)), 'number'),
    dayColumn('Date Ceased to be Looked After', ({ ended }) => ended),
    column('Reason Ceased to be Looked After', ({ reason }) => CEASED[reason]),
    dayColumn('Start Date of Most Recent Placement', period => placed(period)?.clap_cla_placement_start_date),
    column('Placement Type', period => PLACEMENT[said(placed(period), 'clap_cla_placement_type')]),
    column('Placement Provider', period => PROVIDER[said(placed(period), 'clap_cla_placement_provider')]),
    column('Placement postcode', period => placed(period)?.clap_cla_placement_postcode),
    column('URN of Placement', period => placed(period)?.clap_cla_placement_urn),
    column('Placement Location', () => 'a) In'),
    column('LA of Placement', () => 'Northmere'),
  ]
}

function missingColumns(data: Dataset): Columns {
  const episodes = ({ child, began }: CarePeriod, type: string) =>
    data
      .where('ssd_missing', 'miss_person_id', child)
      .filter(row => row.miss_missing_episode_type === type)
      .filter(row => said(row, 'miss_missing_episode_start_date') >= began)
      .filter(row => isIn(TWELVE_MONTHS, said(row, 'miss_missing_episode_start_date')))
  const last = (period: CarePeriod) => latest(episodes(period, 'Missing'), 'miss_missing_episode_start_date')
  return [
    column(
      'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
      period => String(episodes(period, 'Missing').length),
      'number',
    ),
    column(
      'Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months',
      period => String(episodes(period, 'Absent').length),
      'number',
    ),
    column(
      'Was the child offered a Return Interview after their last missing episode (Y/N)?',
      period => YES_NO[said(last(period), 'miss_missing_rhi_offered')],
    ),
    column('Did the child accept a Return Interview after their last missing episode (Y/N)?', period =>
      last(period)?.miss_missing_rhi_offered === 'Y'
        ? YES_NO[said(last(period), 'miss_missing_rhi_accepted')]
        : '',
    ),
  ]
}

/** Whether the child claimed asylum alone, and was under 18 on some day of the twelve months. */
function isUnaccompanied(data: Dataset, { child }: CarePeriod): boolean {
  const claims = data.where('ssd_immigration_status', 'immi_person_id', child)
  return (
    birthday(personOf(data, child), 18) > TWELVE_MONTHS.from &&
    claims.some(row =>
      runsIn(TWELVE_MONTHS, row, 'immi_immigration_status_start_date', 'immi_immigration_status_end_date'),
    )
  )
}

function isAgain(period: CarePeriod, all: readonly CarePeriod[]): boolean {
  return all.some(({ began, ended }) => began < period.began && ended >= TWELVE_MONTHS.from)
}

function yesNo(is: boolean): string | undefined {
  return is ? YES_NO.Y : YES_NO.N
}
