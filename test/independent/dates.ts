import { BANK_HOLIDAYS } from '../../src/base/bank-holidays.ts'

/** A calendar day as text, `YYYY-MM-DD`, so that texts compare as the days do; '' stands for no date. */
export type Iso = string

/** An interval of a plan: working days, days or months. */
export interface Interval {
  readonly count: number
  readonly unit: 'WD' | 'D' | 'M'
}

const DAY = 86_400_000
const HOLIDAYS = new Set(BANK_HOLIDAYS)
const TIME = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?`
const ISO_FIRST = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})${TIME}$`)
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})/(\d{1,2})/(\d{4})${TIME}$`)

/** Reads a trimmed date of either order, its time of day cut off; '' for blank, null where it can't be read. */
export function readDate(text: string): Iso | null {
  if (text === '') return ''
  const iso = ISO_FIRST.exec(text)
  if (iso) return realDay(`${iso[1]}-${iso[2]}-${iso[3]}`)
  const british = DAY_FIRST.exec(text)
  if (british) return realDay(`${british[3]}-${british[2]!.padStart(2, '0')}-${british[1]!.padStart(2, '0')}`)
  return null
}

function realDay(text: string): Iso | null {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  if (month < 1 || month > 12) return null
  return day >= 1 && day <= daysInMonth(year, month) ? text : null
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The day `count` days later, earlier when negative. */
export function plusDays(day: Iso, count: number): Iso {
  return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10)
}

/** The same day of the month `count` months later, cut to that month's end. */
export function plusMonths(day: Iso, count: number): Iso {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number]
  const months = year * 12 + (month - 1) + count
  const toYear = Math.floor(months / 12)
  const toMonth = (months % 12) + 1
  const toDay = Math.min(dayOfMonth, daysInMonth(toYear, toMonth))
  return `${toYear}-${String(toMonth).padStart(2, '0')}-${String(toDay).padStart(2, '0')}`
}

/** The nth working day strictly after the day. */
export function plusWorkingDays(day: Iso, count: number): Iso {
  let at = day
  let counted = 0
  while (counted < count) {
    at = plusDays(at, 1)
    const weekday = new Date(Date.parse(at)).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(at)) counted += 1
  }
  return at
}

/** The day that an interval after the day falls on. */
export function plusInterval(day: Iso, interval: Interval): Iso {
  if (interval.unit === 'WD') return plusWorkingDays(day, interval.count)
  return interval.unit === 'D' ? plusDays(day, interval.count) : plusMonths(day, interval.count)
}

/** The last day of a month written `YYYY-MM`. */
export function monthEnd(month: string): Iso {
  return plusDays(plusMonths(`${month}-01`, 1), -1)
}

/** Every month from one to the other, both included, as `YYYY-MM`. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = from; month <= to; month = plusMonths(`${month}-01`, 1).slice(0, 7)) months.push(month)
  return months
}

/** The 1 April that began the financial year of a month. */
export function aprilBefore(month: string): Iso {
  const year = Number(month.slice(0, 4))
  return Number(month.slice(5)) >= 4 ? `${year}-04-01` : `${year - 1}-04-01`
}
