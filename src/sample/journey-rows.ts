import { weighsOn } from './random.ts'
import type { Assessment, Contact, EarlyHelp, Episode, NeedPlan, Records, Visit } from './records.ts'
import { draw, type Row, type RowsByTable, team, yesNo } from './rows.ts'
import { SOURCES } from './sources.ts'
import { iso } from './working-calendar.ts'

// biome-ignore format: many short pairs
const FACTORS = [
  ['3B', 22], ['4B', 18], ['16A', 14], ['17A', 8], ['18B', 9], ['1B', 7], ['2B', 7], ['3A', 9], ['4A', 10],
  ['19B', 6], ['20', 3], ['9A', 2], ['11A', 2], ['21', 2],
] as const

/** The rows of the tables of a child's journey, from contact to child in need visits. */
export function journeyRows(records: Records): RowsByTable {
  return {
    ssd_contacts: () => records.contacts.map(contactRow),
    ssd_early_help_episodes: () => records.earlyHelp.map(earlyHelpRow),
    ssd_cin_episodes: () => records.episodes.map(episodeRow),
    ssd_cin_assessments: () => records.assessments.map(assessmentRow),
    ssd_assessment_factors: () =>
      records.assessments.filter(({ authorised }) => authorised !== null).map(factorsRow),
    ssd_cin_plans: () => records.plans.map(planRow),
    ssd_cin_visits: () => records.needVisits.map(visitRow),
  }
}

function contactRow({ id, person, on, source, outcome }: Contact): Row {
  return {
    cont_contact_id: id,
    cont_person_id: person.id,
    cont_contact_date: iso(on),
    cont_contact_source_code: source,
    cont_contact_source_desc: SOURCES[source] ?? '',
    cont_contact_outcome_json: outcome,
  }
}

function earlyHelpRow({ id, person, began, ended, reason, endReason, worker }: EarlyHelp): Row {
  return {
    earl_episode_id: id,
    earl_person_id: person.id,
    earl_episode_start_date: iso(began),
    earl_episode_end_date: iso(ended),
    earl_episode_reason: reason,
    earl_episode_end_reason: endReason,
    earl_episode_organisation: worker.team.name,
    earl_episode_worker_id: worker.id,
  }
}

function episodeRow(episode: Episode): Row {
  const { id, person, referred, need, source, nothingFurther, closed, closeReason, involvements } = episode
  const first = involvements[0]?.worker ?? null
  return {
    cine_referral_id: id,
    cine_person_id: person.id,
    cine_referral_date: iso(referred),
    cine_cin_primary_need_code: need,
    cine_referral_source_code: source,
    cine_referral_source_desc: SOURCES[source] ?? '',
    cine_referral_outcome_json: JSON.stringify(outcomeOf(episode)),
    cine_referral_nfa: yesNo(nothingFurther),
    cine_close_reason: closeReason,
    cine_close_date: iso(closed),
    cine_referral_team: team(first),
    cine_referral_worker_id: first?.id ?? '',
  }
}

function outcomeOf({ nothingFurther, route, assessment, person }: Episode): Readonly<Record<string, string>> {
  if (nothingFurther) return { NFA_FLAG: 'Y' }
  if (route === 'adult') return { CARE_LEAVER_FLAG: 'Y' }
  if (route === 'transfer') return { CP_TRANSFER_IN_FLAG: 'Y' }
  if (route === 'unaccompanied') return { CLA_REQUEST_FLAG: 'Y' }
  const flags = { SINGLE_ASSESSMENT_FLAG: yesNo(assessment !== null) }
  return draw(person, 20) < 0.2 ? { ...flags, STRATEGY_DISCUSSION_FLAG: 'Y' } : flags
}

function assessmentRow({ id, episode, began, authorised, outcome, worker }: Assessment): Row {
  const { person } = episode
  return {
    cina_assessment_id: id,
    cina_person_id: person.id,
    cina_referral_id: episode.id,
    cina_assessment_start_date: iso(began),
    cina_assessment_child_seen: yesNo(person.born !== null && draw(person, 21, began) < 0.96),
    cina_assessment_auth_date: iso(authorised),
    cina_assessment_outcome_json:
      authorised === null
        ? ''
        : JSON.stringify(outcome === 'plan' ? { PROV_OF_SERVICES_FLAG: 'Y' } : { NFA_FLAG: 'Y' }),
    cina_assessment_outcome_nfa: authorised === null ? '' : yesNo(outcome === 'close'),
    cina_assessment_team: team(worker),
    cina_assessment_worker_id: worker?.id ?? '',
  }
}

function factorsRow({ id, episode, began }: Assessment): Row {
  const count = 1 + Math.floor(draw(episode.person, 22, began) * 3)
  const found = Array.from({ length: count }, (_, i) =>
    weighsOn<string>(FACTORS, draw(episode.person, 23 + i, began)),
  )
  return {
    cinf_table_id: `F${id}`,
    cinf_assessment_id: id,
    cinf_assessment_factors_json: JSON.stringify(Object.fromEntries(found.map(code => [code, 'Yes']))),
  }
}

function planRow({ id, episode, began, ended, worker }: NeedPlan): Row {
  return {
    cinp_cin_plan_id: id,
    cinp_referral_id: episode.id,
    cinp_person_id: episode.person.id,
    cinp_cin_plan_start_date: iso(began),
    cinp_cin_plan_end_date: iso(ended),
    cinp_cin_plan_team: team(worker),
    cinp_cin_plan_worker_id: worker?.id ?? '',
  }
}

function visitRow({ person, on, seen, alone, bedroom }: Visit, i: number): Row {
  return {
    cinv_cin_visit_id: `VN${1_000_001 + i}`,
    cinv_person_id: person.id,
    cinv_cin_visit_date: iso(on),
    cinv_cin_visit_seen: yesNo(seen),
    cinv_cin_visit_seen_alone: yesNo(alone),
    cinv_cin_visit_bedroom: yesNo(bedroom),
  }
}
