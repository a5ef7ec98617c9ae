import { monthsElapsed } from '../../base/month.ts'
import type { Question, Side } from './question.ts'
import { type Pace, paceOf } from './reach.ts'

const LOOK_BACK = 12

/** The greatest change for the better over one length of time, and where it ended. */
export interface Stretch {
  readonly change: number
  readonly months: number
  /** The month it ended in, counted back from the last. */
  readonly monthsAgo: number
}

/** What the past says of a figure's changes. */
export interface Past {
  readonly unit: Pace['unit']
  /** Over the last twelve months, or as many as there are; null for one month. */
  readonly lately: Pace | null
  readonly sinceApril: Pace | null
}

/** Reads how a figure of a month, or of its last day, has changed. */
export function pastOf({ series, month, months: values }: Question): Past {
  const { fold } = series.measure
  const unit = fold === 'count' ? 'rows' : fold === 'share' ? 'percentage points' : 'change of rate'
  const over = (months: number) =>
    months > 0 && months < values.length
      ? paceOf(values.at(-1)! - values.at(-1 - months)!, months, unit)
      : null
  return {
    unit,
    lately: over(Math.min(LOOK_BACK, values.length - 1)),
    sinceApril: over(monthsElapsed(month)),
  }
}

/** The best change over as many months as are left, or over as many as there are; null for one month. */
export function bestStretch(values: readonly number[], monthsLeft: number, { sense }: Side): Stretch | null {
  const months = Math.min(monthsLeft, values.length - 1)
  if (months < 1) return null
  const toward = sense === 'low' ? -1 : 1
  let best = values.length - 1
  let most = Number.NEGATIVE_INFINITY
  for (let end = best; end >= months; end--) {
    const gain = toward * (values[end]! - values[end - months]!)
    if (gain > most) [best, most] = [end, gain]
  }
  return { change: toward * most, months, monthsAgo: values.length - 1 - best }
}
