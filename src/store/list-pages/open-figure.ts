import { isMonth } from '../../base/month.ts'
import type { ListRef } from '../../figures/figure.ts'
import { silenceOf } from '../../figures/silence.ts'
import type { Measure, Window } from '../../measures/measure.ts'
import { showWhen } from '../../report/words/show-window.ts'
import type { Extract } from '../extract.ts'
import { figureRelation } from '../list-relation.ts'
import { type ListShelf, reachOf } from './list-shelf.ts'
import type { OpenedList } from './opened-list.ts'

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
  const { opened, release } = await shelf.figures(extract, ref.month)
  try {
    const { engine, tables, lists } = opened
    const silent = silenceOf(lists, measure, ref.window, ref.month)
    const rows = silent === null ? await engine.lease(session => figureRelation(session, ref)) : null
    const held = rows && (await tables.hold(rows))
    return {
      engine,
      relation: held?.opened ?? null,
      title: measure.title,
      says: measure.row,
      when: showWhen(ref),
      met: measure.met,
      extract: extract.manifest.id,
      recordsTo: extract.manifest.recordsTo,
      asAt: null,
      definition: {
        measure: measure.id,
        words: measure.definition,
        sql: measure.sql,
        source: measure.source,
      },
      notes: silent === null ? lists.origin(measure.id).approximately : [capital(silent)],
      release: () => {
        held?.release()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

/** A year-to-date rate is projected from the months' lists, so each month can be opened too. */
function hasWindow({ windows, headline }: Measure, window: Window): boolean {
  return windows.includes(window) || (window === 'month' && headline === 'ytd')
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
