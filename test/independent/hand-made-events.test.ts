import { describe, expect, test } from 'vitest'
import {
  CLA_REVIEWS,
  CLA_VISITS,
  drawn,
  EPISODES,
  listOf,
  PEOPLE,
  PLACEMENTS,
  REFERRALS,
  STATUSES,
} from './drawn.ts'

const CONTACTS = 'cont_contact_id | cont_person_id | cont_contact_date | cont_contact_outcome_json'
const EARLY_HELP = 'earl_episode_id | earl_person_id | earl_episode_start_date | earl_episode_end_date'
const ENQUIRIES = 's47e_s47_enquiry_id | s47e_person_id | s47e_s47_start_date | s47e_s47_end_date'
const CONFERENCES =
  'icpc_icpc_id | icpc_s47_enquiry_id | icpc_person_id | icpc_icpc_date | icpc_icpc_target_date | ' +
  'icpc_icpc_transfer_in'
const ASSESSMENTS =
  'cina_assessment_id | cina_person_id | cina_assessment_start_date | cina_assessment_auth_date'

describe('events', () => {
  test('a contact leads to early help within 14 days, the month’s end no matter', () => {
    const ssd_contacts = drawn(
      CONTACTS,
      'same day|a|2022-03-31T23:59:59Z|',
      'fourteen|b|2022-03-31|{"EARLY_HELP_FLAG": ""}',
      'fifteen|c|2022-03-31|',
      'said no|a|2022-03-31|{"EARLY_HELP_FLAG": "N"}',
      'said yes|d|2022-03-31|{"EARLY_HELP_FLAG": 1}',
      'nobody||2022-03-31|',
    )
    const ssd_early_help_episodes = drawn(
      EARLY_HELP,
      '1|a|2022-03-31|',
      '2|b|2022-04-14|',
      '3|c|2022-04-15|',
      '4||2022-04-01|',
    )
    const tables = { ssd_contacts, ssd_early_help_episodes }
    expect(listOf(tables, 'contacts-to-early-help', '2022-03', 'month')).toEqual([
      ['fourteen', 'said yes', 'same day'],
      ['fifteen', 'nobody', 'said no'],
    ])
    expect(listOf(tables, 'early-help-open', '2022-04')[0]).toEqual(['a', 'b', 'c'])
  })
  test('a re-referral has an earlier referral within twelve months', () => {
    const ssd_cin_episodes = drawn(
      REFERRALS,
      'a1|a|2020-02-29||',
      'a2|a|2021-02-28||',
      'b1|b|2020-02-28||',
      'b2|b|2021-03-01||',
      'c1|c|2021-02-10||',
      'c2|c|2021-02-10||',
      'd1|d|2020-12-10|2020-12-09|',
      'd2|d|2021-02-10||',
      'e1|e|2020-12-10||Y',
      'e2|e|2021-02-10||Y',
    )
    expect(listOf({ ssd_cin_episodes }, 're-referrals', '2021-02', 'month')).toEqual([
      ['a2', 'e2'],
      ['c1', 'c2', 'd2'],
    ])
    expect(listOf({ ssd_cin_episodes }, 're-referrals', '2021-03', 'month')[1]).toEqual(['b2'])
  })
  test('an assessment is in time on its 45th working day', () => {
    const rows = ['in|a|2022-01-04|2022-03-08', 'late|b|2022-01-04|2022-03-09', 'no start|c||2022-03-09']
    const ssd_cin_assessments = drawn(ASSESSMENTS, ...rows)
    expect(listOf({ ssd_cin_assessments }, 'assessments-in-timescale', '2022-03', 'ytd')).toEqual([
      ['in'],
      ['late'],
    ])
  })
  test('a conference is due 15 working days after its own child’s enquiry, or on its target date', () => {
    const ssd_s47_enquiry = drawn(
      ENQUIRIES,
      'e|a|2022-09-02|',
      'e|b|2022-09-01|',
      'left out|c|2022-09-02|2022-09-01',
      'after|d|2022-09-27|',
    )
    const ssd_initial_cp_conference = drawn(
      CONFERENCES,
      'on time|e|a|2022-09-26|2022-09-01|',
      'late|e|b|2022-09-26|2022-12-01|',
      'target|left out|c|2022-09-26|2022-09-26|N',
      'other child|e|z|2022-09-26|2022-09-25|',
      'neither||a|2022-09-26||',
      'before|after|d|2022-09-26|2022-09-26|',
      'transfer|e|a|2022-09-26||y',
      'not held|e|a|||',
    )
    const tables = { ssd_s47_enquiry, ssd_initial_cp_conference }
    expect(listOf(tables, 'icpc-in-timescale', '2022-09', 'month')).toEqual([
      ['on time', 'target'],
      ['late', 'other child'],
    ])
  })
})

