import { type Month, monthName } from '../../base/month.ts'
import type { ChartEvent } from '../model/chart-event.ts'
import type { PlannedMeasure } from '../plan/plan.ts'

/**
 * What the plan says happened from one month to another, lettered in the order of the months.
 *
 * @param anew what a chart says of a month from which the ordinary level is taken anew, after the reason
 */
export function eventsOf(
  { rebases, annotations }: Pick<PlannedMeasure, 'rebases' | 'annotations'>,
  from: Month,
  to: Month,
  anew = '',
): readonly ChartEvent[] {
  return [
    ...rebases.map(one => ({ ...one, after: anew, rebase: true })),
    ...annotations.map(one => ({ ...one, after: '', rebase: false })),
  ]
    .filter(({ month }) => month >= from && month <= to)
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
    .map(({ month, reason, after, rebase }, at) => ({
      letter: String.fromCharCode(65 + at),
      month,
      words: `${monthName(month)}: ${reason}${after}`,
      rebase,
    }))
}
