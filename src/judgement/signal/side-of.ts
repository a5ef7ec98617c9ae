/** Where a number stands beside another: below it (-1), on it (0) or above it (1). */
export type Side = -1 | 0 | 1

const HAIR = 1e-12

/**
 * What floating point can leave between equal numbers of a series' size: a trillionth of its largest value, in its
 * unit. It is some thousand times the rounding of one sum and far under any change that a value can show.
 */
export function hairOf(values: readonly (number | null)[]): number {
  return HAIR * values.reduce<number>((largest, value) => Math.max(largest, Math.abs(value ?? 0)), 0)
}

/** Where a value stands beside a line; a hair's breadth away is on it. */
export function sideOf(value: number, line: number, hair: number): Side {
  if (Math.abs(value - line) <= hair) return 0
  return value > line ? 1 : -1
}
