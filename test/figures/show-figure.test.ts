import { expect, test } from 'vitest'
import type { Figure } from '../../src/figures/figure.ts'
import { showFigure, showValue } from '../../src/figures/show-figure.ts'

const figure: Figure = {
  list: { measure: 'cin-number', month: '2022-11', window: 'at' },
  fold: 'share',
  numerator: 2,
  denominator: 3,
  value: 200 / 3,
}

test('values are shown whole, halves up, with commas, shares with a per cent sign', () => {
  expect(showValue(187.5, 'count')).toBe('188')
  expect(showValue(2180, 'count')).toBe('2,180')
  expect(showValue(96.5, 'share')).toBe('97%')
  expect(showValue(278.29, 'rate')).toBe('278')
  expect(showFigure(figure)).toBe('67%')
})

test('a share of nothing has no cases, which is not 0%', () => {
  expect(showFigure({ ...figure, numerator: 0, denominator: 0, value: null })).toBe('no cases')
  expect(showFigure({ ...figure, numerator: 0, value: 0 })).toBe('0%')
})

test('a list that could not be made has no data', () => {
  expect(showFigure({ ...figure, numerator: null, denominator: null, value: null })).toBe('no data')
})
