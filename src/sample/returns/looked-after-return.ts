import type { Row } from '../rows.ts'
import { type Dataset, said } from './dataset.ts'
import { episodes } from './looked-after-episodes.ts'
import {
  adoptions,
  missing,
  placedForAdoption,
  previousPermanence,
  reviews,
  unaccompanied,
} from './looked-after-events.ts'
import { headers, leavers, socialWorkers } from './looked-after-people.ts'
import { runsIn, type Window } from './windows.ts'

/** A file of the looked after children return: its columns and rows, days as dd/mm/yyyy. */
export interface ReturnFile {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

const COLUMNS = {
  header: 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  episodes: 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  reviews: 'CHILD,DOB,REVIEW,REVIEW_CODE',
  uasc: 'CHILD,SEX,DOB,DUC',
  oc3: 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM',
  ad1: 'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR',
  placed_for_adoption: 'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED',
  previous_permanence: 'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM',
  missing: 'CHILD,DOB,MISSING,MIS_START,MIS_END',
  sw_episodes: 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON',
} as const

/** The name of a file of the return. */
export type ReturnFileName = keyof typeof COLUMNS

/**
 * The return of children looked after in a window, SSDA903, a file for each of its modules. Short breaks are in it. There
 * is no OC2, as no health is recorded.
 */
export function lookedAfterReturn(data: Dataset, window: Window): readonly ReturnFile[] {
  const inCare = new Set(
    data
      .all('ssd_cla_episodes')
      .filter(row => runsIn(window, row, 'clae_cla_episode_start_date', 'clae_cla_episode_ceased_date'))
      .map(row => said(row, 'clae_person_id')),
  )
  const left = leavers(data, window)
  const children = data.all('ssd_person').filter(row => inCare.has(said(row, 'pers_person_id')))
  const known = new Set([...inCare, ...left.map(row => said(row, 'CHILD'))])
  const everyone = data.all('ssd_person').filter(row => known.has(said(row, 'pers_person_id')))
  const made: Readonly<Record<ReturnFileName, readonly Row[]>> = {
    header: headers(data, everyone),
    episodes: children.flatMap(child => episodes(data, child, window)),
    reviews: children.flatMap(child => reviews(data, child, window)),
    uasc: children.flatMap(child => unaccompanied(data, child, window)),
    oc3: left,
    ad1: children.flatMap(child => adoptions(data, child, window)),
    placed_for_adoption: children.flatMap(child => placedForAdoption(data, child, window)),
    previous_permanence: children.flatMap(child => previousPermanence(data, child, window)),
    missing: children.flatMap(child => missing(data, child, window)),
    sw_episodes: children.flatMap(child => socialWorkers(data, child, window)),
  }
  return (Object.keys(COLUMNS) as ReturnFileName[]).map(name => ({
    name,
    columns: COLUMNS[name].split(','),
    rows: made[name],
  }))
}
