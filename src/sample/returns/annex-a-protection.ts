import type { Row } from '../rows.ts'
import { allocatedTo, namesOf } from './allocated.ts'
import { childColumns, disabilityColumn } from './annex-a-child.ts'
import { ABUSE, YES_NO } from './annex-a-codes.ts'
import { countBefore } from './annex-a-front-door.ts'
import { type AnnexList, column, dayColumn, listOf } from './annex-a-list.ts'
import { personOf } from './child.ts'
import { type Dataset, latest, said } from './dataset.ts'
import { conferenceOf, ownPlans, plansBefore, reviewsHeld } from './protection-of.ts'
import { DRAWN, isIn, runsIn, SIX_MONTHS } from './windows.ts'

/**
 * List 5: section 47 enquiries that went on in the six months, or led to a conference in them. The conference of a child
 * who moved in on a plan followed no enquiry here, so it is not on the list.
 */
export function enquiriesList(data: Dataset): AnnexList {
  const enquiries = data
    .all('ssd_s47_enquiry')
    .filter(
      row =>
        runsIn(SIX_MONTHS, row, 's47e_s47_start_date', 's47e_s47_end_date') ||
        isIn(SIX_MONTHS, said(conferenceOf(data, row), 'icpc_icpc_date')),
    )
  const child = (row: Row) => said(row, 's47e_person_id')
  const names = (row: Row) =>
    namesOf(data, said(row, 's47e_s47_completed_by_team'), said(row, 's47e_s47_completed_by_worker_id'))
  return listOf(5, 'Section 47 enquiries and Initial Child Protection Conferences', enquiries, [
    ...childColumns(data, child),
    disabilityColumn(data, child),
    dayColumn('Strategy discussion initiating Section 47 Enquiry Start Date', row => row.s47e_s47_start_date),
    column(
      'Was an Initial Child Protection Conference deemed unnecessary?',
      row => YES_NO[said(row, 's47e_s47_nfa')],
    ),
    dayColumn('Date of Initial Child Protection Conference', row => conferenceOf(data, row)?.icpc_icpc_date),
    column(
      'Did the Initial Child Protection Conference Result in a Child Protection Plan',
      row => YES_NO[said(conferenceOf(data, row), 'icpc_icpc_outcome_cp_flag')],
    ),
    column(
      'Number of Section 47 Enquiries in the last 12 months',
      row => String(enquiriesBefore(data, child(row))),
      'number',
    ),
    column(
      'Number of ICPCs in the last 12 months',
      row => String(conferencesBefore(data, child(row))),
      'number',
    ),
    column('Allocated Team', row => names(row).team),
    column('Allocated Worker', row => names(row).worker),
  ])
}

/** How many enquiries began in the 12 months before the child's latest. */
function enquiriesBefore(data: Dataset, child: string): number {
  const all = data.where('ssd_s47_enquiry', 's47e_person_id', child)
  return countBefore(all, 's47e_s47_start_date', latest(all, 's47e_s47_start_date'))
}

/** How many conferences were held in the 12 months before the child's latest enquiry. */
function conferencesBefore(data: Dataset, child: string): number {
  const last = latest(data.where('ssd_s47_enquiry', 's47e_person_id', child), 's47e_s47_start_date')
  const held = data
    .where('ssd_initial_cp_conference', 'icpc_person_id', child)
    .map(row => ({ s47e_s47_start_date: said(row, 'icpc_icpc_date') }))
  return countBefore(held, 's47e_s47_start_date', last)
}

/** List 7: the latest plan of each child who is on one, or came off it in the six months. Other authorities' are not ours. */
export function protectionList(data: Dataset): AnnexList {
  const plans = data.all('ssd_person').flatMap(person => {
    const last = latest(ownPlans(data, said(person, 'pers_person_id')), 'cppl_cp_plan_start_date')
    return last && runsIn(SIX_MONTHS, last, 'cppl_cp_plan_start_date', 'cppl_cp_plan_end_date') ? [last] : []
  })
  const child = (row: Row) => said(row, 'cppl_person_id')
  const names = (row: Row) => allocatedTo(data, said(row, 'cppl_referral_id'), isOpen(data, row))
  return listOf(7, 'Child protection', plans, [
    ...childColumns(data, child),
    disabilityColumn(data, child),
    dayColumn('Child Protection Plan Start Date', row => row.cppl_cp_plan_start_date),
    column('Initial Category of Abuse', row => ABUSE[said(row, 'cppl_cp_plan_initial_category')]),
    column('Latest Category of Abuse', row => ABUSE[said(row, 'cppl_cp_plan_latest_category')]),
    dayColumn('Date of the Last Statutory Visit', row => lastVisit(data, row)?.cppv_cp_visit_date),
    column(
      'Was the Child Seen Alone?',
      row => YES_NO[said(lastVisit(data, row), 'cppv_cp_visit_seen_alone')],
    ),
    dayColumn('Date of latest review conference', row => reviewsHeld(data, row).at(-1)),
    dayColumn('Child Protection Plan End Date', row => row.cppl_cp_plan_end_date),
    column(
      'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)',
      row => (wasProtectedAtOnce(data, child(row)) ? YES_NO.Y : YES_NO.N),
    ),
    column('Number of Previous Child Protection Plans', row => String(plansBefore(data, row)), 'number'),
    column('Allocated Team', row => names(row).team),
    column('Allocated Worker', row => names(row).worker),
  ])
}

function isOpen(data: Dataset, plan: Row): boolean {
  const episode = data.where('ssd_cin_episodes', 'cine_referral_id', said(plan, 'cppl_referral_id'))[0]
  return said(episode, 'cine_close_date') === ''
}

/** The last visit under the plan at which the child was seen, or was not yet born. */
function lastVisit(data: Dataset, plan: Row): Row | undefined {
  const born = said(personOf(data, said(plan, 'cppl_person_id')), 'pers_dob')
  const visits = data
    .where('ssd_cp_visits', 'cppv_person_id', said(plan, 'cppl_person_id'))
    .filter(
      row =>
        isIn(
          { from: said(plan, 'cppl_cp_plan_start_date'), to: said(plan, 'cppl_cp_plan_end_date') || DRAWN },
          said(row, 'cppv_cp_visit_date'),
        ) &&
        (row.cppv_cp_visit_seen === 'Y' || born === '' || born > said(row, 'cppv_cp_visit_date')),
    )
  return latest(visits, 'cppv_cp_visit_date')
}

function wasProtectedAtOnce(data: Dataset, child: string): boolean {
  return data
    .where('ssd_legal_status', 'lega_person_id', child)
    .some(
      row =>
        ['L1', 'L2'].includes(said(row, 'lega_legal_status')) &&
        runsIn(SIX_MONTHS, row, 'lega_legal_status_start_date', 'lega_legal_status_end_date'),
    )
}