describe('children looked after', () => {
  const stay = (id: string) => `${id}|${id}|c-${id}|2022-01-10|S||`

  test('the legal status in force decides, the latest start first and then the highest id', () => {
    const ssd_cla_episodes = drawn(EPISODES, ...['none', 'v4', 'was v3', 'tied', 'gone'].map(stay))
    const ssd_legal_status = drawn(
      STATUSES,
      '1|v4| v4 |2022-01-10|',
      '2|was v3|V3|2022-01-10|',
      '3|was v3|C2|2022-02-10|',
      '09|tied|C2|2022-01-10|',
      '9|tied|V1|2022-01-10|',
      '5|gone|V3|2022-01-10|2022-03-31',
    )
    const tables = { ssd_cla_episodes, ssd_legal_status }
    expect(listOf(tables, 'cla-number', '2022-03')[0]).toEqual(['gone', 'none', 'was v3'])
    expect(listOf(tables, 'cla-starts', '2022-03', 'ytd')[0]).toEqual(['none'])
  })
  test('a start needs the reason S and a child under 18', () => {
    const ssd_person = drawn(PEOPLE, 'b|2004-01-10|', 'c|2004-01-11|')
    const ssd_cla_episodes = drawn(EPISODES, '1|a|p|2022-01-10|P||', '2|b|q|2022-01-10|s||', stay('c'))
    expect(listOf({ ssd_person, ssd_cla_episodes }, 'cla-starts', '2022-01', 'month')[0]).toEqual(['c'])
  })
  test('an episode ceases a period unless X1, or blank with another episode that day', () => {
    const ssd_cla_episodes = drawn(
      EPISODES,
      'x1|a|a|2022-01-10|S|2022-03-10|x1',
      'home|b|b|2022-01-10|S|2022-03-31|E4A',
      'blank followed|c|c|2022-01-10|S|2022-03-10|',
      'next|c|c|2022-03-10|L|2022-03-20|',
      'one day|d|d|2022-03-10|S|2022-03-10|E8',
      'was break|e|e|2022-01-10|S|2022-03-10|E8',
    )
    const ssd_legal_status = drawn(
      STATUSES,
      '1|d|C2|2022-03-10|2022-03-10',
      '2|e|V3|2022-01-10|2022-03-10',
      '3|e|C2|2022-03-10|',
    )
    const tables = { ssd_cla_episodes, ssd_legal_status }
    expect(listOf(tables, 'cla-ceased', '2022-03', 'month')[0]).toEqual(['home', 'next', 'one day'])
  })
  test('a visit is due a week after the placement began, then by six weeks or three months', () => {
    const ids = ['week', 'week gone', 'six', 'six gone', 'long', 'long new', 'no placement']
    const ssd_cla_episodes = drawn(EPISODES, ...ids.map(stay), 'no care id|no care id||2022-01-10|S||')
    const ssd_cla_placement = drawn(
      PLACEMENTS,
      '1|c-week|K2|2022-03-24|',
      '2|c-week gone|K2|2022-03-23|',
      '3|c-six|K2|2022-01-10|',
      '4|c-six gone|U1|2022-01-10|',
      '5|c-long|u4|2021-03-30|',
      '6|c-long new|U4|2021-03-31|',
      '7||U1|2020-01-01|',
    )
    const ssd_cla_visits = drawn(
      CLA_VISITS,
      '1|week gone|2022-03-22|Y',
      '2|six|2022-02-17|Y',
      '3|six gone|2022-02-16|Y',
      '4|long|2021-12-31|Y',
      '5|long new|2021-12-31|Y',
      '6|no placement|2022-02-17|Y',
      '7|no care id|2022-02-16|Y',
      '8|week gone|2022-03-31|N',
    )
    const tables = { ssd_cla_episodes, ssd_cla_placement, ssd_cla_visits }
    expect(listOf(tables, 'cla-visits-in-timescale', '2022-03')).toEqual([
      ['long', 'no placement', 'six', 'week'],
      ['long new', 'no care id', 'six gone', 'week gone'],
    ])
  })
  test('reviews run from entry to care: 20 working days, three months, six months', () => {
    const ssd_cla_episodes = drawn(
      EPISODES,
      '1|good|g|2022-02-01|L||||',
      '2|good|g|2021-01-04|S|2022-02-01|X1|2021-01-04',
      '3|missed|m|2021-01-04|S|||2021-01-04',
      '4|blank||2022-01-05|S|||2021-01-04',
      '5|new|n|2022-02-01|S|||2022-01-13',
      '6|on E||2022-03-03|S|||',
    )
    const ssd_cla_reviews = drawn(
      CLA_REVIEWS,
      '1|g|2021-02-01|',
      '2|g|2021-05-01|',
      '3|g|2021-10-29|N',
      '4|m|2021-02-01|',
      '5|m|2021-05-01|Y',
      '6|m|2021-10-29|',
      '7|n|2022-02-09|no',
      '8||2021-02-01|',
    )
    const tables = { ssd_cla_episodes, ssd_cla_reviews }
    expect(listOf(tables, 'cla-reviews-in-timescale', '2022-03')).toEqual([
      ['good', 'new', 'on E'],
      ['blank', 'missed'],
    ])
  })
})
