import { expect, test } from 'vitest'
import { didYouMean } from '../../src/base/did-you-mean.ts'
import { countOf, displayNumber, inWords, roundHalfUp } from '../../src/base/display.ts'

test('halves round up, also those that floating point puts a hair below', () => {
  expect([72.5, 0.5, 2.4999, 1.005 * 100 + 0.0].map(roundHalfUp)).toEqual([73, 1, 2, 101])
  expect(roundHalfUp(0.145 * 100)).toBe(15)
})

test('numbers and lists read as prose', () => {
  expect(displayNumber(2180)).toBe('2,180')
  expect([countOf(1, 'child', 'children'), countOf(1200, 'row')]).toEqual(['1 child', '1,200 rows'])
  expect(inWords(['a', 'b', 'c'])).toBe('a, b and c')
})

test('a near miss is suggested, a far one is not', () => {
  expect(didYouMean('cin-numbr', ['cp-number', 'cin-number'])).toBe(' Did you mean "cin-number"?')
  expect(didYouMean('zzz', ['cin-number'])).toBe('')
})
