import type { Month } from '../base/month.ts'
import type { Figure } from '../figures/figure.ts'
import type { MeasureSeries } from '../figures/measure-series.ts'
import type { Aim } from './rating/target.ts'
import { type NoSignal, readSignal, type Signal } from './signal/signal.ts'

/** How ordinary variation is read, as a plan asks for it. */
export interface SignalRules {
  /** Whether large moving ranges are screened out before the limits are drawn. */
  readonly screening: boolean
  /** Which points the rule of two in three counts: every one beyond two sigma, or only those inside the limits. */
  readonly twoInThree: 'beyond-two-sigma' | 'inside-limits'
  /** Months from which the ordinary level is taken anew. */
  readonly rebases: readonly Month[]
}

/** A measure's months read for signal, and what they were held against. */
export interface Reading {
  readonly signal: Signal
  readonly months: readonly Month[]
  /** The target as a value of one month; null where there is none. */
  readonly target: number | null
  /** Whether that target is a year's total shared out over twelve months. */
  readonly perMonth: boolean
  readonly shares: boolean
  /** Whether each month is read by itself though the headline is a year to date. */
  readonly byItself: boolean
}

/**
 * Reads a measure's months by themselves for signal. A year to date would hold each month in all those after it and
 * look calmer than it is, so that it is never read; a target of a whole year is shared out over twelve months.
 */
export function signalOf(
  { measure, monthly }: MeasureSeries,
  aim: Aim,
  target: number | null,
  rules: SignalRules,
): Reading | NoSignal {
  const perMonth = target === null ? null : measure.yearTarget ? target / 12 : target
  const signal = readSignal({
    values: monthly.map(({ value }) => value),
    improvement: aim.good === 'high' ? 'increase' : aim.good === 'low' ? 'decrease' : 'neutral',
    target: perMonth,
    rebaseAt: rebaseAt(monthly, rules.rebases),
    screening: rules.screening,
    twoInThree: rules.twoInThree,
  })
  if ('refused' in signal) return signal
  return {
    signal,
    months: monthly.map(({ list }) => list.month),
    target: perMonth,
    perMonth: measure.yearTarget,
    shares: measure.fold === 'share',
    byItself: measure.headline === 'ytd',
  }
}

/** Where in a series the months stand that begin a new level; one before the series begins nothing. */
function rebaseAt(monthly: readonly Figure[], rebases: readonly Month[]): readonly number[] {
  return rebases.map(month => monthly.findIndex(({ list }) => list.month === month)).filter(at => at > 0)
}
