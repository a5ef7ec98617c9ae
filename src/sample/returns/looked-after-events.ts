import type { Row } from '../rows.ts'
import { birthday } from './child.ts'
import { type Dataset, latest, said } from './dataset.ts'
import { childKey, sexCode } from './looked-after-people.ts'
import { isIn, runsIn, type Window } from './windows.ts'
import { writtenDay } from './written-day.ts'

const AUTHORITY = '899'
const ORDERS: Readonly<Record<string, string>> = { Adoption: 'P1', SGO: 'P2' }

/** The reviews of a child that were held in a window, those in short breaks too. */
export function reviews(data: Dataset, child: Row, window: Window): readonly Row[] {
  const periods = new Set(
    data
      .where('ssd_cla_episodes', 'clae_person_id', said(child, 'pers_person_id'))
      .map(row => said(row, 'clae_cla_id')),
  )
  return [...periods]
    .flatMap(period => data.where('ssd_cla_reviews', 'clar_cla_id', period))
    .filter(row => row.clar_cla_review_cancelled !== 'Y' && isIn(window, said(row, 'clar_cla_review_date')))
    .map(row => ({
      ...childKey(child),
      REVIEW: writtenDay(said(row, 'clar_cla_review_date')),
      REVIEW_CODE: said(row, 'clar_cla_review_participation'),
    }))
}

/** A child who claims asylum alone, until the 18th birthday. */
export function unaccompanied(data: Dataset, child: Row, window: Window): readonly Row[] {
  const claims = data
    .where('ssd_immigration_status', 'immi_person_id', said(child, 'pers_person_id'))
    .filter(row =>
      runsIn(window, row, 'immi_immigration_status_start_date', 'immi_immigration_status_end_date'),
    )
  const grown = birthday(child, 18)
  if (claims.length === 0 || grown < window.from) return []
  return [{ ...childKey(child), SEX: sexCode(child), DUC: writtenDay(grown) }]
}

/** An adoption order of the window, with the days that led to it. Nothing is recorded of who the adopters are. */
export function adoptions(data: Dataset, child: Row, window: Window): readonly Row[] {
  return permanence(data, child)
    .filter(row => row.perm_permanence_order_type === 'Adoption')
    .filter(row => isIn(window, said(row, 'perm_permanence_order_date')))
    .map(row => ({
      ...childKey(child),
      DATE_INT: writtenDay(said(row, 'perm_adm_decision_date')),
      DATE_MATCH: writtenDay(said(row, 'perm_matched_date')),
      FOSTER_CARE: row.perm_adopted_by_carer_flag === 'Y' ? '1' : '0',
      NB_ADOPTR: said(row, 'perm_number_of_adopters'),
      SEX_ADOPTR: '',
      LS_ADOPTR: said(row, 'perm_adopter_legal_status'),
    }))
}

/** When a child who is not adopted before the window was placed for adoption. */
export function placedForAdoption(data: Dataset, child: Row, window: Window): readonly Row[] {
  const placed = 'perm_placed_for_adoption_date'
  return permanence(data, child)
    .filter(row => runsIn(window, row, placed, 'perm_permanence_order_date'))
    .map(row => ({
      ...childKey(child),
      DATE_PLACED: writtenDay(said(row, placed)),
      DATE_PLACED_CEASED: '',
      REASON_PLACED_CEASED: '',
    }))
}

/** For a child who came into care in the window, the order under which it had left before; Z1 for none. */
export function previousPermanence(data: Dataset, child: Row, window: Window): readonly Row[] {
  const starts = data
    .where('ssd_cla_episodes', 'clae_person_id', said(child, 'pers_person_id'))
    .filter(row => row.clae_cla_episode_start_reason === 'S')
    .filter(row => isIn(window, said(row, 'clae_cla_episode_start_date')))
  const start = said(latest(starts, 'clae_cla_episode_start_date'), 'clae_cla_episode_start_date')
  if (start === '') return []
  const before = permanence(data, child).filter(row => said(row, 'perm_permanence_order_date') < start)
  const order = latest(before, 'perm_permanence_order_date')
  return [
    {
      ...childKey(child),
      PREV_PERM: ORDERS[said(order, 'perm_permanence_order_type')] ?? 'Z1',
      LA_PERM: order ? AUTHORITY : '',
      DATE_PERM: writtenDay(said(order, 'perm_permanence_order_date')),
    },
  ]
}

/** Episodes in the window in which a child was missing (M) or absent (A). */
export function missing(data: Dataset, child: Row, window: Window): readonly Row[] {
  return data
    .where('ssd_missing', 'miss_person_id', said(child, 'pers_person_id'))
    .filter(row => runsIn(window, row, 'miss_missing_episode_start_date', 'miss_missing_episode_end_date'))
    .map(row => ({
      ...childKey(child),
      MISSING: said(row, 'miss_missing_episode_type').slice(0, 1),
      MIS_START: writtenDay(said(row, 'miss_missing_episode_start_date')),
      MIS_END: writtenDay(said(row, 'miss_missing_episode_end_date')),
    }))
}

function permanence(data: Dataset, child: Row): readonly Row[] {
  return data.where('ssd_permanence', 'perm_person_id', said(child, 'pers_person_id'))
}
