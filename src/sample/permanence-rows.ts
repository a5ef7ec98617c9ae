import type { Day } from '../base/day.ts'
import { firstDay } from '../base/month.ts'
import { EXTRACT_DAY, FIRST_MONTH } from './course.ts'
import { ageOn } from './people.ts'
import { weighsOn } from './random.ts'
import type { Care, Episode, Records } from './records.ts'
import { draw, fallsOn, type Row, type RowsByTable, yesNo } from './rows.ts'
import { iso } from './working-calendar.ts'

const OPENING = firstDay(FIRST_MONTH)
const RUNS_AWAY_FROM = 11
// biome-ignore format: many short pairs
const ACTIVITY = [
  ['F1', 14], ['F2', 18], ['P1', 4], ['P2', 8], ['G4', 20], ['G5', 16], ['G6', 20],
] as const
// biome-ignore format: many short pairs
const HOMES = [
  ['B', 10], ['C', 6], ['D', 12], ['U', 30], ['V', 18], ['Y', 14], ['Z', 10],
] as const

/** The rows of the tables around care: plans for permanence, missing episodes, care leavers and pre-proceedings. */
export function permanenceRows(records: Records): RowsByTable {
  const care = records.care.filter(({ shortBreak }) => !shortBreak)
  return {
    ssd_cla_care_plan: () => care.flatMap(carePlanRows),
    ssd_missing: () => care.flatMap(missingRows),
    ssd_permanence: () => care.filter(towardsPermanence).map(permanenceRow),
    ssd_care_leavers: () => leavers(records).map(leaverRow),
    ssd_pre_proceedings: () => care.filter(wasBeforeCourt).map(proceedingsRow),
  }
}

function carePlanRows(care: Care): Row[] {
  const age = ageOn(care.episode.person, care.entered)
  const plan =
    care.adoptionSince === null
      ? age > 12
        ? 'LONG_TERM_FOSTERING'
        : fallsOn(['RETURN_HOME', 'SGO', 'LONG_TERM_FOSTERING'], draw(care.episode.person, 51))
      : 'ADOPTION'
  const reviewed = care.reviews.held[1]?.on ?? null
  const first = carePlan(
    care,
    0,
    care.entered,
    reviewed ?? care.ceased,
    age > 12 ? 'RETURN_HOME' : 'PARALLEL',
  )
  return reviewed === null ? [first] : [first, carePlan(care, 1, reviewed, care.ceased, plan)]
}

function carePlan(care: Care, i: number, from: Day, to: Day | null, plan: string): Row {
  return {
    lacp_table_id: `PP${care.id.slice(1)}${i}`,
    lacp_person_id: care.episode.person.id,
    lacp_cla_care_plan_start_date: iso(from),
    lacp_cla_care_plan_end_date: iso(to),
    lacp_cla_care_plan_json: JSON.stringify({ PERMANENCE_PLAN: plan }),
  }
}

function missingRows(care: Care): Row[] {
  const { person } = care.episode
  const until = Math.min(care.ceased ?? EXTRACT_DAY, EXTRACT_DAY) - 3
  const from = Math.max(care.entered, OPENING, (person.born ?? EXTRACT_DAY) + RUNS_AWAY_FROM * 365)
  if (from >= until || draw(person, 52) > 0.34) return []
  const count = 1 + Math.floor(draw(person, 53) ** 3 * 14)
  return Array.from({ length: count }, (_, i) => {
    const began = from + Math.floor(draw(person, 54, i) * (until - from))
    const offered = draw(person, 55, i) < 0.9
    return {
      miss_table_id: `MI${care.id.slice(1)}-${i}`,
      miss_person_id: person.id,
      miss_missing_episode_start_date: iso(began),
      miss_missing_episode_type: draw(person, 56, i) < 0.86 ? 'Missing' : 'Absent',
      miss_missing_episode_end_date: iso(began + Math.floor(draw(person, 57, i) ** 4 * 4)),
      miss_missing_rhi_offered: yesNo(offered),
      miss_missing_rhi_accepted: yesNo(offered && draw(person, 58, i) < 0.64),
    }
  })
}

function towardsPermanence({ adoptionSince, ceasedReason }: Care): boolean {
  return adoptionSince !== null || /^E4[5-8]$/.test(ceasedReason)
}

