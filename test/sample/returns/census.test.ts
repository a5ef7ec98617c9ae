import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { plusMonths, plusWorkingDays } from '../../independent/dates.ts'
import type { RawTables } from '../../independent/rows.ts'
import { PRINTED, PRINTED_IN_NOVEMBER } from '../printed.ts'
import { northmereReturns } from './northmere-returns.ts'
import { elementsIn, type ReadElement, readElements, textIn } from './read-elements.ts'

const YEAR = '2022-04-01'
const DRAWN = '2022-11-30'
const MONTHS = ['2022-09', '2022-10', '2022-11']
const ORDER = [
  'CINreferralDate',
  'ReferralSource',
  'PrimaryNeedCode',
  'CINclosureDate',
  'ReasonForClosure',
  'DateOfInitialCPC',
  'Assessments',
  'CINPlanDates',
  'Section47',
  'ReferralNFA',
  'ChildProtectionPlans',
]

let tables: RawTables
let message: ReadElement
let children: readonly ReadElement[]
let details: readonly ReadElement[]

beforeAll(async () => {
  const { folder, tables: read } = await northmereReturns()
  tables = read
  message = readElements(readFileSync(join(folder, 'returns/cin-census/data/cin-census.xml'), 'utf8'))
  children = elementsIn(elementsIn(message, 'Children')[0]!, 'Child')
  details = children.flatMap(child => elementsIn(child, 'CINdetails'))
}, 240_000)

const all = (name: string) => details.flatMap(one => elementsIn(one, name))
const share = (rows: readonly unknown[], met: readonly unknown[]) =>
  Math.round((met.length / rows.length) * 100)
const isNothing = (one: ReadElement) => textIn(one, 'ReferralNFA') === 'true'

test('the header says the collection, the year that it ends in and the day it was drawn', () => {
  const [header] = elementsIn(message, 'Header')
  const [collection] = elementsIn(header!, 'CollectionDetails')
  expect(collection!.children.map(({ text }) => text)).toEqual(['CIN', '2023', DRAWN])
})

test('elements stand in the order of the schema', () => {
  for (const one of details) {
    const places = one.children.map(({ name }) => ORDER.indexOf(name))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
  }
})

test('every child is there once, with a birth or an expected birth', () => {
  const ids = children.map(child => elementsIn(child, 'ChildIdentifiers')[0]!)
  expect(new Set(ids.map(id => textIn(id, 'LAchildID'))).size).toBe(ids.length)
  const unborn = ids.filter(id => textIn(id, 'PersonBirthDate') === '')
  expect(unborn.length).toBeGreaterThan(5)
  expect(
    unborn.every(id => textIn(id, 'ExpectedPersonBirthDate') !== '' && textIn(id, 'GenderCurrent') === '0'),
  ).toBe(true)
})

describe('referrals and cases', () => {
  test('are every one open in the year or received in it', () => {
    const expected = tables.ssd_cin_episodes!.filter(row =>
      row.cine_referral_nfa === 'Y'
        ? row.cine_referral_date! >= YEAR
        : row.cine_close_date === '' || row.cine_close_date! >= YEAR,
    )
    expect(details).toHaveLength(expected.length)
    expect(details.filter(isNothing).length).toBeGreaterThan(20)
    expect(details.filter(one => isNothing(one) && textIn(one, 'CINclosureDate') !== '')).toEqual([])
  })

  test('give the referrals of each month and the cases open at the end', () => {
    const received = MONTHS.map(
      month => details.filter(one => textIn(one, 'CINreferralDate').startsWith(month)).length,
    )
    expect(received).toEqual(PRINTED['referrals month'])
    const open = details.filter(one => !isNothing(one) && textIn(one, 'CINclosureDate') === '')
    expect(open).toHaveLength(PRINTED['all-open-cases at']![2])
  })
})

test('assessments give the share in time of the year', () => {
  const authorised = all('Assessments').filter(one => textIn(one, 'AssessmentAuthorisationDate') >= YEAR)
  const inTime = authorised.filter(
    one =>
      textIn(one, 'AssessmentAuthorisationDate') <=
      plusWorkingDays(textIn(one, 'AssessmentActualStartDate'), 45),
  )
  expect(share(authorised, inTime)).toBe(PRINTED_IN_NOVEMBER['assessments-in-timescale ytd'])
  expect(authorised).toHaveLength(
    tables.ssd_cin_assessments!.filter(row => row.cina_assessment_auth_date! >= YEAR).length,
  )
})

describe('protection', () => {
  test('conferences after an enquiry give the share in time; those of children who moved in stand apart', () => {
    const held = all('Section47').filter(one => textIn(one, 'DateOfInitialCPC') >= YEAR)
    const inTime = held.filter(
      one => textIn(one, 'DateOfInitialCPC') <= plusWorkingDays(textIn(one, 'S47ActualStartDate'), 15),
    )
    expect(share(held, inTime)).toBe(PRINTED['icpc-in-timescale ytd']![2])
    expect(details.filter(one => textIn(one, 'DateOfInitialCPC') !== '')).toHaveLength(
      tables.ssd_initial_cp_conference!.filter(
        row => row.icpc_icpc_date! >= YEAR && row.icpc_icpc_transfer_in === 'Y',
      ).length,
    )
  })

  test('an enquiry that needs a conference has the day it is due, and another has none', () => {
    for (const one of all('Section47'))
      expect(textIn(one, 'InitialCPCtarget') === '').toBe(textIn(one, 'ICPCnotRequired') === 'true')
  })

  test('plans in force at the end are this authority’s, reviewed in time as often as the board was shown', () => {
    const open = all('ChildProtectionPlans').filter(one => textIn(one, 'CPPendDate') === '')
    expect(open).toHaveLength(PRINTED['cp-number at']![2])
    const due = open.filter(one => plusMonths(textIn(one, 'CPPstartDate'), 3) <= DRAWN)
    expect(share(due, due.filter(isReviewedInTime))).toBe(PRINTED['cp-reviews-in-timescale at']![2])
  })

  function isReviewedInTime(plan: ReadElement): boolean {
    const held = elementsIn(plan, 'Reviews').flatMap(one => one.children.map(({ text }) => text))
    let next = plusMonths(textIn(plan, 'CPPstartDate'), 3)
    for (const on of held) {
      if (on > next && next > plusMonths(DRAWN, -12)) return false
      next = plusMonths(on, 6)
    }
    return next >= DRAWN
  }
})
