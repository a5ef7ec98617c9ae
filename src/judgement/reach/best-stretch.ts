import type { Side } from './question.ts'

/** The greatest change for the better over any stretch up to some length, and where it came. */
export interface Stretch {
  readonly change: number
  /** Months that it took. */
  readonly months: number
  /** The month it ended in, counted back from the last. */
  readonly monthsAgo: number
  /** Months of the longest stretch that was compared. */
  readonly within: number
  /** What it comes to over the months left: more where those are longer than any stretch compared. */
  readonly overMonthsLeft: number
}

/** How many stretches of the longest length there should be, where half the series is shorter. */
const ENOUGH = 12

/**
 * The best change over the months left or any shorter stretch, so that more time never shows less; null for one
 * month. A length of which the series has few is not compared: its pace is then carried on from the longest that is.
 */
export function bestStretch(values: readonly number[], monthsLeft: number, { sense }: Side): Stretch | null {
  const within = Math.min(monthsLeft, longestCompared(values.length))
  if (within < 1) return null
  const toward = sense === 'low' ? -1 : 1
  const last = values.length - 1
  let best = { gain: Number.NEGATIVE_INFINITY, months: 1, end: last }
  for (let months = 1; months <= within; months++)
    for (let end = last; end >= months; end--) {
      const gain = toward * (values[end]! - values[end - months]!)
      if (gain > best.gain) best = { gain, months, end }
    }
  const change = toward * best.gain
  const times = best.gain > 0 ? monthsLeft / within : 1
  return { change, months: best.months, monthsAgo: last - best.end, within, overMonthsLeft: change * times }
}

function longestCompared(months: number): number {
  return Math.max(Math.floor(months / 2), months - ENOUGH)
}
