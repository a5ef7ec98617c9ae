import { addMonths, type Day } from '../base/day.ts'
import {
  financialYearStart,
  firstDay,
  lastDay,
  type Month,
  monthOf,
  monthsElapsed,
  monthsFrom,
} from '../base/month.ts'

/** A row of the `period` table that every list joins. */
export interface Period {
  readonly period: Month
  readonly firstDay: Day
  readonly lastDay: Day
  /** The month's last day, twelve months before. */
  readonly yearBefore: Day
  /** Months of the financial year up to this one. */
  readonly months: number
}

/** The periods needed for figures of these months: from the April that begins the first one's financial year. */
export function periodsFor(from: Month, to: Month): readonly Period[] {
  return monthsFrom(financialYearStart(from), to).map(month => ({
    period: month,
    firstDay: firstDay(month),
    lastDay: lastDay(month),
    yearBefore: addMonths(lastDay(month), -12),
    months: monthsElapsed(month),
  }))
}

/**
 * The period for lists as on one day: that day's month as far as it has gone. What is so on a day is told of that day, and
 * what happens in a month of the month so far; on a month's last day it is the month's own period.
 */
export function periodTo(day: Day): Period {
  const month = monthOf(day)
  return {
    period: month,
    firstDay: firstDay(month),
    lastDay: day,
    yearBefore: addMonths(day, -12),
    months: monthsElapsed(month),
  }
}