function permanenceRow(care: Care): Row {
  const { person } = care.episode
  const { adoptionSince: placed } = care
  const ordered = care.ceased !== null && placed !== null
  return {
    perm_table_id: `PE${care.id.slice(1)}`,
    perm_person_id: person.id,
    perm_cla_id: care.id,
    perm_adm_decision_date: placed === null ? '' : iso(Math.max(care.entered, placed - 70)),
    perm_placement_order_date: iso(placed),
    perm_placed_for_adoption_date: iso(placed),
    perm_matched_date: placed === null ? '' : iso(Math.max(care.entered, placed - 21)),
    perm_adopted_by_carer_flag: placed === null ? '' : 'N',
    perm_part_of_sibling_group: yesNo(draw(person, 59) < 0.35),
    perm_permanence_order_date: ordered || placed === null ? iso(care.ceased) : '',
    perm_permanence_order_type: ordered ? 'Adoption' : placed === null ? 'SGO' : '',
    perm_adopter_legal_status: ordered ? fallsOn(['L11', 'L12', 'L2'], draw(person, 60)) : '',
    perm_number_of_adopters: ordered ? fallsOn(['1', '2', '2', '2'], draw(person, 61)) : '',
  }
}

/** Young adults who were looked after, and those of 16 and 17 who still are, once each. */
function leavers(records: Records): Episode[] {
  const latest = new Map<string, Episode>()
  for (const episode of records.episodes) {
    const grown = episode.standing === 'adult'
    const nearly =
      episode.standing === 'care' && episode.closed === null && ageOn(episode.person, EXTRACT_DAY) >= 16
    if (grown || nearly) latest.set(episode.person.id, episode)
  }
  return [...latest.values()].filter(({ person }) => ageOn(person, EXTRACT_DAY) < 26)
}

function leaverRow({ person, standing, involvements }: Episode): Row {
  const worker = involvements.at(-1)?.worker
  const grown = standing === 'adult'
  const contact = EXTRACT_DAY - Math.floor(draw(person, 62) ** 2 * 200)
  return {
    clea_table_id: `CL${person.id}`,
    clea_person_id: person.id,
    clea_care_leaver_eligibility: grown ? 'Former relevant child' : 'Eligible child',
    clea_care_leaver_in_touch: grown && draw(person, 63) < 0.09 ? 'NO' : 'YES',
    clea_care_leaver_latest_contact: iso(contact),
    clea_care_leaver_accommodation: grown ? weighsOn<string>(HOMES, draw(person, 64)) : '',
    clea_care_leaver_accom_suitable: grown ? (draw(person, 65) < 0.89 ? '1' : '2') : '',
    clea_care_leaver_activity: grown ? weighsOn<string>(ACTIVITY, draw(person, 66)) : '',
    clea_pathway_plan_review_date: iso(contact - Math.floor(draw(person, 67) * 150)),
    clea_care_leaver_personal_advisor: grown ? (worker?.name ?? '') : '',
    clea_care_leaver_allocated_team: worker?.team.id ?? '',
    clea_care_leaver_worker_id: worker?.id ?? '',
  }
}

function wasBeforeCourt({ statuses, entered, episode }: Care): boolean {
  return statuses[0]!.status === 'C1' && entered > OPENING && draw(episode.person, 68) < 0.7
}

function proceedingsRow(care: Care): Row {
  const { person } = care.episode
  const decided = care.entered - 60 - Math.floor(draw(person, 69) * 120)
  return {
    prep_table_id: `PR${care.id.slice(1)}`,
    prep_person_id: person.id,
    prep_plo_family_id: `PLO${person.family}`,
    prep_pre_pro_decision_date: iso(decided),
    prep_initial_pre_pro_meeting_date: iso(decided + 14),
    prep_pre_pro_outcome: 'Decision to issue care proceedings',
    prep_agree_stepdown_issue_date: iso(care.entered - 7),
    prep_cp_plans_referral_period: String(person.protectedBefore),
    prep_legal_gateway_outcome: 'Issue care proceedings',
    prep_prev_pre_proc_child: draw(person, 70) < 0.12 ? '1' : '0',
    prep_prev_care_proc_child: draw(person, 71) < 0.06 ? '1' : '0',
    prep_pre_pro_letter_date: iso(decided + 5),
    prep_care_pro_letter_date: iso(care.entered - 5),
    prep_pre_pro_meetings_num: String(1 + Math.floor(draw(person, 72) * 4)),
    prep_pre_pro_parents_legal_rep: yesNo(draw(person, 73) < 0.85),
    prep_parents_legal_rep_point_of_issue: yesNo(draw(person, 74) < 0.92),
    prep_court_reference: `NM${22}C${care.id.slice(1)}`,
    prep_care_proc_court_hearings: String(1 + Math.floor(draw(person, 75) * 6)),
    prep_care_proc_short_notice: yesNo(draw(person, 76) < 0.2),
    prep_la_inital_plan_approved: yesNo(draw(person, 77) < 0.9),
    prep_la_initial_care_plan: 'Foster placement',
  }
}
