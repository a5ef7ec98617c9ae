import type { Crossing, Part } from '../format.ts'
import { daySql, type Identity, identityJoin, lastFileJoin } from '../record-identity.ts'
import {
  AD1,
  DOLO,
  HEADER,
  MISSING,
  OC2,
  OC3,
  PLACED_ADOPTION,
  PREV_PERM,
  REVIEWS,
  SW_EPISODES,
  UASC,
  UASC_MARK,
} from './parts.ts'

const missing: Identity = { part: MISSING, by: 'mis_start' }
const socialWorkers: Identity = { part: SW_EPISODES, by: 'sw_decom' }
const adoptions: Identity = { part: AD1, by: 'date_int' }
const placedForAdoption: Identity = { part: PLACED_ADOPTION, by: 'date_placed' }

/** When each child came into care as far as the episodes tell: nothing else says since when it has sought asylum. */
const ENTERED = `join (
  select child, strftime(min(${daySql('decom')}), '%Y-%m-%d') as entered from {episodes} group by child
) e on e.child = p.child and e.entered is not null`

/** How what the return says of children themselves crosses to the dataset. */
export const CHILD_CROSSINGS: readonly Crossing[] = [
  person(HEADER, {
    pers_sex: 'sex',
    pers_ethnicity: 'ethnic',
    pers_upn_unknown: { sql: "case when upper(p.upn) like 'UN_' then p.upn end", heading: 'UPN' },
    pers_is_mother: 'mother',
  }),
  person(UASC, { pers_sex: 'sex' }),
  ...[REVIEWS, OC2, OC3, AD1, PLACED_ADOPTION, PREV_PERM, MISSING, SW_EPISODES, DOLO].map(part =>
    person(part, {}),
  ),
  seekingAsylum(UASC),
  seekingAsylum(UASC_MARK, "lower(p.uasc) in ('1', 'y', 'yes', 't', 'true')"),
  {
    table: 'ssd_missing',
    part: 'missing',
    columns: {
      miss_table_id: { sql: 'i.id', heading: 'MIS_START' },
      miss_person_id: 'child',
      miss_missing_episode_start_date: 'mis_start',
      miss_missing_episode_type: {
        sql: "case upper(p.missing) when 'M' then 'Missing' when 'A' then 'Absent' else p.missing end",
        heading: 'MISSING',
      },
      miss_missing_episode_end_date: 'mis_end',
    },
    join: identityJoin(missing),
    where: 'i.told_last',
  },
  {
    table: 'ssd_permanence',
    part: 'ad1',
    columns: {
      perm_table_id: { sql: "i.id || '/decision'", heading: 'DATE_INT' },
      perm_person_id: 'child',
      perm_adm_decision_date: 'date_int',
      perm_matched_date: 'date_match',
      perm_adopted_by_carer_flag: 'foster_care',
      perm_number_of_adopters: 'nb_adoptr',
      perm_adopter_sex: 'sex_adoptr',
      perm_adopter_legal_status: 'ls_adoptr',
    },
    join: identityJoin(adoptions),
    where: 'i.told_last and coalesce(p.date_int, p.date_match, p.foster_care, p.nb_adoptr) is not null',
  },
  {
    table: 'ssd_permanence',
    part: 'placed_adoption',
    columns: {
      perm_table_id: { sql: "i.id || '/placement'", heading: 'DATE_PLACED' },
      perm_person_id: 'child',
      perm_placed_for_adoption_date: 'date_placed',
      perm_decision_reversed_date: 'date_placed_ceased',
      perm_decision_reversed_reason: 'reason_placed_ceased',
    },
    join: identityJoin(placedForAdoption),
    where: 'i.told_last',
  },
  {
    table: 'ssd_care_leavers',
    part: 'oc3',
    columns: {
      clea_table_id: 'child',
      clea_person_id: 'child',
      clea_care_leaver_in_touch: 'in_touch',
      clea_care_leaver_accommodation: 'accom',
      clea_care_leaver_activity: 'activ',
    },
    join: lastFileJoin(OC3),
    where: 'coalesce(p.in_touch, p.activ, p.accom) is not null',
  },
  {
    table: 'ssd_involvements',
    part: 'sw_episodes',
    columns: {
      invo_involvements_id: { sql: 'i.id', heading: 'SW_DECOM' },
      invo_professional_id: 'sw_id',
      invo_professional_role_id: { sql: "'Allocated case worker'", heading: 'SW_ID' },
      invo_involvement_start_date: 'sw_decom',
      invo_involvement_end_date: 'sw_dec',
      invo_worker_change_reason: 'sw_reason',
      invo_person_id: 'child',
    },
    join: identityJoin(socialWorkers),
    where: 'i.told_last',
  },
  {
    table: 'ssd_professionals',
    part: 'sw_episodes',
    columns: { prof_professional_id: 'sw_id', prof_social_worker_registration_no: 'sw_id' },
    where: 'p.sw_id is not null',
    once: true,
  },
]

/** The child of a record; of several files the last to tell of it is believed, and the header before other parts. */
function person(part: Part, more: Crossing['columns']): Crossing {
  return {
    table: 'ssd_person',
    part: part.name,
    columns: { pers_person_id: 'child', pers_dob: 'dob', ...more },
    join: lastFileJoin(part),
    once: true,
  }
}

function seekingAsylum(part: Part, where?: string): Crossing {
  return {
    table: 'ssd_immigration_status',
    part: part.name,
    columns: {
      immi_person_id: 'child',
      immi_immigration_status_id: { sql: "p.child || '/UASC'", heading: 'CHILD' },
      immi_immigration_status: { sql: "'UASC'", heading: 'DUC' },
      immi_immigration_status_start_date: { sql: 'e.entered', heading: 'DECOM' },
      immi_immigration_status_end_date: 'duc',
    },
    join: `${lastFileJoin(part)} ${ENTERED}`,
    ...(where === undefined ? {} : { where }),
    needs: ['episodes'],
  }
}
