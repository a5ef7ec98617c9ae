import type { Good } from './target.ts'

/** How a month compares with the month before. */
export interface Direction {
  readonly arrow: 'up' | 'down' | 'level' | null
  readonly verdict: 'better' | 'worse' | 'neither' | null
}

const HAIR = 1e-9

/**
 * The direction of travel from the previous month on the unrounded basis of comparison. Better is nearer the
 * good side for high and low measures, and nearer the target for a range; null where a month has no value.
 */
export function directionOf(
  good: Good,
  target: number | null,
  value: number | null,
  previous: number | null,
): Direction {
  if (value === null || previous === null) return { arrow: null, verdict: null }
  const change = value - previous
  if (Math.abs(change) <= HAIR * Math.max(1, Math.abs(previous)))
    return { arrow: 'level', verdict: 'neither' }
  return { arrow: change > 0 ? 'up' : 'down', verdict: verdictOf(good, target, value, previous) }
}

function verdictOf(
  good: Good,
  target: number | null,
  value: number,
  previous: number,
): 'better' | 'worse' | 'neither' {
  switch (good) {
    case 'high':
      return value > previous ? 'better' : 'worse'
    case 'low':
      return value < previous ? 'better' : 'worse'
    case 'neutral':
      return 'neither'
    case 'range': {
      if (target === null) return 'neither'
      const gain = Math.abs(previous - target) - Math.abs(value - target)
      if (Math.abs(gain) <= HAIR * Math.max(1, Math.abs(target))) return 'neither'
      return gain > 0 ? 'better' : 'worse'
    }
  }
}
