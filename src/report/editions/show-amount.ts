import { displayNumber } from '../../base/display.ts'
import type { Fold } from '../../measures/measure.ts'

const SMALL = 'less than 0.1'

/** A difference of floating-point numbers under this is none. */
const NOISE = 1e-9

/** By how much a figure differs, without its unit: whole for a count, one decimal for others, a half of a count too. */
export function showNumber(amount: number, fold: Fold): string {
  const size = Math.abs(amount)
  if (size <= NOISE) return '0'
  if (fold === 'count' && Number.isInteger(size)) return displayNumber(size)
  const tenths = Math.floor(size * 10 + 0.5 + 1e-9)
  if (tenths === 0) return SMALL
  const whole = displayNumber(Math.floor(tenths / 10))
  return tenths % 10 === 0 && fold === 'count' ? whole : `${whole}.${tenths % 10}`
}

/** The same in its unit, such as `2`, `1.4 percentage points` or `2.1 per 10,000`. */
export function showAmount(amount: number, fold: Fold): string {
  const number = showNumber(amount, fold)
  if (fold === 'count' || number === '0') return number
  return fold === 'share' ? `${number} percentage points` : `${number} per 10,000`
}

/** A change with its sign: `+2`, `−1.4`, or `0`. */
export function showSigned(change: number, fold: Fold): string {
  const number = showNumber(change, fold)
  if (number === '0') return number
  const sign = change > 0 ? '+' : '−'
  return number === SMALL ? `under ${sign}0.1` : `${sign}${number}`
}
