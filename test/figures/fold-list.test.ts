import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ListRef } from '../../src/figures/figure.ts'
import { foldList, fullYear } from '../../src/figures/fold-list.ts'

const november: ListRef = { measure: 'cla-starts', month: '2022-11', window: 'ytd' }

test('a count is its rows', () => {
  expect(foldList(november, 'count', { rows: 125, met: 0 }, 34_460)).toEqual({
    list: november,
    fold: 'count',
    numerator: 125,
    denominator: null,
    value: 125,
  })
})

test('a share is its rows met per hundred, and has no value without rows', () => {
  const two = foldList(november, 'share', { rows: 3, met: 2 }, 34_460)
  expect([two.numerator, two.denominator, two.value]).toEqual([2, 3, 200 / 3])
  const none = foldList(november, 'share', { rows: 0, met: 0 }, 34_460)
  expect([none.numerator, none.denominator, none.value]).toEqual([0, 0, null])
})

test('a rate is its rows per 10,000 children', () => {
  const rate = foldList(november, 'rate', { rows: 959, met: 0 }, 34_460)
  expect([rate.numerator, rate.denominator]).toEqual([959, 34_460])
  expect(rate.value).toBeCloseTo(278.29, 2)
})

test('without a population a rate has its rows and no value', () => {
  for (const fold of ['rate', 'projected-rate'] as const)
    expect(foldList(november, fold, { rows: 959, met: 0 }, null)).toMatchObject({
      numerator: 959,
      denominator: null,
      value: null,
    })
})

test('a projected rate brings the year to date up to twelve months and keeps its own rows', () => {
  const rate = foldList(november, 'projected-rate', { rows: 125, met: 0 }, 34_460)
  expect([rate.numerator, rate.denominator]).toEqual([125, 34_460])
  expect(rate.value).toBeCloseTo(54.41, 2)
})

test('by March a year to date is the year', () => {
  expect(fullYear(199, { ...november, month: '2023-03' })).toBe(199)
  expect(fullYear(20, { ...november, month: '2022-04' })).toBe(240)
})

test('a list that cannot be made gives a figure with nothing in it', () => {
  for (const fold of ['count', 'share', 'rate', 'projected-rate'] as const)
    expect(foldList(november, fold, null, 34_460)).toEqual({
      list: november,
      fold,
      numerator: null,
      denominator: null,
      value: null,
    })
})

test('a share lies between 0 and 100', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
      const [met, rows] = a < b ? [a, b] : [b, a]
      const { value } = foldList(november, 'share', { rows, met }, 1)
      return value === null ? rows === 0 : value >= 0 && value <= 100
    }),
  )
})
