import { afterAll, describe, expect, it } from 'vitest'
import { ANNEX_A } from '../../../src/sources/annex-a/annex-a.ts'
import { closeParts, crossDrawn } from '../drawn-parts.ts'

afterAll(closeParts)

const PERIOD = {
  child_id: '1',
  start_date: '2014-09-12',
  need: 'N1 - Abuse or Neglect',
  status_date: '2015-08-19',
  legal_status: 'C2: FCO',
  review_date: '2022-10-12',
  visit_date: '2022-10-22',
  reviewer_date: '2022-10-12',
  ceased_date: null as string | null,
  ceased_reason: null as string | null,
  placement_date: '2019-07-08',
  placement_type: 'a) U1: Foster placement - relatives - long term',
  placement_provider: 'e) PR4 - Private provision',
  asylum_seeking: 'b) No',
}

describe('children looked after', () => {
  it('reads a period of care as one episode, with its status, placement and visit', async () => {
    const { kept, problems } = await crossDrawn(ANNEX_A, { list_8: [PERIOD] })
    expect(problems).toEqual([])
    expect(kept.ssd_cla_episodes).toMatchObject([
      {
        clae_cla_episode_id: 'List 8/1/2014-09-12',
        clae_person_id: '1',
        clae_cla_episode_start_date: '2014-09-12',
        clae_cla_episode_start_reason: 'S',
        clae_cla_primary_need_code: 'N1',
        clae_cla_episode_ceased_date: null,
        clae_cla_id: 'List 8/1/2014-09-12',
        clae_entered_care_date: '2014-09-12',
        clae_cla_last_iro_contact_date: '2022-10-12',
      },
    ])
    expect(kept.ssd_legal_status).toMatchObject([
      { lega_person_id: '1', lega_legal_status: 'C2', lega_legal_status_start_date: '2015-08-19' },
    ])
    expect(kept.ssd_cla_placement).toMatchObject([
      {
        clap_cla_id: 'List 8/1/2014-09-12',
        clap_cla_placement_type: 'U1',
        clap_cla_placement_start_date: '2019-07-08',
        clap_cla_placement_provider: 'PR4',
      },
    ])
    expect(kept.ssd_cla_visits).toMatchObject([
      { clav_cla_id: 'List 8/1/2014-09-12', clav_cla_visit_date: '2022-10-22', clav_cla_visit_seen: 'Y' },
    ])
    expect(kept.ssd_immigration_status).toEqual([])
  })

  it('ends the episode, status and placement together', async () => {
    const ended = {
      ...PERIOD,
      ceased_date: '22/09/2022',
      ceased_reason: 'k) E47: Special Guardianship Orders - relative/friend',
    }
    const { kept, problems } = await crossDrawn(ANNEX_A, { list_8: [ended] })
    expect(problems).toEqual([])
    expect(kept.ssd_cla_episodes).toMatchObject([
      { clae_cla_episode_ceased_date: '2022-09-22', clae_cla_episode_ceased_reason: 'E47' },
    ])
    expect(kept.ssd_legal_status).toMatchObject([{ lega_legal_status_end_date: '2022-09-22' }])
    expect(kept.ssd_cla_placement).toMatchObject([{ clap_cla_placement_end_date: '2022-09-22' }])
  })

  it('takes short breaks without a date of their own to have been in force from the start', async () => {
    const short = { ...PERIOD, legal_status: 'V4: Short term breaks, agreements recorded', status_date: null }
    const { kept } = await crossDrawn(ANNEX_A, { list_8: [short] })
    expect(kept.ssd_legal_status).toMatchObject([
      { lega_legal_status: 'V4', lega_legal_status_start_date: '2014-09-12' },
    ])
  })

  it('notes a child who came alone to seek asylum', async () => {
    const { kept } = await crossDrawn(ANNEX_A, { list_8: [{ ...PERIOD, asylum_seeking: 'a) Yes' }] })
    expect(kept.ssd_immigration_status).toMatchObject([
      {
        immi_person_id: '1',
        immi_immigration_status: 'UASC',
        immi_immigration_status_start_date: '2014-09-12',
      },
    ])
  })

  it('takes reviews before the latest to have been held when due, unless it can be the first', async () => {
    const reviews = async (start_date: string, review_date: string | null) => {
      const { kept, problems } = await crossDrawn(ANNEX_A, {
        list_8: [{ ...PERIOD, start_date, review_date }],
      })
      expect(problems.filter(one => one.includes('review'))).toEqual([])
      return kept.ssd_cla_reviews!.map(row => row.clar_cla_review_date).sort()
    }
    expect(await reviews('2022-09-01', null)).toEqual([])
    expect(await reviews('2022-09-01', '2022-10-31')).toEqual(['2022-10-31'])
    expect(await reviews('2022-01-10', '2022-05-03')).toEqual(['2022-02-05', '2022-05-03'])
    expect(await reviews('2022-01-10', '2022-10-20')).toEqual(['2022-02-05', '2022-05-05', '2022-10-20'])
    expect(await reviews('2014-09-12', '2022-10-12')).toEqual(['2014-10-08', '2022-10-12'])
  })
})

