import { countLimits } from './count-limits.ts'
import type { Bounds, Interval } from './interval.ts'
import { rateInterval } from './rate-interval.ts'
import { type Ratio, rootScale, type Scale, shareScale } from './scale.ts'
import { shareInterval } from './share-interval.ts'
import { shareLimits } from './share-limits.ts'

/** How a funnel treats one kind of figure. An average is a fraction; values and limits are in the unit shown. */
export interface FunnelMethod {
  /** What a fraction is multiplied by to be shown. */
  readonly per: number
  /** What the figures of an area must be, as the end of a sentence. */
  readonly rule: string
  readonly sound: (ratio: Ratio) => boolean
  readonly interval: (ratio: Ratio, confidence: number) => Interval
  readonly limits: (ratio: Ratio, average: number, confidence: number) => Bounds
  /** The scale on which the spread between areas is taken. */
  readonly scale: Scale
  /** What of an area is placed on the scale, against which target, and the unit of a fraction read back. */
  readonly onScale: (
    ratio: Ratio,
    average: number,
  ) => { readonly ratio: Ratio; readonly target: number; readonly unit: number }
}

/** Shares, in per cent. */
export const shareFunnel: FunnelMethod = {
  per: 100,
  rule: 'a number met out of a number of cases',
  sound: ({ numerator, denominator }) => numerator >= 0 && denominator > 0 && numerator <= denominator,
  interval: ({ numerator, denominator }, confidence) => shareInterval(numerator, denominator, { confidence }),
  limits: ({ denominator }, average, confidence) => {
    const { lower, upper } = shareLimits(average, denominator, confidence)
    return { lower: 100 * Math.max(0, lower), upper: 100 * Math.min(1, upper) }
  },
  scale: shareScale,
  onScale: (ratio, average) => ({ ratio, target: average, unit: 100 }),
}

/** Rates per 10,000: events against those the area would have at the average rate. */
export const rateFunnel: FunnelMethod = {
  per: 10_000,
  rule: 'a number of events and a population',
  sound: ({ numerator, denominator }) => numerator >= 0 && denominator > 0 && Number.isFinite(numerator),
  interval: ({ numerator, denominator }, confidence) =>
    rateInterval(numerator, denominator, { confidence, per: 10_000 }),
  limits: ({ denominator }, average, confidence) => {
    const { lower, upper } = countLimits(denominator * average, confidence)
    return { lower: (lower / denominator) * 10_000, upper: (upper / denominator) * 10_000 }
  },
  scale: rootScale,
  onScale: ({ numerator, denominator }, average) => ({
    ratio: { numerator, denominator: denominator * average },
    target: 1,
    unit: average * 10_000,
  }),
}
