import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellText } from '../../../src/render/xlsx/xml-text.ts'
import { plain } from './read-workbook.ts'

test('any text reads back as it was', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('_x0041_', '_x005F_', 'a_x000D_b', '<&">', '\r\n\t'),
  )
  fc.assert(
    fc.property(text, words => {
      expect(plain(cellText(words))).toBe(words)
    }),
  )
})

test('nothing that XML cannot hold is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), words => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
      expect(cellText(words)).not.toMatch(/[<>"\x00-\x08\x0b-\x1f\ufffe\uffff]/)
    }),
  )
})

test('text beyond what a cell can hold is cut, and says so', () => {
  const cut = cellText('a'.repeat(40_000))
  expect(cut.length).toBe(32_767)
  expect(cut.at(-1)).toBe('…')
})
