/** The lower and the upper end of a span of plausible values, in the unit of what it bounds. */
export interface Bounds {
  readonly lower: number
  readonly upper: number
}

/** A value with the span that chance alone explains at a confidence (0.95 for 95%), and how the span was found. */
export interface Interval extends Bounds {
  readonly value: number
  readonly confidence: number
  readonly method: 'exact' | 'byar' | 'wilson'
}
