import type { Crossing } from '../format.ts'
import { calledSql, cellsOf, codeSql, daySql } from './cells.ts'
import { LIST_1, LIST_2, LIST_3, LIST_4 } from './lists-front-door.ts'
import { LIST_6 } from './lists-need.ts'
import { BEGUN, joinEpisode, joinIds } from './records.ts'

const contact = cellsOf(LIST_1)
const help = cellsOf(LIST_2)
const referral = cellsOf(LIST_3)
const assessment = cellsOf(LIST_4)
const episode = cellsOf(LIST_6)

const CONTACTS: Crossing = {
  table: 'ssd_contacts',
  part: 'list_1',
  join: joinIds(LIST_1, 'contact_date'),
  columns: {
    cont_contact_id: contact.sql('contact_date', 'i.id'),
    cont_person_id: 'child_id',
    cont_contact_date: contact.day('contact_date'),
    cont_contact_source_code: contact.code('contact_source'),
  },
}

const EARLY_HELP: Crossing = {
  table: 'ssd_early_help_episodes',
  part: 'list_2',
  join: joinIds(LIST_2, 'start_date'),
  columns: {
    earl_episode_id: help.sql('start_date', 'i.id'),
    earl_person_id: 'child_id',
    earl_episode_start_date: help.day('start_date'),
    earl_episode_end_date: help.day('completion_date'),
    earl_episode_organisation: help.text('organisation'),
  },
}

/** Whom the referral was allocated to, or where it isn't known whom the child is. */
function referredTo(name: 'team' | 'worker'): string {
  return `case when b.referral_id is null then ${calledSql(`p.${name}`)} else ${calledSql(`r.${name}`)} end`
}

/** The day of closure. An episode that is closed without one has a day that can't be read, so that it doesn't read as open. */
const CLOSED = `case when p.closure_date is null and lower(${episode.text('status').sql}) in ('closed episode', 'closed')
  then 'not given' else ${episode.day('closure_date').sql} end`

/** An episode of List 6, with the referral of List 3 that it began with where there is one. */
const EPISODES: Crossing = {
  table: 'ssd_cin_episodes',
  part: 'list_6',
  join: `${joinIds(LIST_6, 'start_date')}
    left join ${BEGUN} b on b._file = p._file and b._record = p._record
    left join {list_3} r on r._file = b.referral_file and r._record = b.referral_record`,
  columns: {
    cine_referral_id: episode.sql('start_date', 'coalesce(b.referral_id, i.id)'),
    cine_person_id: 'child_id',
    cine_referral_date: episode.sql(
      'start_date',
      `case when b.referral_id is null then ${daySql('p.start_date')} else ${daySql('r.referral_date')} end`,
    ),
    cine_cin_primary_need_code: episode.code('need'),
    cine_referral_source_code: referral.sql('referral_source', codeSql('r.referral_source')),
    cine_referral_nfa: referral.sql('no_further_action', "case when b.referral_id is not null then 'N' end"),
    cine_close_date: episode.sql('closure_date', CLOSED),
    cine_close_reason: episode.text('closure_reason'),
    cine_referral_team: episode.sql('team', referredTo('team')),
    cine_referral_worker_id: episode.sql('worker', referredTo('worker')),
  },
}

/**
 * A referral of List 3 that no episode of List 6 began with. List 6 has everyone who was in receipt of services, so it
 * is over on the day it came.
 */
const REFERRALS: Crossing = {
  table: 'ssd_cin_episodes',
  part: 'list_3',
  join: `${joinIds(LIST_3, 'referral_date')}
    left join ${BEGUN} b on b.referral_file = p._file and b.referral_record = p._record`,
  where: 'b.referral_id is null',
  columns: {
    cine_referral_id: referral.sql('referral_date', 'i.id'),
    cine_person_id: 'child_id',
    cine_referral_date: referral.day('referral_date'),
    cine_referral_source_code: referral.code('referral_source'),
    cine_referral_nfa: referral.flag('no_further_action'),
    cine_close_date: referral.sql('referral_date', 'cast(i.day as varchar)'),
    cine_referral_team: referral.called('team'),
    cine_referral_worker_id: referral.called('worker'),
  },
}

const ASSESSMENTS: Crossing = {
  table: 'ssd_cin_assessments',
  part: 'list_4',
  join: `${joinIds(LIST_4, 'start_date')} ${joinEpisode(LIST_4, 'start_date')}`,
  columns: {
    cina_assessment_id: assessment.sql('start_date', 'i.id'),
    cina_person_id: 'child_id',
    cina_referral_id: assessment.sql('start_date', 'w.referral_id'),
    cina_assessment_start_date: assessment.day('start_date'),
    cina_assessment_child_seen: assessment.flag('child_seen'),
    cina_assessment_auth_date: assessment.day('authorised_date'),
    cina_assessment_outcome_nfa: assessment.sql(
      'needs_support',
      `case lower(${assessment.flag('needs_support').sql}) when 'yes' then 'N' when 'y' then 'N' when 'no' then 'Y' when 'n' then 'Y' end`,
    ),
    cina_assessment_team: assessment.called('team'),
    cina_assessment_worker_id: assessment.called('worker'),
  },
}

/** Contacts, early help, referrals with the episodes that they began, and assessments. */
export const FRONT_DOOR: readonly Crossing[] = [CONTACTS, EARLY_HELP, EPISODES, REFERRALS, ASSESSMENTS]
