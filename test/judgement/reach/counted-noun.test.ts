import { expect, test } from 'vitest'
import { countedNoun } from '../../../src/judgement/reach/counted-noun.ts'

test.each([
  ['referral of one child in the period', 'referrals'],
  ['referral of one child in the year to date', 'referrals'],
  ['contact about one child in the period', 'contacts'],
  ['assessment of one child authorised in the period', 'assessments'],
  ['start of a period of care in the period', 'starts of periods of care'],
  ['end of a period of care in the year to date', 'ends of periods of care'],
  ['child looked after on the last day of the month', 'children looked after'],
  [
    'child looked after whose first review has come due',
    'children looked after whose first review has come due',
  ],
  ['child in need on the last day of the month', 'children in need'],
  ['child in need with a plan on the last day of the month', 'children in need with a plan'],
  ['child on a child protection plan on the last day of the month', 'children on a child protection plan'],
  [
    'child at an initial child protection conference held in the period',
    'children at an initial child protection conference',
  ],
  [
    "person open to children's social care on the last day of the month",
    "people open to children's social care",
  ],
  ['child open to early help on the last day of the month', 'children open to early help'],
  ['section 47 enquiry begun in the period', 'section 47 enquiries'],
  ['strategy discussion', 'strategy discussions'],
  ['child referred in the month', 'children referred'],
  ['unaccompanied child', 'unaccompanied children'],
  ['foster home with a vacancy on the last day of the month', 'foster homes with a vacancy'],
  ['missing episode of one child', 'missing episodes'],
  ['breach of an agreement', 'breaches of agreements'],
])('%s: %s', (row, noun) => {
  expect(countedNoun(row).many).toBe(noun)
})

test('after one it stays as it is, without its time', () => {
  expect(countedNoun('end of a period of care in the year to date').one).toBe('end of a period of care')
  expect(countedNoun('contact about one child in the period').one).toBe('contact')
})
