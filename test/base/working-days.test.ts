import { expect, test } from 'vitest'
import { BANK_HOLIDAYS } from '../../src/base/bank-holidays.ts'
import { formatDay, parseDay, weekday } from '../../src/base/day.ts'
import { addWorkingDays, isWorkingDay, weekEnd } from '../../src/base/working-days.ts'

const plus = (day: string, count: number) => formatDay(addWorkingDays(parseDay(day)!, count))

test('a strategy discussion on Friday 2 September 2022 gives a conference due on Monday 26', () => {
  expect(plus('2022-09-02', 15)).toBe('2022-09-26')
})

test('counting starts strictly after the day, which may be a weekend', () => {
  expect(plus('2022-11-05', 1)).toBe('2022-11-07')
  expect(plus('2022-11-04', 1)).toBe('2022-11-07')
  expect(plus('2022-12-23', 1)).toBe('2022-12-28')
})

test('every listed holiday is a real day, in order, and never at a weekend', () => {
  const days = BANK_HOLIDAYS.map(text => parseDay(text)!)
  expect(days).toEqual([...new Set(days)].sort((a, b) => a - b))
  expect(days.filter(day => weekday(day) === 0 || weekday(day) === 6)).toEqual([])
  expect(days.filter(isWorkingDay)).toEqual([])
})

test('each year has eight, and the years with one-offs nine or ten', () => {
  const perYear = groupByYear()
  for (let year = 2005; year <= 2035; year++) {
    const oneOffs = { 2011: 1, 2012: 1, 2022: 2, 2023: 1 }[year] ?? 0
    // 1 January 2005 and 2011 are Saturdays kept on the Monday, so no year borrows from its neighbour.
    expect([year, perYear.get(String(year))?.length]).toEqual([year, 8 + oneOffs])
  }
})

test('the published one-offs and moved holidays are there', () => {
  const oneOffs =
    '2011-04-29 2012-06-04 2012-06-05 2020-05-08 2022-06-02 2022-06-03 2022-09-19 2023-05-08'.split(' ')
  expect(oneOffs.filter(day => !BANK_HOLIDAYS.includes(day))).toEqual([])
  const moved = '2012-05-28 2020-05-04 2022-05-30'.split(' ')
  expect(moved.filter(day => BANK_HOLIDAYS.includes(day))).toEqual([])
})

test('the government list for 2022 to 2027', () => {
  const published = {
    2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
    2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
    2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
    2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
    2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
    2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  }
  for (const [year, days] of Object.entries(published)) {
    const ours = BANK_HOLIDAYS.filter(day => day.startsWith(year)).map(day => day.slice(5))
    expect(ours.join(' ')).toBe(days)
  }
})

function groupByYear(): Map<string, string[]> {
  const years = new Map<string, string[]>()
  for (const day of BANK_HOLIDAYS) {
    const year = day.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), day])
  }
  return years
}

test('a week ends on its last working day, which comes after the day', () => {
  const end = (day: string) => formatDay(weekEnd(parseDay(day)!))
  expect(['2022-11-28', '2022-11-30', '2022-12-01'].map(end)).toEqual(Array(3).fill('2022-12-02'))
  expect(['2022-12-02', '2022-12-03', '2022-12-04'].map(end)).toEqual(Array(3).fill('2022-12-09'))
  expect(end('2023-04-05')).toBe('2023-04-06')
  expect(end('2023-04-06')).toBe('2023-04-14')
})
