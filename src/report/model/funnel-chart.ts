import type { Position } from '../../judgement/interval/position.ts'

/** Areas by their size and value, within the lines that chance allows at each size; also said in words. */
export interface FunnelChart {
  readonly kind: 'funnel'
  /** The measure's id. */
  readonly id: string
  readonly title: string
  readonly subtitle: string
  /** The text alternative. */
  readonly alt: string
  readonly fold: 'share' | 'rate'
  /** What the size of an area counts. */
  readonly sizes: string
  /** What the areas come to together. */
  readonly average: number
  readonly areas: readonly FunnelDot[]
  readonly own: FunnelDot
  /** From the least size drawn to the greatest. */
  readonly limits: readonly FunnelLimits[]
  /** Whether the areas' own differences beyond chance are allowed for as well. */
  readonly spread: boolean
}

/** An area: how large it is, its value, and where that lies against chance alone. */
export interface FunnelDot {
  readonly name: string
  readonly size: number
  readonly value: number
  readonly position: Position
}

/** What is allowed an area of one size: by chance in 19 cases of 20 and in 499 of 500, and with their differences too. */
export interface FunnelLimits {
  readonly size: number
  readonly at95: Span
  readonly at998: Span
  readonly spread95: Span
}

/** The least and the most. */
export interface Span {
  readonly lower: number
  readonly upper: number
}
