import { financialYearStart, type Month, monthsElapsed, monthsFrom, shiftMonth } from '../../base/month.ts'
import type { Window } from '../../measures/measure.ts'
import type { FigureRef } from './claim.ts'
import type { MeasureFacts } from './facts.ts'
import type { Lead, Scope } from './sense.ts'

/** A figure that a number may be meant for. */
export interface Reading {
  readonly measure: MeasureFacts
  /** Unrounded. */
  readonly value: number
  readonly refs: readonly FigureRef[]
}

/** When a statement is about, as far as its words say. */
export interface When {
  readonly scope: Scope | null
  readonly lead: Lead | null
}

/**
 * The figures of a measure that a number said of some time can mean, the likeliest first. Without a time it is the
 * headline of the report's month.
 *
 * @param strict whether a month's name leaves no doubt that the month by itself is meant
 */
export function readingsOf(
  measure: MeasureFacts,
  when: When,
  now: Month,
  strict: boolean,
): readonly Reading[] {
  const { scope, lead } = when
  const one = (window: Window, month: Month) => figure(measure, window, month)
  const { headline, windows } = measure
  if (scope === null || scope.kind === 'vague') return present([one(headline, now)])
  const stock = windows.includes('at')
  switch (scope.kind) {
    case 'ahead':
      return []
    case 'month': {
      if (stock) return present([one('at', scope.month)])
      if (lead === 'since') return sinceMonth(measure, scope.month, now)
      if (lead === 'by' || lead === 'to')
        return present([one('ytd', scope.month), one(headline, scope.month)])
      const alone = windows.includes('month') ? one('month', scope.month) : null
      if (alone && (strict || scope.alone)) return [alone]
      return present([alone, one(headline, scope.month)])
    }
    case 'close':
      return present([
        one(headline, scope.month),
        stock ? null : one('month', scope.month),
        stock || scope.month === now ? null : one('ytd', scope.month),
      ])
    case 'year-to-date':
      return present([stock ? one('at', scope.month) : one('ytd', scope.month)])
    case 'full-year':
      return present([stock ? one('at', scope.last) : one('ytd', scope.last)])
    case 'span':
      if (stock) return present([one('at', scope.last)])
      return measure.fold === 'count' ? present([sum(measure, monthsFrom(scope.first, scope.last))]) : []
  }
}

/** A measure's figure; null where it is not known. */
export function figure(measure: MeasureFacts, window: Window, month: Month): Reading | null {
  const value = measure.windows.includes(window) ? measure.values(window, month) : null
  return value === null ? null : { measure, value, refs: [{ measure: measure.id, month, window }] }
}

/** Every figure of a measure that stands near the report's month, for saying what a wrong number equals. */
export function figuresAround(measure: MeasureFacts, now: Month): readonly Reading[] {
  const months = [now, shiftMonth(now, -1), shiftMonth(now, -2)]
  return present(months.flatMap(month => measure.windows.map(window => figure(measure, window, month))))
}

/** What targets are compared with: the headline, or the year to date brought up to twelve months. */
export function basisReading(measure: MeasureFacts, now: Month): Reading | null {
  const headline = figure(measure, measure.headline, now)
  if (!headline || !measure.yearTarget) return headline
  return { ...headline, value: (headline.value * 12) / monthsElapsed(now) }
}

function sinceMonth(measure: MeasureFacts, from: Month, now: Month): readonly Reading[] {
  const year = from === financialYearStart(now) ? figure(measure, 'ytd', now) : null
  if (measure.fold !== 'count' || from >= now) return present([year, figure(measure, measure.headline, now)])
  return present([
    year,
    sum(measure, monthsFrom(from, now)),
    sum(measure, monthsFrom(shiftMonth(from, 1), now)),
  ])
}

function sum(measure: MeasureFacts, months: readonly Month[]): Reading | null {
  const figures = months.map(month => figure(measure, 'month', month))
  if (figures.length === 0 || figures.some(each => each === null)) return null
  const known = present(figures)
  return {
    measure,
    value: known.reduce((total, { value }) => total + value, 0),
    refs: known.flatMap(({ refs }) => refs),
  }
}

function present(readings: readonly (Reading | null)[]): readonly Reading[] {
  return readings.filter(reading => reading !== null)
}
