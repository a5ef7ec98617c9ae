/** Which of the axis's hundred points a case's table shows, from 1: the first ten, then every eighth. */
const SHOWN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ...Array.from({ length: 12 }, (_, step) => 12 + 8 * step)]
const POINTS = 100

/** The least and the most of a funnel's axis. */
export interface AxisSpan {
  readonly least: number
  readonly most: number
}

/**
 * The span of an axis over denominators: from 0, or where all are within twice the smallest from a round number
 * below it, to a round number above the largest.
 */
export function axisSpan(denominators: readonly number[]): AxisSpan {
  const smallest = Math.min(...denominators)
  const largest = Math.max(...denominators)
  return {
    least: largest > 2 * smallest ? 0 : roundTo(Math.floor, smallest * 0.95, 1),
    most: roundTo(Math.ceil, largest * 1.05, 2),
  }
}

/**
 * The points of an axis that a table shows: whole numbers, nearly in equal ratios and so closest at the small end.
 *
 * @param spare how many steps are left after the last point; 0 reaches the end of the span
 */
export function axisPoints({ least, most }: AxisSpan, spare: number): readonly number[] {
  const points = [Math.max(1, least)]
  for (let left = POINTS - 1 + spare; left > spare; left -= 1) {
    const last = points.at(-1)!
    points.push(Math.max(Math.round((most / last) ** (1 / left) * last), last + 1))
  }
  return SHOWN.map(place => points[place - 1]!)
}

function roundTo(round: (value: number) => number, value: number, figures: number): number {
  const unit = 10 ** (String(round(value)).length - figures)
  return round(value / unit) * unit
}
