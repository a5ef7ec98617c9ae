import { expect, test } from 'vitest'
import { candidatesOf, closestCode } from '../../src/tables/closest-code.ts'

const closest = (list: Parameters<typeof candidatesOf>[0], value: string) =>
  closestCode(value, candidatesOf(list))?.code ?? null

test.each([
  ['contact-source', 'Police officer', '6'],
  ['contact-source', 'Polise', '6'],
  ['contact-source', 'Health Visiting Service', '3B'],
  ['contact-source', 'Primary school', '2A'],
  ['close-reason', 'RC8: closed, as we say it', 'RC8'],
  ['close-reason', 'Moved to another authority', 'RC5'],
  ['legal-status', 'S20', 'V2'],
  ['placement-type', 'Placed with parents', 'P1'],
  ['ethnicity', 'Mixed - other', 'MOTH'],
  ['abuse-category', 'Neglected', 'NEG'],
  ['flag', 'No - nobody in', 'no'],
  ['contact-outcome', 'Refer to Early Help Hub', 'early-help'],
  ['contact-outcome', 'Information & advice', 'none'],
] as const)('%s: “%s” is closest to %s', (list, value, code) => {
  expect(closest(list, value)).toBe(code)
})

test.each([
  ['contact-source', 'zzz'],
  ['contact-source', 'Midwife'],
  ['contact-source', 'Nursery'],
  ['close-reason', 'duplicate'],
  ['flag', 'Seen alone'],
  ['need', 'Domestic violence'],
] as const)('%s: nothing is close to “%s”', (list, value) => {
  expect(closest(list, value)).toBeNull()
})

test('where two candidates are as close, neither is said to be', () => {
  const teams = ['North', 'South'].map(name => ({ code: name, says: name, texts: [`${name} team`] }))
  expect(closestCode('East team', teams)).toBeNull()
  expect(closestCode('The north', teams)?.code).toBe('North')
})
