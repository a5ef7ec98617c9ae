import { existsSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { CIN_CENSUS_ELEMENTS, cinCensus } from '../../../src/sources/cin-census/cin-census.ts'
import { elementsOf } from '../drawn-elements.ts'
import { closeParts, crossDrawn } from '../drawn-parts.ts'

const FOLDER = new URL('../../../../shared/reference/samples/cin-census/', import.meta.url)
const there = existsSync(FOLDER)

afterAll(closeParts)

async function sample(name: string) {
  const read = elementsOf(cinCensus, CIN_CENSUS_ELEMENTS, readFileSync(new URL(name, FOLDER), 'utf8'))
  const crossed = await crossDrawn(cinCensus, read.parts)
  const counts = Object.fromEntries(Object.entries(crossed.kept).map(([table, rows]) => [table, rows.length]))
  return { ...read, ...crossed, counts }
}

/** What one child with one of everything comes to: two conferences, as that of the referral is on another day. */
const ONE_OF_EACH = {
  ssd_person: 1,
  ssd_disability: 2,
  ssd_cin_episodes: 1,
  ssd_cin_assessments: 1,
  ssd_assessment_factors: 1,
  ssd_cin_plans: 1,
  ssd_s47_enquiry: 1,
  ssd_initial_cp_conference: 2,
  ssd_cp_plans: 1,
  ssd_cp_reviews: 1,
}

describe.skipIf(!there)('made-up censuses (need the sample files)', () => {
  it.each(['CIN_Census_2021.xml', 'cin-2022.xml'])('%s is read whole', async name => {
    const { root, faults, counts, kept, problems } = await sample(name)
    expect([root, faults, problems]).toEqual(['Message', [], []])
    expect(counts).toEqual(ONE_OF_EACH)
    expect(kept.ssd_person![0]).toMatchObject({ pers_sex: 'M', pers_death_date: '1980-10-08' })
    expect(kept.ssd_cin_episodes![0]).toMatchObject({
      cine_referral_date: '1970-10-06',
      cine_close_date: '1971-02-27',
      cine_referral_nfa: 'N',
    })
    expect(kept.ssd_assessment_factors![0]!.cinf_assessment_factors_json).toBe('{"2A": "Yes", "2B": "Yes"}')
    expect(
      new Set(
        kept.ssd_initial_cp_conference!.map(row => `${row.icpc_icpc_date} ${row.icpc_icpc_transfer_in}`),
      ),
    ).toEqual(new Set(['1970-06-17 N', '1970-12-06 Y']))
  })

  it('CIN_Census_2026.xml has an assessment that ends before it begins, and says so', async () => {
    const { faults, counts, kept, problems } = await sample('CIN_Census_2026.xml')
    expect(faults).toEqual([])
    expect(problems).toEqual(['start-after-end ssd_cin_assessments.cina_assessment_auth_date record 1'])
    expect(counts).toEqual({
      ...ONE_OF_EACH,
      ssd_person: 2,
      ssd_cin_episodes: 2,
      ssd_cin_assessments: 1,
      ssd_pre_proceedings: 1,
    })
    expect(kept.ssd_person!.map(row => row.pers_sex)).toEqual(['M', 'M'])
    expect(kept.ssd_cin_episodes!.map(row => [row.cine_referral_date, row.cine_close_reason])).toEqual([
      ['2022-10-06', 'RC1'],
      ['2024-10-24', 'RC9'],
    ])
    expect(kept.ssd_pre_proceedings![0]).toMatchObject({
      prep_pre_pro_decision_date: '2026-09-09',
      prep_pre_pro_letter_date: '2026-09-20',
      prep_pre_pro_meetings_num: 3,
      prep_care_pro_letter_date: '2027-02-05',
    })
  })
})
