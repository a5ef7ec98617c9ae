import { afterAll, describe, expect, it } from 'vitest'
import { ANNEX_A } from '../../../src/sources/annex-a/annex-a.ts'
import { closeParts, crossDrawn, type DrawnParts } from '../drawn-parts.ts'

afterAll(closeParts)

/** The rows of a table after the checks, only the columns asked for. */
async function cross(drawn: DrawnParts, table: string, columns: readonly string[]) {
  const { kept, problems } = await crossDrawn(ANNEX_A, drawn)
  return { rows: (kept[table] ?? []).map(row => columns.map(column => row[column])), problems }
}

const REFERRAL = [
  'cine_referral_id',
  'cine_referral_date',
  'cine_referral_source_code',
  'cine_referral_nfa',
  'cine_close_date',
  'cine_cin_primary_need_code',
]

describe('contacts and early help', () => {
  it('reads contacts with lettered sources, days as ISO, as dd/mm/yyyy or as numbers of a sheet', async () => {
    const { rows, problems } = await cross(
      {
        list_1: [
          {
            child_id: '1',
            birth_date: '01/02/2010',
            contact_date: '2022-09-16',
            contact_source: 'q) 6: Police',
          },
          {
            child_id: '2',
            birth_date: '40210',
            contact_date: '16/09/2022',
            contact_source: 'b) 1B: Individual',
          },
          { child_id: '3', birth_date: null, contact_date: '44820', contact_source: '#N/A' },
        ],
      },
      'ssd_contacts',
      ['cont_contact_id', 'cont_person_id', 'cont_contact_date', 'cont_contact_source_code'],
    )
    expect(problems).toEqual([])
    expect(rows).toEqual([
      ['List 1/1/2022-09-16', '1', '2022-09-16', '6'],
      ['List 1/2/2022-09-16', '2', '2022-09-16', '1B'],
      ['List 1/3/2022-09-16', '3', '2022-09-16', null],
    ])
  })

  it('tells contacts of a child on one day apart, the same whichever comes first', async () => {
    const police = { child_id: '1', contact_date: '2022-09-16', contact_source: 'q) 6: Police' }
    const school = { child_id: '1', contact_date: '16/09/2022', contact_source: 'e) 2A: Schools' }
    const ids = async (list_1: DrawnParts[string]) => {
      const columns = ['cont_contact_source_code', 'cont_contact_id']
      return (await cross({ list_1 }, 'ssd_contacts', columns)).rows.map(String).sort()
    }
    expect(await ids([police, school])).toEqual(await ids([school, police]))
    expect(new Set((await ids([police, school])).map(row => row.split(',')[1])).size).toBe(2)
  })

  it('reads an early help assessment as an episode, open where it has no end', async () => {
    const { rows } = await cross(
      {
        list_2: [
          { child_id: '1', start_date: '2022-09-16', completion_date: null, organisation: 'Top Academy' },
        ],
      },
      'ssd_early_help_episodes',
      ['earl_episode_id', 'earl_episode_start_date', 'earl_episode_end_date', 'earl_episode_organisation'],
    )
    expect(rows).toEqual([['List 2/1/2022-09-16', '2022-09-16', null, 'Top Academy']])
  })

  it('leaves out a record whose day cannot be read, and says so', async () => {
    const { rows, problems } = await cross(
      { list_1: [{ child_id: '1', contact_date: 'soon' }] },
      'ssd_contacts',
      ['cont_contact_id'],
    )
    expect(rows).toEqual([])
    expect(problems).toEqual(['date-unreadable ssd_contacts.cont_contact_date record 1'])
  })
})

