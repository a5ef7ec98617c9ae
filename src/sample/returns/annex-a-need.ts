import type { Row } from '../rows.ts'
import { allocatedTo } from './allocated.ts'
import { childColumns, disabilityColumn } from './annex-a-child.ts'
import { CLOSURE, NEED } from './annex-a-codes.ts'
import { type AnnexList, column, dayColumn, listOf } from './annex-a-list.ts'
import { isAdult } from './child.ts'
import { type Dataset, latest, said } from './dataset.ts'
import { legalStatusOn } from './legal-status-on.ts'
import { DRAWN, runsIn, runsOn, SIX_MONTHS } from './windows.ts'

const SHORT_BREAKS = ['V1', 'V3', 'V4']

/**
 * List 6: the latest episode of each child in need now or in the six months, whoever is looked after or protected
 * included. Care leavers are not on it, nor are those who were only referred.
 */
export function needList(data: Dataset): AnnexList {
  const episodes = data.all('ssd_person').flatMap(person => {
    const of = data
      .where('ssd_cin_episodes', 'cine_person_id', said(person, 'pers_person_id'))
      .filter(row => row.cine_referral_nfa !== 'Y')
    const last = latest(of, 'cine_referral_date')
    return last && isListed(person, last) ? [last] : []
  })
  const child = (row: Row) => said(row, 'cine_person_id')
  const names = (row: Row) =>
    allocatedTo(data, said(row, 'cine_referral_id'), said(row, 'cine_close_date') === '')
  return listOf(6, 'Children in Need', episodes, [
    ...childColumns(data, child),
    disabilityColumn(data, child),
    dayColumn('CIN Start Date', row => row.cine_referral_date),
    column('Primary Need Code', row => NEED[said(row, 'cine_cin_primary_need_code')]),
    dayColumn('Date Child Was Last Seen', row => lastSeen(data, child(row))),
    dayColumn('CIN Closure Date', row => row.cine_close_date),
    column('Reason for Closure', row => CLOSURE[said(row, 'cine_close_reason')]),
    column('Case Status', row => caseStatus(data, row)),
    column('Allocated Team', row => names(row).team),
    column('Allocated Worker', row => names(row).worker),
  ])
}

function isListed(person: Row, episode: Row): boolean {
  const closed = said(episode, 'cine_close_date')
  if (!runsIn(SIX_MONTHS, episode, 'cine_referral_date', 'cine_close_date')) return false
  return !isAdult(person, closed || DRAWN)
}

/** The last day on which a social worker saw the child, whatever the visit was for. */
function lastSeen(data: Dataset, child: string): string {
  const seen = (table: string, person: string, on: string, was: string): string =>
    said(
      latest(
        data.where(table, person, child).filter(row => row[was] === 'Y'),
        on,
      ),
      on,
    )
  return [
    seen('ssd_cin_visits', 'cinv_person_id', 'cinv_cin_visit_date', 'cinv_cin_visit_seen'),
    seen('ssd_cp_visits', 'cppv_person_id', 'cppv_cp_visit_date', 'cppv_cp_visit_seen'),
    seen('ssd_cla_visits', 'clav_person_id', 'clav_cla_visit_date', 'clav_cla_visit_seen'),
  ]
    .sort()
    .at(-1)!
}

/**
 * The first of the template's codes that applies on the day. Short breaks do not make a child looked after; a child who
 * has them and nothing else is in need.
 */
function caseStatus(data: Dataset, episode: Row): string {
  if (said(episode, 'cine_close_date') !== '') return 'e) Closed episode'
  const child = said(episode, 'cine_person_id')
  const now = (table: string, person: string, start: string, end: string): readonly Row[] =>
    data.where(table, person, child).filter(row => runsOn(DRAWN, row, start, end))
  const care = now(
    'ssd_cla_episodes',
    'clae_person_id',
    'clae_cla_episode_start_date',
    'clae_cla_episode_ceased_date',
  )
  const status = said(legalStatusOn(data, child, DRAWN), 'lega_legal_status')
  if (care.length > 0 && !SHORT_BREAKS.includes(status)) return 'a) Looked after child'
  const plans = now('ssd_cp_plans', 'cppl_person_id', 'cppl_cp_plan_start_date', 'cppl_cp_plan_end_date')
  if (plans.some(row => row.cppl_cp_plan_ola !== 'Y')) return 'b) Child Protection plan'
  const need = now('ssd_cin_plans', 'cinp_person_id', 'cinp_cin_plan_start_date', 'cinp_cin_plan_end_date')
  const assessments = now(
    'ssd_cin_assessments',
    'cina_person_id',
    'cina_assessment_start_date',
    'cina_assessment_auth_date',
  )
  return need.length === 0 && assessments.length > 0 ? 'd) Open assessment' : 'c) Child in need plan'
}
