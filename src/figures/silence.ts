import { firstDay, lastDay, type Month, monthName } from '../base/month.ts'
import type { Measure, Window } from '../measures/measure.ts'
import type { Origin } from '../sources/formats/origin.ts'
import { monthsIn } from './figure-series.ts'
import type { Lists } from './lists.ts'

/** Whether the records behind a measure are whole for a month: at its end for a stock, all through it for events. */
export function covers({ begins }: Origin, { windows }: Pick<Measure, 'windows'>, month: Month): boolean {
  if (begins === null) return true
  return (windows.includes('at') ? lastDay(month) : firstDay(month)) >= begins.day
}

/** Why a measure has no figure for a window, in a sentence; null where it has, or has no cases. */
export function silenceOf(
  lists: Pick<Lists, 'fault' | 'origin'>,
  measure: Measure,
  window: Window,
  month: Month,
): string | null {
  const fault = lists.fault(measure.id)
  if (fault !== null) return fault
  const origin = lists.origin(measure.id)
  if (monthsIn(window, month).every(each => covers(origin, measure, each))) return null
  const asked = window === 'ytd' ? `the year to date of ${monthName(month)}` : monthName(month)
  return `no data: ${origin.begins!.because}, so ${asked} can’t be told.`
}
