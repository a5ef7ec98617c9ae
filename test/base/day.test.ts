import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, dayParts, formatDay, parseDay, weekday } from '../../src/base/day.ts'

const later = (day: string, months: number) => formatDay(addMonths(parseDay(day)!, months))

test('adding months keeps the day of the month, cut to the month end', () => {
  expect(later('2022-08-31', 6)).toBe('2023-02-28')
  expect(later('2023-08-31', 6)).toBe('2024-02-29')
  expect(later('2024-02-29', -12)).toBe('2023-02-28')
  expect(later('2004-02-29', 216)).toBe('2022-02-28')
  expect(later('2022-11-30', -12)).toBe('2021-11-30')
})

test('text that is no day of the calendar is refused', () => {
  expect(['2022-02-29', '2022-13-01', '2022-1-1', '01/02/2022', ''].map(parseDay)).toEqual(
    Array(5).fill(null),
  )
})

test('a day reads back as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 60_000 }), day => {
      expect(parseDay(formatDay(day))).toBe(day)
      expect(weekday(day)).toBe(new Date(day * 86_400_000).getUTCDay())
      expect(dayParts(addMonths(day, 1)).dayOfMonth).toBeLessThanOrEqual(dayParts(day).dayOfMonth)
    }),
  )
})
