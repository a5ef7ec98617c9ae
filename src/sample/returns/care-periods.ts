import type { Row } from '../rows.ts'
import { type Dataset, groupBy, latest, said } from './dataset.ts'
import { runsIn, type Window } from './windows.ts'

/** A period of care, or of short breaks: the episodes from the day a child came until the day it left. */
export interface CarePeriod {
  readonly id: string
  readonly child: string
  readonly referral: string
  readonly began: string
  /** Blank while it goes on. */
  readonly ended: string
  readonly reason: string
  /** The last of its episodes. */
  readonly last: Row
}

/** Every period of care that went on in a window, by child in the order of the table. */
export function carePeriods(data: Dataset, window: Window): readonly CarePeriod[] {
  const periods = [...groupBy(data.all('ssd_cla_episodes'), 'clae_cla_id').values()].map(periodOf)
  return periods.filter(({ began, ended }) => runsIn(window, { began, ended }, 'began', 'ended'))
}

function periodOf(episodes: readonly Row[]): CarePeriod {
  const last = latest(episodes, 'clae_cla_episode_start_date')!
  return {
    id: said(last, 'clae_cla_id'),
    child: said(last, 'clae_person_id'),
    referral: said(last, 'clae_referral_id'),
    began: said(last, 'clae_entered_care_date'),
    ended: said(last, 'clae_cla_episode_ceased_date'),
    reason: said(last, 'clae_cla_episode_ceased_reason'),
    last,
  }
}
