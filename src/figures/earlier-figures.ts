import type { Month } from '../base/month.ts'
import type { PublishedFigure } from '../sources/published/figure-history.ts'

/**
 * A measure's figures of months that no record reaches, as they were published before, oldest first. None is folded from
 * a list, so they stand beside a series and never in it.
 *
 * @param reached the first month that the measure's records reach
 */
export function earlierFigures(
  history: readonly PublishedFigure[],
  measure: string,
  from: Month,
  reached: Month,
): readonly PublishedFigure[] {
  return history
    .filter(figure => figure.measure === measure && figure.month >= from && figure.month < reached)
    .sort((a, b) => (a.month < b.month ? -1 : 1))
}
