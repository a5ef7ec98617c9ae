import { isMonth } from '../../base/month.ts'
import type { ListRef } from '../../figures/figure.ts'
import { silenceOf } from '../../figures/silence.ts'
import type { Measure, Window } from '../../measures/measure.ts'
import { showWhen } from '../../report/words/show-window.ts'
import type { Extract } from '../extract.ts'
import { figureRelation } from '../list-relation.ts'
import { type ListShelf, reachOf } from './list-shelf.ts'
import { type OpenedList, openedList } from './opened-list.ts'

/** The first month that lists are asked for. */
const FIRST_MONTH = '1990-01'

/** Opens the list behind a figure; null where the plan has no such measure or window, or the records end before the month. */
export async function openFigure(
  shelf: ListShelf,
  extract: Extract,
  ref: ListRef,
): Promise<OpenedList | null> {
  const measure = shelf.open().measures.measures.find(({ id }) => id === ref.measure)
  if (!measure || !hasWindow(measure, ref.window)) return null
  if (!isMonth(ref.month) || ref.month < FIRST_MONTH || ref.month > reachOf(extract).month) return null
  return openedList(await shelf.figures(extract, ref.month), extract, ({ engine, lists }) => ({
    list: measure,
    measure: measure.id,
    when: showWhen(ref),
    met: measure.met,
    asAt: null,
    silent: silenceOf(lists, measure, ref.window, ref.month),
    approximately: lists.origin(measure.id).approximately,
    rows: () => engine.lease(session => figureRelation(session, ref)),
  }))
}

/** A year-to-date rate is projected from the months' lists, so each month can be opened too. */
function hasWindow({ windows, headline }: Measure, window: Window): boolean {
  return windows.includes(window) || (window === 'month' && headline === 'ytd')
}
