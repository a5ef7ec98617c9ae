import { expect, test } from 'vitest'
import { formatDay } from '../../src/base/day.ts'
import {
  financialYearStart,
  firstDay,
  lastDay,
  monthName,
  monthsElapsed,
  monthsFrom,
  shiftMonth,
} from '../../src/base/month.ts'

test('a month has a first and a last day', () => {
  expect([firstDay('2024-02'), lastDay('2024-02')].map(formatDay)).toEqual(['2024-02-01', '2024-02-29'])
})

test('the financial year begins in April', () => {
  expect(['2022-04', '2022-11', '2023-03'].map(financialYearStart)).toEqual(['2022-04', '2022-04', '2022-04'])
  expect(['2022-04', '2022-11', '2023-03'].map(monthsElapsed)).toEqual([1, 8, 12])
})

test('months shift over a year end, and a range includes both ends', () => {
  expect(shiftMonth('2022-01', -1)).toBe('2021-12')
  expect(monthsFrom('2022-11', '2023-02')).toEqual(['2022-11', '2022-12', '2023-01', '2023-02'])
  expect(monthsFrom('2023-02', '2022-11')).toEqual([])
  expect(monthName('2022-11')).toBe('November 2022')
})
