import { addMonths, parseDay } from '../../base/day.ts'
import type { Row } from '../rows.ts'
import { iso } from '../working-calendar.ts'
import { namesOf } from './allocated.ts'
import { childColumns, disabilityColumn } from './annex-a-child.ts'
import { SOURCE, YES_NO } from './annex-a-codes.ts'
import { type AnnexList, column, dayColumn, listOf } from './annex-a-list.ts'
import { type Dataset, latest, said } from './dataset.ts'
import { isIn, runsIn, SIX_MONTHS } from './windows.ts'

/** List 1: every contact of the six months. Annex A does not ask what came of it. */
export function contactsList(data: Dataset): AnnexList {
  const contacts = data.all('ssd_contacts').filter(row => isIn(SIX_MONTHS, said(row, 'cont_contact_date')))
  return listOf(1, 'Contacts', contacts, [
    ...childColumns<Row>(data, row => said(row, 'cont_person_id')),
    dayColumn('Date of Contact', row => row.cont_contact_date),
    column('Contact Source', row => SOURCE[said(row, 'cont_contact_source_code')]),
  ])
}

/** List 2: early help that began in the six months, ended in them or still goes on. */
export function earlyHelpList(data: Dataset): AnnexList {
  const episodes = data
    .all('ssd_early_help_episodes')
    .filter(row => runsIn(SIX_MONTHS, row, 'earl_episode_start_date', 'earl_episode_end_date'))
  return listOf(2, 'Early Help', episodes, [
    ...childColumns<Row>(data, row => said(row, 'earl_person_id')),
    dayColumn('Assessment start date', row => row.earl_episode_start_date),
    dayColumn('Assessment completion date', row => row.earl_episode_end_date),
    column('Organisation completing assessment', row => row.earl_episode_organisation),
  ])
}

/** List 3: every referral of the six months, those without further action too. */
export function referralsList(data: Dataset): AnnexList {
  const referrals = data
    .all('ssd_cin_episodes')
    .filter(row => isIn(SIX_MONTHS, said(row, 'cine_referral_date')))
  const names = (row: Row) =>
    namesOf(data, said(row, 'cine_referral_team'), said(row, 'cine_referral_worker_id'))
  return listOf(3, 'Referral', referrals, [
    ...childColumns<Row>(data, row => said(row, 'cine_person_id')),
    dayColumn('Date of referral', row => row.cine_referral_date),
    column('Referral Source', row => SOURCE[said(row, 'cine_referral_source_code')]),
    column('Referral NFA?', row => YES_NO[said(row, 'cine_referral_nfa')]),
    column('Number of Referrals in Last 12 Months', row => String(referralsBefore(data, row)), 'number'),
    column('Allocated Team', row => names(row).team),
    column('Allocated Worker', row => names(row).worker),
  ])
}

/** How many referrals came in the 12 months before the child's latest: the same on each of a child's rows. */
function referralsBefore(data: Dataset, row: Row): number {
  const all = data.where('ssd_cin_episodes', 'cine_person_id', said(row, 'cine_person_id'))
  return countBefore(all, 'cine_referral_date', latest(all, 'cine_referral_date'))
}

/** How many rows are dated in the 12 months before one of them, itself left out. */
export function countBefore(rows: readonly Row[], dated: string, one: Row | undefined): number {
  const on = said(one, dated)
  const from = iso(addMonths(parseDay(on)!, -12))
  return rows.filter(row => row !== one && said(row, dated) >= from && said(row, dated) <= on).length
}

/** List 4: assessments authorised in the six months or still open. */
export function assessmentsList(data: Dataset): AnnexList {
  const assessments = data
    .all('ssd_cin_assessments')
    .filter(row => runsIn(SIX_MONTHS, row, 'cina_assessment_start_date', 'cina_assessment_auth_date'))
  const child = (row: Row) => said(row, 'cina_person_id')
  const names = (row: Row) =>
    namesOf(data, said(row, 'cina_assessment_team'), said(row, 'cina_assessment_worker_id'))
  return listOf(4, 'Assessments', assessments, [
    ...childColumns(data, child),
    disabilityColumn(data, child),
    dayColumn('Continuous Assessment Start Date', row => row.cina_assessment_start_date),
    column('Child Seen During Continuous Assessment', row => YES_NO[said(row, 'cina_assessment_child_seen')]),
    dayColumn('Continuous Assessment Date of Authorisation', row => row.cina_assessment_auth_date),
    column("Was the child assessed as requiring LA children's social care support?", row => {
      const nothing = said(row, 'cina_assessment_outcome_nfa')
      return nothing === '' ? '' : nothing === 'Y' ? YES_NO.N : YES_NO.Y
    }),
    column('Allocated Team', row => names(row).team),
    column('Allocated Worker', row => names(row).worker),
  ])
}
