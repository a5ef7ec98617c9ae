import { quantileSorted } from 'd3-array'

/**
 * Draws the outermost scores in to the quantiles at `trim` and 1 - `trim` (by linear interpolation, R's type 7),
 * so that a true outlier doesn't pass for a wide spread. All are kept, in their order.
 */
export function winsorise(scores: readonly number[], trim: number): readonly number[] {
  const sorted = [...scores].sort((a, b) => a - b)
  const least = quantileSorted(sorted, trim)!
  const most = quantileSorted(sorted, 1 - trim)!
  return scores.map(score => Math.min(most, Math.max(least, score)))
}

/**
 * Drops the outermost scores, in their order with null for each dropped: those whose rank among N, times
 * 1 / `trim` over N + 1, falls in the first or the last whole step. Equal scores share their mean rank.
 */
export function truncate(scores: readonly number[], trim: number): readonly (number | null)[] {
  const steps = 1 / trim
  return scores.map(score => {
    const below = scores.filter(other => other < score).length
    const equal = scores.filter(other => other === score).length
    const step = Math.floor(((below + (equal + 1) / 2) * steps) / (scores.length + 1))
    return step <= 0 || step >= steps - 1 ? null : score
  })
}
