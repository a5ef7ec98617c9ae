import { type Reckoned, type ReckonOptions, reckon } from './reckon.ts'
import type { RawRow, RawTables } from './rows.ts'

/** Rows drawn as a table: a heading of columns, then a line a row; cells parted by `|`. */
export function drawn(heading: string, ...lines: readonly string[]): RawRow[] {
  const columns = heading.split('|').map(cell => cell.trim())
  return lines.map(line => {
    const cells = line.split('|')
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']))
  })
}

export const PEOPLE = 'pers_person_id | pers_dob | pers_death_date'
export const REFERRALS =
  'cine_referral_id | cine_person_id | cine_referral_date | cine_close_date | cine_referral_nfa'
export const CIN_PLANS =
  'cinp_cin_plan_id | cinp_person_id | cinp_cin_plan_start_date | cinp_cin_plan_end_date'
export const CIN_VISITS = 'cinv_cin_visit_id | cinv_person_id | cinv_cin_visit_date | cinv_cin_visit_seen'
export const CP_PLANS =
  'cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_ola'
export const CP_VISITS = 'cppv_cp_visit_id | cppv_person_id | cppv_cp_visit_date | cppv_cp_visit_seen'
export const CP_REVIEWS = 'cppr_cp_review_id | cppr_person_id | cppr_cp_plan_id | cppr_cp_review_date'
export const EPISODES =
  'clae_cla_episode_id | clae_person_id | clae_cla_id | clae_cla_episode_start_date | ' +
  'clae_cla_episode_start_reason | clae_cla_episode_ceased_date | clae_cla_episode_ceased_reason | ' +
  'clae_entered_care_date'
export const STATUSES =
  'lega_legal_status_id | lega_person_id | lega_legal_status | lega_legal_status_start_date | ' +
  'lega_legal_status_end_date'
export const PLACEMENTS =
  'clap_cla_placement_id | clap_cla_id | clap_cla_placement_type | clap_cla_placement_start_date | ' +
  'clap_cla_placement_end_date'
export const CLA_VISITS = 'clav_cla_visit_id | clav_person_id | clav_cla_visit_date | clav_cla_visit_seen'
export const CLA_REVIEWS =
  'clar_cla_review_id | clar_cla_id | clar_cla_review_date | clar_cla_review_cancelled'

const PLAN: Omit<ReckonOptions, 'from' | 'to'> = {
  population: 34_460,
  intervals: { cinVisit: { count: 20, unit: 'WD' }, cpVisit: { count: 10, unit: 'WD' } },
}

/** One figure of a month, reckoned from drawn tables. */
export function figureOf(
  tables: RawTables,
  measure: string,
  month: string,
  window: Reckoned['window'] = 'at',
): Reckoned {
  const figures = reckon(tables, { ...PLAN, from: month, to: month })
  return figures.find(figure => figure.measure === measure && figure.window === window)!
}

/** The keys of a figure that met the standard, then those that didn't. */
export function listOf(
  tables: RawTables,
  measure: string,
  month: string,
  window: Reckoned['window'] = 'at',
): readonly [met: readonly string[], notMet: readonly string[]] {
  const { met, notMet } = figureOf(tables, measure, month, window)
  return [met, notMet]
}
