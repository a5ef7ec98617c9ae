import { expect, test } from 'vitest'
import { parseDay } from '../../src/base/day.ts'
import { lastDay } from '../../src/base/month.ts'
import { populationAt } from '../../src/figures/population.ts'

const later = { from: parseDay('2023-04-01')!, children: 34_100, source: 'mid-2021 estimate' }
const earlier = { from: parseDay('2022-04-01')!, children: 34_460, source: 'mid-2020 estimate' }

test('the population in force is the latest that has begun by the end of the month', () => {
  expect(populationAt([later, earlier], lastDay('2023-03'))).toBe(earlier)
  expect(populationAt([later, earlier], lastDay('2023-04'))).toBe(later)
})

test('a month before the first population takes the first', () => {
  expect(populationAt([later, earlier], lastDay('2020-01'))).toBe(earlier)
})

test('where a plan has none, none is in force', () => {
  expect(populationAt([], lastDay('2020-01'))).toBeNull()
})