describe('leaving care and adoption', () => {
  it('reads care leavers without the letters', async () => {
    const { kept } = await crossDrawn(ANNEX_A, {
      list_9: [
        {
          child_id: '1',
          birth_date: '2002-08-07',
          team: 'Care Leavers Team',
          eligibility: 'b) Former relevant child',
          in_touch: 'a) Yes',
          accommodation: 'U: Independent living',
          suitability: 'a) Suitable',
          activity: '',
        },
      ],
    })
    expect(kept.ssd_care_leavers).toMatchObject([
      {
        clea_table_id: 'List 9/1',
        clea_care_leaver_eligibility: 'Former relevant child',
        clea_care_leaver_in_touch: 'Yes',
        clea_care_leaver_accommodation: 'U: Independent living',
        clea_care_leaver_accom_suitable: 'Suitable',
        clea_care_leaver_activity: null,
        clea_care_leaver_allocated_team: 'Care Leavers Team',
      },
    ])
  })

  it('reads the way to adoption', async () => {
    const { kept, problems } = await crossDrawn(ANNEX_A, {
      list_10: [
        { child_id: '1', decision_date: '2021-02-01', order_date: '2021-03-01', adopted_date: '2022-01-05' },
        { child_id: '2', decision_date: '2021-02-01', reversed_date: '2021-06-01', reversed_reason: 'RD2' },
      ],
    })
    expect(problems).toEqual([])
    expect(kept.ssd_permanence).toMatchObject([
      {
        perm_person_id: '1',
        perm_adm_decision_date: '2021-02-01',
        perm_placement_order_date: '2021-03-01',
        perm_permanence_order_date: '2022-01-05',
        perm_permanence_order_type: 'Adoption',
      },
      { perm_person_id: '2', perm_decision_reversed_reason: 'RD2', perm_permanence_order_type: null },
    ])
  })
})

describe('people and staff', () => {
  it('takes each child once, from a list that has the date of birth', async () => {
    const { kept, problems } = await crossDrawn(ANNEX_A, {
      list_1: [
        {
          child_id: '1',
          gender: 'b) Female',
          ethnicity: 'k) APKN',
          birth_date: '2010-05-06',
          contact_date: '2022-05-06',
        },
        {
          child_id: '2',
          gender: 'c) Not stated/recorded (or unborn)',
          ethnicity: 's) NOBT',
          birth_date: null,
          contact_date: '2022-05-06',
        },
      ],
      list_2: [{ child_id: '1', gender: 'b) Female', birth_date: null, start_date: '2022-05-06' }],
    })
    expect(problems).toEqual([])
    expect(kept.ssd_person!.map(row => Object.values(row).slice(0, 4)).sort()).toEqual([
      ['1', 'F', 'APKN', '2010-05-06'],
      ['2', 'U', 'NOBT', null],
    ])
  })

  it('notes a disability once, however many lists tell of it', async () => {
    const { kept } = await crossDrawn(ANNEX_A, {
      list_6: [{ child_id: '1', start_date: '2022-01-01', disability: 'a) Yes' }],
      list_7: [
        { child_id: '1', start_date: '2022-01-01', disability: 'Yes' },
        { child_id: '2', start_date: '2022-01-01', disability: 'c) Unknown' },
      ],
    })
    expect(kept.ssd_disability!.map(row => row.disa_person_id)).toEqual(['1'])
  })

  it('allocates a child to the team and worker of the list for as long as the list runs', async () => {
    const { kept, problems } = await crossDrawn(ANNEX_A, {
      list_8: [{ ...PERIOD, team: 'Children in Care\u00a0Team 1', worker: 'Ada Brown' }],
    })
    expect(problems).toEqual([])
    expect(kept.ssd_involvements).toMatchObject([
      {
        invo_professional_id: 'Ada Brown',
        invo_professional_team: 'Children in Care Team 1',
        invo_involvement_start_date: '2014-09-12',
        invo_involvement_end_date: null,
        invo_person_id: '1',
      },
    ])
    expect(kept.ssd_department).toMatchObject([
      { dept_team_id: 'Children in Care Team 1', dept_team_name: 'Children in Care Team 1' },
    ])
    expect(kept.ssd_professionals).toMatchObject([{ prof_professional_id: 'Ada Brown' }])
  })
})
