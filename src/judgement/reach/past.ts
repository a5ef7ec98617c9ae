import { monthsElapsed } from '../../base/month.ts'
import { basisOf } from '../rating/basis.ts'
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
  /** The latest months without a gap, oldest first, on the target's basis. */
  readonly values: readonly number[]
  readonly unit: Pace['unit']
  /** Over the last twelve months, or as many as there are; null for one month. */
  readonly lately: Pace | null
  readonly sinceApril: Pace | null
}

/** Reads the past of a measure's headline figures. */
export function pastOf({ series, month }: Question): Past {
  const all = series.headline.map(figure => basisOf(series.measure, figure))
  const values = all.slice(all.lastIndexOf(null) + 1).filter(value => value !== null)
  const { fold } = series.measure
  const unit = fold === 'count' ? 'rows' : fold === 'share' ? 'percentage points' : 'change of rate'
  const over = (months: number) =>
    months > 0 && months < values.length
      ? paceOf(values.at(-1)! - values.at(-1 - months)!, months, unit)
      : null
  return {
    values,
    unit,
    lately: over(Math.min(LOOK_BACK, values.length - 1)),
    sinceApril: over(monthsElapsed(month)),
  }
}

/** The best change over as many months as are left, or over as many as there are; null for one month. */
export function bestStretch(values: readonly number[], monthsLeft: number, { sense }: Side): Stretch | null {
  const months = Math.min(monthsLeft, values.length - 1)
  if (months < 1) return null
  const changeAt = (end: number) => values[end]! - values[end - months]!
  let best = values.length - 1
  for (let end = best - 1; end >= months; end--)
    if (sense === 'low' ? changeAt(end) < changeAt(best) : changeAt(end) > changeAt(best)) best = end
  return { change: changeAt(best), months, monthsAgo: values.length - 1 - best }
}
