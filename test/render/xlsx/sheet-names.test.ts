import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeIn, sheetNames } from '../../../src/render/xlsx/sheet-names.ts'

const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 45 }),
  fc.constantFrom('History', 'a/b', "'quoted'", '[x]', 'cin-number', 'CIN-NUMBER', 'long '.repeat(9)),
)

test('names are lawful, no longer than 31 characters, and no two the same in any case', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), wanted => {
      const names = sheetNames(wanted)
      expect(names.length).toBe(wanted.length)
      for (const given of names) {
        expect(given.length).toBeGreaterThan(0)
        expect(given.length).toBeLessThanOrEqual(31)
        expect(given).not.toMatch(/[\\/?*[\]:]|^'|'$/)
      }
      const lower = names.map(given => given.toLowerCase())
      expect(new Set(lower).size).toBe(names.length)
      expect(lower).not.toContain('history')
    }),
  )
})

test('a measure’s id is its sheet’s name', () => {
  expect(sheetNames(['Figures', 'cin-visits-in-timescale', 'list cin-visits-in-timescale'])).toEqual([
    'Figures',
    'cin-visits-in-timescale',
    'list cin-visits-in-timescale',
  ])
})

test('the second of two names that come out alike is numbered', () => {
  expect(sheetNames(['a'.repeat(40), 'A'.repeat(35)])).toEqual(['a'.repeat(31), `${'A'.repeat(29)} 2`])
})

test('a place quotes its sheet', () => {
  expect(placeIn("Children's", 'A1')).toBe("'Children''s'!A1")
})
