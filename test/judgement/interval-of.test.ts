import { expect, test } from 'vitest'
import { foldList } from '../../src/figures/fold-list.ts'
import { intervalOf } from '../../src/judgement/interval-of.ts'
import type { Fold, Window } from '../../src/measures/measure.ts'

function interval(fold: Fold, window: Window, rows: number, met = 0) {
  const list = { measure: 'made-up', month: '2022-11', window }
  const found = intervalOf(foldList(list, fold, { rows, met }, 34_460))
  return (
    found && [found.method, ...[found.lower, found.value, found.upper].map(value => Number(value.toFixed(1)))]
  )
}

test('a count is what it is, and has none', () => {
  expect(interval('count', 'at', 629)).toBeNull()
})

test('a share has Wilson’s, in per cent', () => {
  expect(interval('share', 'ytd', 201, 146)).toEqual(['wilson', 66.1, 72.6, 78.3])
})

test('a share of no cases has none, and neither has a figure without data', () => {
  expect(interval('share', 'at', 0)).toBeNull()
  const list = { measure: 'made-up', month: '2022-11', window: 'at' } as const
  expect(intervalOf(foldList(list, 'rate', null, 34_460))).toBeNull()
})

test('a rate has Byar’s per 10,000, and the exact one below ten events', () => {
  expect(interval('rate', 'at', 353)).toEqual(['byar', 92, 102.4, 113.7])
  expect(interval('rate', 'at', 9)).toEqual(['exact', 1.2, 2.6, 5])
})

test('a projected rate has that of the rows so far, scaled as the rate is and no narrower', () => {
  const [, lower, value, upper] = interval('projected-rate', 'ytd', 2481) as readonly number[]
  expect([lower, value, upper]).toEqual([1037.9, 1079.9, 1123.3])
  const [, low, projected, high] = interval('projected-rate', 'month', 191) as readonly number[]
  expect(projected).toBe(665.1)
  expect(high! - low!).toBeGreaterThan(upper! - lower!)
})
