import type { Figure } from '../../figures/figure.ts'
import type { ChartEvent } from './chart-event.ts'

/** A measure's months by themselves within their ordinary range; what it shows is also said in words. */
export interface XmrChart {
  readonly kind: 'xmr'
  /** The measure's id. */
  readonly id: string
  readonly title: string
  readonly subtitle: string
  /** The text alternative. */
  readonly alt: string
  /** Oldest first. */
  readonly points: readonly XmrMark[]
  /** The target as a value of one month. */
  readonly target: number | null
  /** What happened when, lettered in the order of the months. */
  readonly events: readonly ChartEvent[]
}

/** A month of an XmR chart: its figure, the limits in force and what it is a sign of. */
export interface XmrMark {
  readonly figure: Figure
  /** The limits in force, unclipped; null where a run of months is too short for any. */
  readonly lower: number | null
  readonly mean: number | null
  readonly upper: number | null
  readonly kind: MarkKind
  /** Which run of months between rebases it belongs to. */
  readonly group: number
}

/** What a month is a sign of. */
export type MarkKind = 'ordinary' | 'improvement' | 'concern' | 'neutral'
