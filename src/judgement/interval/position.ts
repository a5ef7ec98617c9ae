import type { Bounds } from './interval.ts'

/** Where a value lies against what chance allows: above it, below it, or within it, the line itself included. */
export type Position = 'high' | 'low' | 'within'

/** Where an area lies against an average, by its own interval: apart only when the interval leaves it out. */
export function positionOf(interval: Bounds, average: number): Position {
  if (interval.lower > average) return 'high'
  return interval.upper < average ? 'low' : 'within'
}
