import type { Interval } from './interval.ts'
import { standardErrors } from './quantile.ts'

/**
 * A share in per cent with Wilson's score interval (Wilson 1927, JASA 22:209), without a correction for
 * continuity. It stays within 0 to 100 and holds for none and for all; floating-point residue there is cut off.
 *
 * @param met from 0 to `cases`
 * @param cases more than 0: a share of no cases has no value, and so no interval
 */
export function shareInterval(
  met: number,
  cases: number,
  { confidence }: { readonly confidence: number },
): Interval {
  if (!(cases > 0 && met >= 0 && met <= cases))
    throw new RangeError('A share needs cases, and from none to all of them met.')
  const z = standardErrors(confidence)
  const middle = 2 * met + z * z
  const reach = z * Math.sqrt(z * z + 4 * met * (1 - met / cases))
  const percent = (twice: number) => 100 * Math.min(1, Math.max(0, twice / (2 * (cases + z * z))))
  const value = (met / cases) * 100
  return {
    value,
    lower: Math.min(value, percent(middle - reach)),
    upper: Math.max(value, percent(middle + reach)),
    confidence,
    method: 'wilson',
  }
}