describe('referrals and episodes of need', () => {
  const referral = (child_id: string, referral_date: string, no_further_action = 'b) No') => ({
    child_id,
    referral_date,
    referral_source: 'q) 6: Police',
    no_further_action,
    team: 'Front Door',
    worker: 'Ada\u00a0 Brown',
  })
  const episode = (child_id: string, start_date: string, closure_date: string | null = null) => ({
    child_id,
    start_date,
    closure_date,
    need: 'N1 - Abuse or neglect',
    team: 'Locality 1',
  })

  it('makes one episode of a referral and the episode of need that begins on its day', async () => {
    const drawn = {
      list_3: [referral('1', '01/09/2022')],
      list_6: [episode('1', '2022-09-01', '2022-11-20')],
    }
    const { rows, problems } = await cross(drawn, 'ssd_cin_episodes', REFERRAL)
    expect(rows).toEqual([['List 3/1/2022-09-01', '2022-09-01', '6', 'N', '2022-11-20', 'N1']])
    expect(problems).toEqual([])
  })

  it('makes one of an episode that begins later and the referral that led to it, from the day of the referral', async () => {
    const drawn = { list_3: [referral('1', '2022-09-01')], list_6: [episode('1', '2022-10-03')] }
    const { rows } = await cross(drawn, 'ssd_cin_episodes', REFERRAL)
    expect(rows).toEqual([['List 3/1/2022-09-01', '2022-09-01', '6', 'N', null, 'N1']])
  })

  it('keeps an episode that began before the months of List 3 as a referral of its own day', async () => {
    const drawn = { list_3: [referral('1', '2022-09-01')], list_6: [episode('1', '2021-02-03')] }
    const { rows } = await cross(drawn, 'ssd_cin_episodes', REFERRAL)
    expect(rows.sort()).toEqual([
      ['List 3/1/2022-09-01', '2022-09-01', '6', 'N', '2022-09-01', null],
      ['List 6/1/2021-02-03', '2021-02-03', null, null, null, 'N1'],
    ])
  })

  it('takes the latest referral that led to something, and closes the others on their day', async () => {
    const drawn = {
      list_3: [
        referral('1', '2022-07-01'),
        referral('1', '2022-08-01'),
        referral('1', '2022-08-20', 'a) Yes'),
        referral('1', '2022-11-01'),
      ],
      list_6: [episode('1', '2022-09-01')],
    }
    const { rows } = await cross(drawn, 'ssd_cin_episodes', REFERRAL)
    expect(rows.sort()).toEqual([
      ['List 3/1/2022-07-01', '2022-07-01', '6', 'N', '2022-07-01', null],
      ['List 3/1/2022-08-01', '2022-08-01', '6', 'N', null, 'N1'],
      ['List 3/1/2022-08-20', '2022-08-20', '6', 'Y', '2022-08-20', null],
      ['List 3/1/2022-11-01', '2022-11-01', '6', 'N', '2022-11-01', null],
    ])
  })

  it('believes List 6 where the referral of the same day is marked for no further action', async () => {
    const drawn = { list_3: [referral('1', '2022-09-01', 'a) Yes')], list_6: [episode('1', '2022-09-01')] }
    const { rows } = await cross(drawn, 'ssd_cin_episodes', REFERRAL)
    expect(rows).toEqual([['List 3/1/2022-09-01', '2022-09-01', '6', 'N', null, 'N1']])
  })

  it('gives a referral to one episode, and an episode to one of two referrals on a day', async () => {
    const drawn = {
      list_3: [referral('1', '2022-09-01'), referral('1', '2022-09-01'), referral('2', '2022-09-01')],
      list_6: [
        episode('1', '2022-09-01'),
        episode('2', '2022-09-01', '2022-09-05'),
        episode('2', '2022-09-20'),
      ],
    }
    const { rows, problems } = await cross(drawn, 'ssd_cin_episodes', REFERRAL)
    expect(problems).toEqual([])
    expect(rows.sort()).toEqual([
      ['List 3/1/2022-09-01', '2022-09-01', '6', 'N', null, 'N1'],
      ['List 3/1/2022-09-01/2', '2022-09-01', '6', 'N', '2022-09-01', null],
      ['List 3/2/2022-09-01', '2022-09-01', '6', 'N', null, 'N1'],
      ['List 6/2/2022-09-01', '2022-09-01', null, null, '2022-09-05', 'N1'],
    ])
  })

  it('leaves out an episode that is closed on a day not given, and says so', async () => {
    const closed = { ...episode('1', '2022-09-01'), status: 'e) Closed episode' }
    const { rows, problems } = await cross({ list_6: [closed] }, 'ssd_cin_episodes', REFERRAL)
    expect(rows).toEqual([])
    expect(problems).toEqual(['date-unreadable ssd_cin_episodes.cine_close_date record 1'])
  })

  it("names the referral's team and worker, with plain spaces, and else the child's", async () => {
    const drawn = {
      list_3: [referral('1', '2022-09-01')],
      list_6: [episode('1', '2022-09-01'), episode('2', '2021-09-01')],
    }
    const columns = ['cine_referral_team', 'cine_referral_worker_id']
    const { rows } = await cross(drawn, 'ssd_cin_episodes', columns)
    expect(rows).toEqual([
      ['Front Door', 'Ada Brown'],
      ['Locality 1', null],
    ])
  })

  it('tells of List 3 alone and of List 6 alone', async () => {
    const three = await cross(
      { list_3: [referral('1', '2022-09-01')] },
      'ssd_cin_episodes',
      REFERRAL.slice(0, 5),
    )
    expect(three.rows).toEqual([['List 3/1/2022-09-01', '2022-09-01', '6', 'N', '2022-09-01']])
    const six = await cross({ list_6: [episode('1', '2022-09-01')] }, 'ssd_cin_episodes', REFERRAL)
    expect(six.rows).toEqual([['List 6/1/2022-09-01', '2022-09-01', null, null, null, 'N1']])
  })

  it("joins an assessment to the child's latest referral on or before its start", async () => {
    const { rows, problems } = await cross(
      {
        list_3: [
          referral('1', '2022-09-01'),
          referral('1', '2022-10-01', 'a) Yes'),
          referral('2', '2022-09-01'),
        ],
        list_6: [episode('1', '2022-09-01')],
        list_4: [
          {
            child_id: '1',
            start_date: '2022-09-05',
            authorised_date: '2022-10-20',
            child_seen: 'Yes',
            needs_support: 'b) No',
            disability: 'c) Unknown',
          },
        ],
      },
      'ssd_cin_assessments',
      [
        'cina_assessment_id',
        'cina_referral_id',
        'cina_assessment_start_date',
        'cina_assessment_auth_date',
        'cina_assessment_child_seen',
        'cina_assessment_outcome_nfa',
      ],
    )
    expect(problems).toEqual([])
    expect(rows).toEqual([
      ['List 4/1/2022-09-05', 'List 3/1/2022-09-01', '2022-09-05', '2022-10-20', 'Y', 'Y'],
    ])
  })
})
