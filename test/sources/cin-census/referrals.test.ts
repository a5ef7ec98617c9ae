import { afterAll, describe, expect, it } from 'vitest'
import { cinCensus } from '../../../src/sources/cin-census/cin-census.ts'
import { closeParts, crossDrawn } from '../drawn-parts.ts'
import { cells, child, childA, inOrder, message, partsOf, read } from './drawn-census.ts'

afterAll(closeParts)

describe('conferences', () => {
  const enquiry = (held: string) =>
    `<Section47><S47ActualStartDate>2022-06-10</S47ActualStartDate><DateOfInitialCPC>${held}</DateOfInitialCPC></Section47>`
  const conferences = async (details: string) =>
    cells(
      await read(childA(`<CINreferralDate>2022-06-01</CINreferralDate>${details}`)),
      'ssd_initial_cp_conference',
      'icpc_icpc_id',
      'icpc_icpc_transfer_in',
      'icpc_icpc_date',
      'icpc_s47_enquiry_id',
    )
  const own = '<DateOfInitialCPC>2022-06-20</DateOfInitialCPC>'

  it('of the referral itself are of children who moved in on a plan', async () => {
    expect(await conferences(own)).toEqual([['A/2022-06-01/transfer in', 'Y', '2022-06-20', undefined]])
  })

  it('are told of once where the referral repeats that of an enquiry', async () => {
    const id = 'A/2022-06-01/2022-06-10'
    expect(await conferences(own + enquiry('2022-06-20'))).toEqual([[id, 'N', '2022-06-20', id]])
  })

  it('are both told of where an enquiry has another', async () => {
    const id = 'A/2022-06-01/2022-06-10'
    expect(new Set(await conferences(own + enquiry('2022-06-30')))).toEqual(
      new Set([
        [id, 'N', '2022-06-30', id],
        ['A/2022-06-01/transfer in', 'Y', '2022-06-20', null],
      ]),
    )
  })
})

describe('referrals of one child on one day', () => {
  const referral = (source: string, assessed: string) =>
    `<CINreferralDate>2022-06-01</CINreferralDate><ReferralSource>${source}</ReferralSource>
     <Assessments><AssessmentActualStartDate>${assessed}</AssessmentActualStartDate></Assessments>`

  it('are told apart by what they say, and what is in them belongs to its own', async () => {
    for (const order of [
      ['6', '1A'],
      ['1A', '6'],
    ]) {
      const crossed = await read(
        childA(...order.map(source => referral(source, source === '6' ? '2022-06-06' : '2022-06-01'))),
      )
      expect(
        new Set(cells(crossed, 'ssd_cin_episodes', 'cine_referral_id', 'cine_referral_source_code')),
      ).toEqual(
        new Set([
          ['A/2022-06-01', '1A'],
          ['A/2022-06-01/2', '6'],
        ]),
      )
      expect(
        new Set(cells(crossed, 'ssd_cin_assessments', 'cina_referral_id', 'cina_assessment_start_date')),
      ).toEqual(
        new Set([
          ['A/2022-06-01', '2022-06-01'],
          ['A/2022-06-01/2', '2022-06-06'],
        ]),
      )
    }
  })

  it('that say the same are one, and the repeat is reported', async () => {
    const crossed = await read(childA(referral('6', '2022-06-06'), referral('6', '2022-06-07')))
    expect(cells(crossed, 'ssd_cin_episodes', 'cine_referral_id')).toEqual([['A/2022-06-01']])
    expect(cells(crossed, 'ssd_cin_assessments', 'cina_referral_id')).toEqual([
      ['A/2022-06-01'],
      ['A/2022-06-01'],
    ])
    expect(crossed.problems).toEqual(['key-repeated ssd_cin_episodes.cine_referral_id record 2'])
  })
})

describe('censuses of several years', () => {
  const year = (identifiers: string, details: string) =>
    partsOf(message(child(`<LAchildID>A</LAchildID>${identifiers}`, `<CINdetails>${details}</CINdetails>`)))
  const opened = '<CINreferralDate>2022-03-01</CINreferralDate><ReferralSource>6</ReferralSource>'
  const plan = (end: string) =>
    `<ChildProtectionPlans><CPPstartDate>2022-03-20</CPPstartDate>${end}</ChildProtectionPlans>`

  it('are one account, in which the last word on a record stands', async () => {
    const crossed = await crossDrawn(
      cinCensus,
      inOrder(
        year('<ExpectedPersonBirthDate>2022-04-01</ExpectedPersonBirthDate>', opened + plan('')),
        year(
          '<PersonBirthDate>2022-04-03</PersonBirthDate>',
          `${opened}<CINclosureDate>2022-12-01</CINclosureDate>${plan('<CPPendDate>2022-11-01</CPPendDate>')}`,
        ),
      ),
    )
    expect(crossed.problems).toEqual([])
    expect(cells(crossed, 'ssd_person', 'pers_dob', 'pers_expected_dob')).toEqual([['2022-04-03', null]])
    expect(cells(crossed, 'ssd_cin_episodes', 'cine_referral_id', 'cine_close_date')).toEqual([
      ['A/2022-03-01', '2022-12-01'],
    ])
    expect(cells(crossed, 'ssd_cp_plans', 'cppl_referral_id', 'cppl_cp_plan_end_date')).toEqual([
      ['A/2022-03-01', '2022-11-01'],
    ])
  })

  it('keep what the last of them no longer tells of', async () => {
    const crossed = await crossDrawn(
      cinCensus,
      inOrder(
        year('', `${opened}<CINclosureDate>2022-03-20</CINclosureDate>`),
        year('', '<CINreferralDate>2022-09-01</CINreferralDate>'),
      ),
    )
    expect(cells(crossed, 'ssd_cin_episodes', 'cine_referral_date')).toEqual([['2022-03-01'], ['2022-09-01']])
  })
})
