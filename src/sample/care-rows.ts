import type { Day } from '../base/day.ts'
import { fractionOf, weighsOn } from './random.ts'
import type { Care, Placement, Records, Visit } from './records.ts'
import { draw, postcode, type Row, type RowsByTable, yesNo } from './rows.ts'
import { iso } from './working-calendar.ts'

const HOMES = ['K1', 'K2', 'R1', 'R3', 'S1', 'H5']
// biome-ignore format: many short pairs
const PARTICIPATION = [
  ['PN0', 14], ['PN1', 38], ['PN2', 4], ['PN3', 10], ['PN4', 6], ['PN5', 14], ['PN7', 14],
] as const

/** The rows of the tables of care itself. */
export function careRows(records: Records): RowsByTable {
  return {
    ssd_cla_episodes: () => records.care.flatMap(episodeRows),
    ssd_cla_placement: () => records.care.flatMap(placementRows),
    ssd_legal_status: () => records.care.flatMap(statusRows),
    ssd_cla_reviews: () => records.care.flatMap(reviewRows),
    ssd_cla_visits: () => records.careVisits.map(visitRow),
  }
}

/** A period cut wherever the placement or the legal status changes. */
function episodeRows(care: Care): Row[] {
  const moves = new Map(care.placements.map(placement => [placement.began, placement]))
  const changes = new Set(care.statuses.map(({ from }) => from))
  const starts = [...new Set([...moves.keys(), ...changes])].sort((a, b) => a - b)
  let placed = care.placements[0]!
  return starts.map((start, i) => {
    placed = moves.get(start) ?? placed
    const next = starts[i + 1]
    const reason = i === 0 ? 'S' : startReason(moves.get(start), changes.has(start))
    return episodeRow(
      care,
      i,
      start,
      reason,
      next ?? care.ceased,
      next === undefined ? care.ceasedReason : 'X1',
      placed,
    )
  })
}

function startReason(move: Placement | undefined, legal: boolean): string {
  if (!move) return 'L'
  const sameCarer = move.change === 'CARPL' && ['U1', 'U4'].includes(move.type)
  return legal ? (sameCarer ? 'U' : 'B') : sameCarer ? 'T' : 'P'
}

function episodeRow(
  care: Care,
  i: number,
  start: Day,
  reason: string,
  ceased: Day | null,
  ceasedReason: string,
  placed: Placement,
): Row {
  const { episode } = care
  const seen = care.reviews.held.findLast(({ on }) => on >= start && (ceased === null || on <= ceased))
  return {
    clae_cla_episode_id: `${care.id}-${i + 1}`,
    clae_person_id: episode.person.id,
    clae_cla_episode_start_date: iso(start),
    clae_cla_episode_start_reason: reason,
    clae_cla_primary_need_code: episode.need === 'N0' ? 'N1' : episode.need,
    clae_cla_episode_ceased_date: iso(ceased),
    clae_cla_episode_ceased_reason: ceased === null ? '' : ceasedReason,
    clae_cla_id: care.id,
    clae_referral_id: episode.id,
    clae_cla_placement_id: placed.id,
    clae_entered_care_date: iso(care.entered),
    clae_cla_last_iro_contact_date: iso(seen?.on ?? null),
  }
}

function placementRows(care: Care): Row[] {
  return care.placements.map(({ id, began, type, provider }, i) => {
    const next = care.placements[i + 1]
    const at = fractionOf(Number(id.slice(2)), 41)
    return {
      clap_cla_placement_id: id,
      clap_cla_placement_start_date: iso(began),
      clap_cla_placement_type: type,
      clap_cla_placement_urn: HOMES.includes(type) ? `SC${400_000 + Math.floor(at * 90_000)}` : '',
      clap_cla_placement_distance: (at * at * 60).toFixed(1),
      clap_cla_id: care.id,
      clap_cla_placement_provider: provider,
      clap_cla_placement_postcode: postcode(at),
      clap_cla_placement_end_date: iso(next?.began ?? care.ceased),
      clap_cla_placement_change_reason: next?.change ?? '',
      clap_person_id: care.episode.person.id,
    }
  })
}

function statusRows(care: Care): Row[] {
  return care.statuses.map(({ status, from }, i) => ({
    lega_legal_status_id: `LS${care.id.slice(1)}${i}`,
    lega_person_id: care.episode.person.id,
    lega_legal_status: status,
    lega_legal_status_start_date: iso(from),
    lega_legal_status_end_date: iso(care.statuses[i + 1]?.from ?? care.ceased),
  }))
}

/** The reviews held, a few that were cancelled, and for a period that goes on the one that is due next. */
function reviewRows(care: Care): Row[] {
  const { person } = care.episode
  const rows = care.reviews.held.flatMap(({ due, on }, i): Row[] => {
    const taking = weighsOn<string>(PARTICIPATION, draw(person, 42, on))
    const held = reviewRow(care, `${i}`, due, on, false, taking)
    const moved = draw(person, 43, on) < 0.03
    return moved ? [reviewRow(care, `${i}C`, due, on - 7, true, ''), held] : [held]
  })
  return care.ceased === null
    ? [...rows, reviewRow(care, `${care.reviews.held.length}`, care.reviews.due, null, false, '')]
    : rows
}

function reviewRow(
  care: Care,
  i: string,
  due: Day,
  on: Day | null,
  cancelled: boolean,
  participation: string,
): Row {
  return {
    clar_cla_review_id: `RC${care.id.slice(1)}-${i}`,
    clar_cla_id: care.id,
    clar_cla_review_due_date: iso(due),
    clar_cla_review_date: iso(on),
    clar_cla_review_cancelled: yesNo(cancelled),
    clar_cla_review_participation: participation,
  }
}

function visitRow({ person, under, on, seen, alone }: Visit, i: number): Row {
  return {
    clav_cla_visit_id: `VC${3_000_001 + i}`,
    clav_cla_id: under,
    clav_person_id: person.id,
    clav_cla_visit_date: iso(on),
    clav_cla_visit_seen: yesNo(seen),
    clav_cla_visit_seen_alone: yesNo(alone),
  }
}
