import { monthsElapsed } from '../base/month.ts'
import type { Figure } from '../figures/figure.ts'
import type { Interval } from './interval/interval.ts'
import { rateInterval } from './interval/rate-interval.ts'
import { shareInterval } from './interval/share-interval.ts'

const CONFIDENCE = 0.95
const PER = 10_000

/**
 * The 95% interval of a share or a rate, from its raw counts; null for a count, which is what it is, and for a share
 * of no cases. A projected rate's interval is that of the count so far, scaled as the rate is.
 */
export function intervalOf({ fold, numerator, denominator, list }: Figure): Interval | null {
  if (numerator === null || denominator === null || denominator === 0) return null
  switch (fold) {
    case 'count':
      return null
    case 'share':
      return shareInterval(numerator, denominator, { confidence: CONFIDENCE })
    case 'rate':
      return rateInterval(numerator, denominator, { confidence: CONFIDENCE, per: PER })
    case 'projected-rate': {
      const months = list.window === 'month' ? 1 : monthsElapsed(list.month)
      return rateInterval(numerator, denominator, { confidence: CONFIDENCE, per: (PER * 12) / months })
    }
  }
}
