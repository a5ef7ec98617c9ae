import { expect, test } from 'vitest'
import { matchNumber } from '../../../src/report/claims/match-number.ts'
import type { Looseness, NumberSaid, Unit } from '../../../src/report/claims/sense.ts'

const said = (value: number, unit: Unit | null = null, places = 0): NumberSaid => ({
  value,
  unit,
  places,
  spelt: false,
  foreign: false,
})

test.each<readonly [number, Looseness | null, number, string]>([
  [629, null, 629, 'same'],
  [628, null, 629, 'other'],
  [630, null, 629, 'unsure'],
  [600, null, 629, 'other'],
  [630, 'about', 629, 'same'],
  [600, 'about', 629, 'same'],
  [600, 'about', 650, 'unsure'],
  [500, 'about', 629, 'other'],
  [200, 'nearly', 191, 'same'],
  [200, 'nearly', 205, 'other'],
  [350, 'over', 353, 'same'],
  [350, 'over', 340, 'other'],
  [350, 'over', 900, 'unsure'],
  [100, 'at-least', 140, 'same'],
  [210, 'under', 191, 'same'],
  [210, 'under', 230, 'other'],
])('%d (%s) against %d: %s', (number, loose, figure, match) => {
  expect(matchNumber(said(number), loose, figure)).toBe(match)
})

test('a number is held at its own precision, halves up', () => {
  expect(matchNumber(said(73, 'percent'), null, 72.5)).toBe('same')
  expect(matchNumber(said(72.9, 'percent', 1), null, 72.94)).toBe('same')
  expect(matchNumber(said(72.9, 'percent', 1), null, 72.84)).toBe('other')
})

test('a per cent is never taken for a round number', () => {
  expect(matchNumber(said(100, 'percent'), null, 98)).toBe('other')
})
