import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byCodePoint } from '../../src/base/by-code-point.ts'

test('text is ordered as its UTF-8 bytes are, which is by code point', () => {
  expect(['\u{1D538}1', '\uFF5A1', 'b', 'a1', 'a', ''].sort(byCodePoint)).toEqual([
    '',
    'a',
    'a1',
    'b',
    '\uFF5A1',
    '\u{1D538}1',
  ])
  const text = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
    }),
  )
})
