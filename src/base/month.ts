import { type Day, dayOf, dayParts } from './day.ts'

/** A calendar month as `YYYY-MM`; months compare as text. */
export type Month = string

const PATTERN = /^\d{4}-(0[1-9]|1[0-2])$/
const NAMES = [
  ['January', 'Jan'],
  ['February', 'Feb'],
  ['March', 'Mar'],
  ['April', 'Apr'],
  ['May', 'May'],
  ['June', 'Jun'],
  ['July', 'Jul'],
  ['August', 'Aug'],
  ['September', 'Sep'],
  ['October', 'Oct'],
  ['November', 'Nov'],
  ['December', 'Dec'],
] as const

/** Whether the text is a month, `YYYY-MM`. */
export function isMonth(text: string): boolean {
  return PATTERN.test(text)
}

/** The month that a day lies in. */
export function monthOf(day: Day): Month {
  const { year, month } = dayParts(day)
  return toMonth(year, month)
}

/** The month `by` months later, earlier when negative. */
export function shiftMonth(month: Month, by: number): Month {
  const index = monthIndex(month) + by
  return toMonth(Math.floor(index / 12), (index % 12) + 1)
}

/** Every month from `from` to `to`, both included; none where `to` is before `from`. */
export function monthsFrom(from: Month, to: Month): readonly Month[] {
  const count = monthIndex(to) - monthIndex(from) + 1
  return Array.from({ length: Math.max(0, count) }, (_, i) => shiftMonth(from, i))
}

/** How many months `to` lies after `from`; negative when before. */
export function monthsBetween(from: Month, to: Month): number {
  return monthIndex(to) - monthIndex(from)
}

/** The month's first day. */
export function firstDay(month: Month): Day {
  return dayOf(yearOf(month), numberOf(month), 1)
}

/** The month's last day. */
export function lastDay(month: Month): Day {
  return dayOf(yearOf(month), numberOf(month), 31)
}

/** The April that began the month's financial year. */
export function financialYearStart(month: Month): Month {
  return shiftMonth(month, 1 - monthsElapsed(month))
}

/** Months of the financial year up to and including this one: 1 in April to 12 in March. */
export function monthsElapsed(month: Month): number {
  return ((numberOf(month) + 8) % 12) + 1
}

/** `November 2022`. */
export function monthName(month: Month): string {
  return `${NAMES[numberOf(month) - 1]![0]} ${yearOf(month)}`
}

/** `Nov 2022`. */
export function shortMonthName(month: Month): string {
  return `${NAMES[numberOf(month) - 1]![1]} ${yearOf(month)}`
}

/** `14 November 2022`. */
export function dayName(day: Day): string {
  return `${dayParts(day).dayOfMonth} ${monthName(monthOf(day))}`
}

function yearOf(month: Month): number {
  return Number(month.slice(0, 4))
}

function numberOf(month: Month): number {
  return Number(month.slice(5, 7))
}

function monthIndex(month: Month): number {
  return yearOf(month) * 12 + numberOf(month) - 1
}

function toMonth(year: number, month: number): Month {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
}

/** A run of months by its ends: `June 2022 to November 2022`, or the one month that it is. */
export function monthSpan(from: Month, to: Month): string {
  return from === to ? monthName(to) : `${monthName(from)} to ${monthName(to)}`
}
