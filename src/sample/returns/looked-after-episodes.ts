import type { Row } from '../rows.ts'
import { type Dataset, latest, said } from './dataset.ts'
import { legalStatusOn } from './legal-status-on.ts'
import { runsIn, runsOn, type Window } from './windows.ts'
import { writtenDay } from './written-day.ts'

/** The episodes of care of a child that went on in a window, each with the placement and legal status it was under. */
export function episodes(data: Dataset, child: Row, window: Window): readonly Row[] {
  return data
    .where('ssd_cla_episodes', 'clae_person_id', said(child, 'pers_person_id'))
    .filter(row => runsIn(window, row, 'clae_cla_episode_start_date', 'clae_cla_episode_ceased_date'))
    .map(row => episode(data, row))
}

function episode(data: Dataset, row: Row): Row {
  const child = said(row, 'clae_person_id')
  const began = said(row, 'clae_cla_episode_start_date')
  const ended = said(row, 'clae_cla_episode_ceased_date')
  const [placement] = data.where(
    'ssd_cla_placement',
    'clap_cla_placement_id',
    said(row, 'clae_cla_placement_id'),
  )
  const moved =
    row.clae_cla_episode_ceased_reason === 'X1' && said(placement, 'clap_cla_placement_end_date') === ended
  return {
    CHILD: child,
    DECOM: writtenDay(began),
    RNE: said(row, 'clae_cla_episode_start_reason'),
    LS: said(legalStatusOn(data, child, began), 'lega_legal_status'),
    CIN: said(row, 'clae_cla_primary_need_code'),
    PLACE: said(placement, 'clap_cla_placement_type'),
    PLACE_PROVIDER: said(placement, 'clap_cla_placement_provider'),
    DEC: writtenDay(ended),
    REC: said(row, 'clae_cla_episode_ceased_reason'),
    REASON_PLACE_CHANGE: moved ? said(placement, 'clap_cla_placement_change_reason') : '',
    HOME_POST: homePostcode(data, child, began),
    PL_POST: said(placement, 'clap_cla_placement_postcode'),
    URN: said(placement, 'clap_cla_placement_urn'),
  }
}

/** Where the family lived on the day the episode began. */
function homePostcode(data: Dataset, child: string, day: string): string {
  const homes = data
    .where('ssd_address', 'addr_person_id', child)
    .filter(row => runsOn(day, row, 'addr_address_start_date', 'addr_address_end_date'))
  return said(latest(homes, 'addr_address_start_date'), 'addr_address_postcode')
}
