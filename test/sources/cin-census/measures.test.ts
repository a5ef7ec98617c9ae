import { basename } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { cinCensus } from '../../../src/sources/cin-census/cin-census.ts'
import { definitionFiles } from '../../../src/store/measure-files.ts'
import { closeParts } from '../drawn-parts.ts'
import { listOfParts } from '../list-of-parts.ts'
import { child, message, partsOf } from './drawn-census.ts'

afterAll(closeParts)

const of = (id: string, ...details: readonly string[]) =>
  child(
    `<LAchildID>${id}</LAchildID><PersonBirthDate>2012-01-01</PersonBirthDate>`,
    details.map(one => `<CINdetails>${one}</CINdetails>`).join(''),
  )
const referred = (day: string, closed = '') =>
  `<CINreferralDate>${day}</CINreferralDate>${closed && `<CINclosureDate>${closed}</CINclosureDate>`}`
const plan = (start: string, ...reviews: readonly string[]) =>
  `<ChildProtectionPlans><CPPstartDate>${start}</CPPstartDate>
    <Reviews>${reviews.map(day => `<CPPreviewDate>${day}</CPPreviewDate>`).join('')}</Reviews></ChildProtectionPlans>`
const enquiry = (start: string, held: string) =>
  `<Section47><S47ActualStartDate>${start}</S47ActualStartDate><DateOfInitialCPC>${held}</DateOfInitialCPC></Section47>`
const assessed = (start: string, end: string) =>
  `<Assessments><AssessmentActualStartDate>${start}</AssessmentActualStartDate>
    <AssessmentAuthorisationDate>${end}</AssessmentAuthorisationDate></Assessments>`

const parts = partsOf(
  message(
    of('in need', referred('2022-11-02') + assessed('2022-09-01', '2022-11-03')),
    of('no action', `${referred('2022-11-03')}<ReferralNFA>true</ReferralNFA>`),
    of('closed', referred('2022-05-01', '2022-11-30') + assessed('2022-10-01', '2022-11-03')),
    of('again', referred('2022-01-05', '2022-02-01'), referred('2022-11-20')),
    of(
      'protected',
      referred('2022-05-01') + enquiry('2022-05-03', '2022-05-20') + plan('2022-05-20', '2022-08-01'),
    ),
    of('overdue', referred('2022-05-01') + plan('2022-06-01')),
    of('in time', referred('2022-10-01') + enquiry('2022-10-31', '2022-11-21') + plan('2022-11-21')),
    of('late', referred('2022-10-01') + enquiry('2022-10-31', '2022-11-22') + plan('2022-11-22')),
    of(
      'moved in',
      `${referred('2022-11-01')}<DateOfInitialCPC>2022-11-15</DateOfInitialCPC>${plan('2022-11-15')}`,
    ),
    child(
      '<LAchildID>died</LAchildID><PersonBirthDate>2012-01-01</PersonBirthDate><PersonDeathDate>2022-11-10</PersonDeathDate>',
      `<CINdetails>${referred('2022-05-01')}</CINdetails>`,
    ),
  ),
)

const list = (measure: string, window: 'at' | 'month') =>
  listOfParts(cinCensus, parts, measure, '2022-11', window).then(all => [...all].sort())

describe('measures of the census', () => {
  it.each([
    ['cin-number', 'at', ['again', 'in need']],
    ['cp-number', 'at', ['in time', 'late', 'moved in', 'overdue', 'protected']],
    ['all-open-cases', 'at', ['again', 'in need', 'in time', 'late', 'moved in', 'overdue', 'protected']],
    ['referrals', 'month', ['again', 'in need', 'moved in', 'no action']],
    ['re-referrals', 'month', ['again met', 'in need not met', 'moved in not met', 'no action not met']],
    ['icpc-in-timescale', 'month', ['in time met', 'late not met']],
    ['cp-reviews-in-timescale', 'at', ['overdue not met', 'protected met']],
    ['assessments-in-timescale', 'month', ['closed met', 'in need met']],
  ] as const)('%s', async (measure, window, expected) => {
    expect(await list(measure, window)).toEqual(expected)
  })

  it('are each fed or lacking, in words', () => {
    const ids = definitionFiles(null).ours.map(path => basename(path, '.sql'))
    const said = new Set([...Object.keys(cinCensus.feeds), ...Object.keys(cinCensus.lacks)])
    expect([...said].sort()).toEqual([...ids].sort())
  })
})
