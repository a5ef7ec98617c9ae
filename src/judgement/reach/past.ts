import { monthsElapsed } from '../../base/month.ts'
import type { Question } from './question.ts'
import { type Pace, paceOf } from './reach.ts'

const LOOK_BACK = 12

/** What the past says of a figure's changes. */
export interface Past {
  readonly unit: Pace['unit']
  /** Over the last twelve months, or as many as there are; null for one month. */
  readonly lately: Pace | null
  readonly sinceApril: Pace | null
  /** The mean of the last twelve months, or of as many as there are. */
  readonly average: { readonly value: number; readonly months: number }
}

/** Reads how a figure of a month, or of its last day, has changed. */
export function pastOf({ series, month, months: values }: Question): Past {
  const { fold } = series.measure
  const unit = fold === 'count' ? 'rows' : fold === 'share' ? 'percentage points' : 'change of rate'
  const over = (months: number) =>
    months > 0 && months < values.length
      ? paceOf(values.at(-1)! - values.at(-1 - months)!, months, unit)
      : null
  const latest = values.slice(-LOOK_BACK)
  return {
    unit,
    lately: over(Math.min(LOOK_BACK, values.length - 1)),
    sinceApril: over(monthsElapsed(month)),
    average: { value: latest.reduce((sum, value) => sum + value, 0) / latest.length, months: latest.length },
  }
}
