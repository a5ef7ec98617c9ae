import type { Iso } from './dates.ts'
import { type CleanRow, cleanRows, isYes, type RawTables } from './rows.ts'

/** Rows in file order, and the same rows by person; a blank person has none. */
export interface Many<Row> {
  readonly all: readonly Row[]
  readonly of: (person: string) => readonly Row[]
}

/** Anything with an id, a person, a start and perhaps an end. */
export interface Spell {
  readonly id: string
  readonly person: string
  readonly start: Iso
  readonly end: Iso
}

/** A visit, and whether the child was seen. */
export interface Visit {
  readonly person: string
  readonly date: Iso
  readonly seen: boolean
}

/** A person's dates; '' where not known. */
export interface Person {
  readonly born: Iso
  readonly died: Iso
}

/** An episode of being looked after. */
export interface CareEpisode extends Spell {
  readonly startReason: string
  readonly ceasedReason: string
  readonly care: string
  readonly entered: Iso
}

/** Everything the measures read, cleaned. */
export type Records = ReturnType<typeof readRecords>

/** Reads the tables that the measures use. */
export function readRecords(tables: RawTables) {
  const read = (table: string): CleanRow[] => cleanRows(tables, table)
  const spells = (table: string, id: string, person: string, start: string, end: string): Many<Spell> =>
    many(read(table).map(row => ({ id: row[id]!, person: row[person]!, start: row[start]!, end: row[end]! })))
  return {
    people: people(read('ssd_person')),
    contacts: read('ssd_contacts').map(row => ({
      id: row.cont_contact_id!,
      person: row.cont_person_id!,
      date: row.cont_contact_date!,
      outcome: row.cont_contact_outcome_json!,
    })),
    earlyHelp: spells(
      'ssd_early_help_episodes',
      'earl_episode_id',
      'earl_person_id',
      'earl_episode_start_date',
      'earl_episode_end_date',
    ),
    referrals: many(read('ssd_cin_episodes').map(referral)),
    assessments: spells(
      'ssd_cin_assessments',
      'cina_assessment_id',
      'cina_person_id',
      'cina_assessment_start_date',
      'cina_assessment_auth_date',
    ).all,
    cinPlans: spells(
      'ssd_cin_plans',
      'cinp_cin_plan_id',
      'cinp_person_id',
      'cinp_cin_plan_start_date',
      'cinp_cin_plan_end_date',
    ),
    cinVisits: visits(read('ssd_cin_visits'), 'cinv_person_id', 'cinv_cin_visit'),
    enquiries: read('ssd_s47_enquiry').map(row => ({
      id: row.s47e_s47_enquiry_id!,
      person: row.s47e_person_id!,
      start: row.s47e_s47_start_date!,
    })),
    conferences: read('ssd_initial_cp_conference').map(conference),
    cpPlans: many(read('ssd_cp_plans').map(cpPlan)),
    cpVisits: visits(read('ssd_cp_visits'), 'cppv_person_id', 'cppv_cp_visit'),
    cpReviews: read('ssd_cp_reviews').map(row => ({
      person: row.cppr_person_id!,
      plan: row.cppr_cp_plan_id!,
      date: row.cppr_cp_review_date!,
    })),
    episodes: many(read('ssd_cla_episodes').map(careEpisode)),
    placements: read('ssd_cla_placement').map(placement),
    claReviews: read('ssd_cla_reviews').map(row => ({
      care: row.clar_cla_id!,
      date: row.clar_cla_review_date!,
      cancelled: isYes(row.clar_cla_review_cancelled!),
    })),
    claVisits: visits(read('ssd_cla_visits'), 'clav_person_id', 'clav_cla_visit'),
    legalStatuses: many(read('ssd_legal_status').map(legalStatus)),
  }
}

function people(rows: readonly CleanRow[]): ReadonlyMap<string, Person> {
  return new Map(
    rows.map(row => [row.pers_person_id!, { born: row.pers_dob!, died: row.pers_death_date! }] as const),
  )
}

function referral(row: CleanRow): Spell & { nfa: boolean } {
  return {
    id: row.cine_referral_id!,
    person: row.cine_person_id!,
    start: row.cine_referral_date!,
    end: row.cine_close_date!,
    nfa: isYes(row.cine_referral_nfa!),
  }
}

function conference(row: CleanRow) {
  return {
    id: row.icpc_icpc_id!,
    person: row.icpc_person_id!,
    enquiry: row.icpc_s47_enquiry_id!,
    transferIn: isYes(row.icpc_icpc_transfer_in!),
    target: row.icpc_icpc_target_date!,
    date: row.icpc_icpc_date!,
  }
}

function cpPlan(row: CleanRow): Spell & { otherAuthority: boolean } {
  return {
    id: row.cppl_cp_plan_id!,
    person: row.cppl_person_id!,
    start: row.cppl_cp_plan_start_date!,
    end: row.cppl_cp_plan_end_date!,
    otherAuthority: isYes(row.cppl_cp_plan_ola!),
  }
}

function careEpisode(row: CleanRow): CareEpisode {
  return {
    id: row.clae_cla_episode_id!,
    person: row.clae_person_id!,
    start: row.clae_cla_episode_start_date!,
    end: row.clae_cla_episode_ceased_date!,
    startReason: row.clae_cla_episode_start_reason!.toUpperCase(),
    ceasedReason: row.clae_cla_episode_ceased_reason!.toUpperCase(),
    care: row.clae_cla_id!,
    entered: row.clae_entered_care_date!,
  }
}

function placement(row: CleanRow) {
  return {
    id: row.clap_cla_placement_id!,
    care: row.clap_cla_id!,
    start: row.clap_cla_placement_start_date!,
    end: row.clap_cla_placement_end_date!,
    type: row.clap_cla_placement_type!.toUpperCase(),
  }
}

function legalStatus(row: CleanRow): Spell & { code: string } {
  return {
    id: row.lega_legal_status_id!,
    person: row.lega_person_id!,
    start: row.lega_legal_status_start_date!,
    end: row.lega_legal_status_end_date!,
    code: row.lega_legal_status!.toUpperCase(),
  }
}

function visits(rows: readonly CleanRow[], person: string, prefix: string): Many<Visit> {
  return many(
    rows.map(row => ({
      person: row[person]!,
      date: row[`${prefix}_date`]!,
      seen: isYes(row[`${prefix}_seen`]!),
    })),
  )
}

function many<Row extends { readonly person: string }>(all: readonly Row[]): Many<Row> {
  const byPerson = new Map<string, Row[]>()
  for (const row of all) {
    if (row.person === '') continue
    const rows = byPerson.get(row.person)
    if (rows) rows.push(row)
    else byPerson.set(row.person, [row])
  }
  return { all, of: person => byPerson.get(person) ?? [] }
}
