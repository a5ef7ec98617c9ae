import { dayName, financialYearStart, lastDay, monthName, monthsElapsed } from '../../base/month.ts'
import type { ListRef } from '../../figures/figure.ts'

/** When a figure is counted: `on 30 November 2022`, `in November 2022`, `from April to November 2022`. */
export function showWhen({ window, month }: ListRef): string {
  if (window === 'at') return `on ${dayName(lastDay(month))}`
  if (window === 'month' || monthsElapsed(month) === 1) return `in ${monthName(month)}`
  return `from ${yearToDate(month)}`
}

/** The same as the name of a stretch of time: `30 November 2022`, `November 2022`, `April to November 2022`. */
export function showWindow(list: ListRef): string {
  return showWhen(list).replace(/^(on|in|from) /, '')
}

/** What each point of a series covers: `on the last day of each month`. */
export function showEach({ window }: ListRef): string {
  if (window === 'at') return 'on the last day of each month'
  return window === 'month' ? 'in each month' : 'in each financial year to the end of the month'
}

function yearToDate(month: string): string {
  const from = financialYearStart(month)
  const name = monthName(from).slice(0, from.slice(0, 4) === month.slice(0, 4) ? -5 : undefined)
  return `${name} to ${monthName(month)}`
}
