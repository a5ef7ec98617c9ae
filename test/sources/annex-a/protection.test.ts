import { afterAll, describe, expect, it } from 'vitest'
import { ANNEX_A } from '../../../src/sources/annex-a/annex-a.ts'
import { closeParts, crossDrawn } from '../drawn-parts.ts'

afterAll(closeParts)

describe('children in need', () => {
  it('reads a plan for the status of a plan, whether or not it has its letter, and for no other', async () => {
    const statuses = [
      'c) Child in need plan',
      'Child in Need Plan',
      'b) Child Protection plan',
      'e) Closed episode',
      null,
    ]
    const list_6 = statuses.map((status, at) => ({
      child_id: `${at}`,
      start_date: '2022-05-01',
      closure_date: null,
      status,
      team: '#N/A',
      worker: '#N/A',
    }))
    const { kept, raw, problems } = await crossDrawn(ANNEX_A, {
      list_6,
      list_3: [{ child_id: '0', referral_date: '2022-05-01' }],
    })
    expect(kept.ssd_cin_plans).toEqual([
      {
        cinp_cin_plan_id: 'List 6/0/2022-05-01',
        cinp_referral_id: 'List 3/0/2022-05-01',
        cinp_person_id: '0',
        cinp_cin_plan_start_date: '2022-05-01',
        cinp_cin_plan_end_date: null,
        cinp_cin_plan_team: null,
        cinp_cin_plan_worker_id: null,
      },
      expect.objectContaining({ cinp_person_id: '1', cinp_referral_id: 'List 6/1/2022-05-01' }),
    ])
    expect(raw.ssd_department).toEqual([])
    expect(raw.ssd_involvements).toEqual([])
    // The closed episode has no day of closure.
    expect(problems).toEqual(['date-unreadable ssd_cin_episodes.cine_close_date record 4'])
  })

  it('lets the day a child was last seen stand for a visit', async () => {
    const { kept } = await crossDrawn(ANNEX_A, {
      list_6: [
        { child_id: '1', start_date: '2022-05-01', seen_date: '2022-11-01' },
        { child_id: '2', start_date: '2022-05-01', seen_date: null },
      ],
    })
    expect(kept.ssd_cin_visits).toEqual([
      {
        cinv_cin_visit_id: 'List 6/1/2022-11-01',
        cinv_person_id: '1',
        cinv_cin_visit_date: '2022-11-01',
        cinv_cin_visit_seen: 'Y',
      },
    ])
  })
})

describe('enquiries and conferences', () => {
  it('reads an enquiry, and a conference that goes with it where one was held', async () => {
    const { kept, problems } = await crossDrawn(ANNEX_A, {
      list_5: [
        {
          child_id: '1',
          strategy_date: '2022-09-16',
          conference_unnecessary: 'No',
          conference_date: '2022-10-05',
          conference_plan: 'Yes',
        },
        {
          child_id: '2',
          strategy_date: '2022-09-16',
          conference_unnecessary: 'a) Yes',
          conference_date: null,
          conference_plan: '',
        },
      ],
    })
    expect(problems).toEqual([])
    expect(kept.ssd_s47_enquiry!.map(row => [row.s47e_s47_enquiry_id, row.s47e_s47_nfa])).toEqual([
      ['List 5/1/2022-09-16', 'N'],
      ['List 5/2/2022-09-16', 'Y'],
    ])
    expect(kept.ssd_initial_cp_conference).toMatchObject([
      {
        icpc_icpc_id: 'List 5/1/conference 2022-10-05',
        icpc_s47_enquiry_id: 'List 5/1/2022-09-16',
        icpc_person_id: '1',
        icpc_icpc_date: '2022-10-05',
        icpc_icpc_outcome_cp_flag: 'Y',
      },
    ])
  })

  it("takes a child's conference on a day once, with the latest enquiry before it", async () => {
    const enquiry = (strategy_date: string) => ({
      child_id: '1',
      strategy_date,
      conference_date: '2022-10-05',
    })
    const { kept, problems } = await crossDrawn(ANNEX_A, {
      list_5: [enquiry('2022-09-01'), enquiry('2022-09-20'), enquiry('2022-11-01')],
    })
    expect(problems).toEqual([])
    expect(kept.ssd_initial_cp_conference).toMatchObject([{ icpc_s47_enquiry_id: 'List 5/1/2022-09-20' }])
    expect(kept.ssd_s47_enquiry).toHaveLength(3)
  })
})

describe('child protection plans', () => {
  const plan = (start_date: string, review_date: string | null) => ({
    child_id: '1',
    start_date,
    end_date: null,
    initial_category: 'd) Emotional abuse',
    latest_category: 'Physical abuse',
    visit_date: '2022-11-10',
    seen_alone: 'b) No',
    review_date,
  })
  const reviews = async (start: string, latest: string | null) => {
    const { kept, problems } = await crossDrawn(ANNEX_A, { list_7: [plan(start, latest)] })
    expect(problems).toEqual([])
    return kept.ssd_cp_reviews!.map(row => row.cppr_cp_review_date).sort()
  }

  it('reads the plan and its last statutory visit, at which the child was seen', async () => {
    const { kept } = await crossDrawn(ANNEX_A, { list_7: [plan('2022-09-01', null)] })
    expect(kept.ssd_cp_plans).toMatchObject([
      {
        cppl_cp_plan_id: 'List 7/1/2022-09-01',
        cppl_cp_plan_start_date: '2022-09-01',
        cppl_cp_plan_end_date: null,
        cppl_cp_plan_initial_category: 'EMO',
        cppl_cp_plan_latest_category: 'PHY',
      },
    ])
    expect(kept.ssd_cp_visits).toMatchObject([
      {
        cppv_person_id: '1',
        cppv_cp_plan_id: 'List 7/1/2022-09-01',
        cppv_cp_visit_date: '2022-11-10',
        cppv_cp_visit_seen: 'Y',
        cppv_cp_visit_seen_alone: 'N',
      },
    ])
  })

  it('takes a latest review within six months of the start to be the first', async () => {
    expect(await reviews('2022-01-10', null)).toEqual([])
    expect(await reviews('2022-01-10', '2022-04-08')).toEqual(['2022-04-08'])
    expect(await reviews('2022-01-10', '2022-07-10')).toEqual(['2022-07-10'])
  })

  it('takes the reviews before a later one to have been held when they were due', async () => {
    expect(await reviews('2022-01-10', '2022-09-30')).toEqual(['2022-04-10', '2022-09-30'])
    expect(await reviews('2021-05-31', '2022-11-01')).toEqual([
      '2021-08-31',
      '2022-02-28',
      '2022-08-28',
      '2022-11-01',
    ])
  })

  it('keeps the first and the latest alone of a plan so long that no review of the last year is in doubt', async () => {
    expect(await reviews('2019-01-10', '2022-11-01')).toEqual(['2019-04-10', '2022-11-01'])
  })
})
