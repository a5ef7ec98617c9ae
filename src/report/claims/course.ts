import { financialYearStart, type Month, shiftMonth } from '../../base/month.ts'
import type { Window } from '../../measures/measure.ts'
import type { FigureRef } from './claim.ts'
import type { MeasureFacts } from './facts.ts'
import { roundTo } from './match-number.ts'
import type { Lead, Scope, Way } from './sense.ts'

/** A measure's values month by month, in one window. */
export interface Course {
  readonly measure: MeasureFacts
  readonly window: Window
}

/** A value of a course, with the figure it opens to. */
export interface Point {
  readonly value: number
  readonly ref: FigureRef
}

/** What movement between two values is, as displayed: level where both read the same. */
export type Step = 'up' | 'down' | 'level'

/**
 * The courses on which a measure can be said to move. A year to date grows by itself, so a count's months and a
 * share's months stand beside it or in its place.
 */
export function coursesOf(measure: MeasureFacts): readonly Course[] {
  const { headline, fold, windows } = measure
  if (headline !== 'ytd') return [{ measure, window: headline }]
  const month: readonly Course[] = windows.includes('month') ? [{ measure, window: 'month' }] : []
  return fold === 'count' ? month : [{ measure, window: 'ytd' }, ...month]
}

/** A course's value in a month; null where it is not known. */
export function pointAt({ measure, window }: Course, month: Month): Point | null {
  const value = measure.values(window, month)
  return value === null ? null : { value, ref: { measure: measure.id, month, window } }
}

/** How a value stands to an earlier one, as both are displayed. */
export function stepOf(from: Point, to: Point): Step {
  const [before, after] = [roundTo(from.value, 0), roundTo(to.value, 0)]
  return before === after ? 'level' : after > before ? 'up' : 'down'
}

/** Which way a movement that is said to be good or bad would go; null where neither way is better. */
export function directionOf(way: Way, { good }: MeasureFacts): 'up' | 'down' | 'flat' | null {
  if (way === 'up' || way === 'down' || way === 'flat') return way
  if (good !== 'high' && good !== 'low') return null
  return (way === 'better') === (good === 'high') ? 'up' : 'down'
}

/** The months that a movement runs between; `from` is null where its words do not say. */
export interface Stretch {
  readonly from: Month | null
  readonly to: Month
  /** Whether the words say "since", so that the movement began there. */
  readonly since: boolean
}

/** The months between which a time says that something moved; null where no figure can tell. */
export function stretchOf(scope: Scope | null, lead: Lead | null, now: Month): Stretch | null {
  if (scope === null) return { from: null, to: now, since: false }
  switch (scope.kind) {
    case 'month':
    case 'close': {
      if (scope.month === now) return { from: shiftMonth(now, -1), to: now, since: false }
      if (lead === 'since' || lead === 'than' || lead === 'from')
        return { from: scope.month, to: now, since: lead === 'since' }
      const previous = shiftMonth(scope.month, -1)
      return { from: previous, to: scope.month, since: false }
    }
    case 'span':
      if (lead === 'from') return { from: scope.first, to: scope.last, since: false }
      return { from: shiftMonth(scope.first, -1), to: scope.last, since: false }
    case 'full-year':
      return { from: scope.last, to: now, since: false }
    case 'year-to-date':
      return { from: shiftMonth(financialYearStart(now), -1), to: scope.month, since: false }
    default:
      return null
  }
}
