import { countInterval } from './count-interval.ts'
import type { Interval } from './interval.ts'

/**
 * A rate with its interval: that of the count itself, scaled as the rate is.
 *
 * For a projected rate give the raw count and let `per` carry the projection (10,000 * 12 / months): an interval
 * round a projected count would be too narrow.
 *
 * @param events 0 or more; may exceed the population, as one person may have several
 * @param population more than 0
 * @param scale the confidence as a fraction, and how many people the rate is per
 */
export function rateInterval(
  events: number,
  population: number,
  { confidence, per }: { readonly confidence: number; readonly per: number },
): Interval {
  if (!(events >= 0 && population > 0))
    throw new RangeError('A rate needs 0 or more events and a population above 0.')
  const { lower, upper, method } = countInterval(events, confidence)
  const scaled = (count: number) => (count / population) * per
  return { value: scaled(events), lower: scaled(lower), upper: scaled(upper), confidence, method }
}
