import { type Day, formatDay, parseDay } from '../../base/day.ts'
import { type Month, monthOf } from '../../base/month.ts'
import type { Extract } from '../extract.ts'
import type { PlanFolder } from '../plan-folder.ts'
import { type FindExtract, findExtracts } from './find-extracts.ts'
import { type Held, keepOpen } from './keep-open.ts'
import {
  type DayLists,
  type FigureLists,
  lastMadeWith,
  openDayLists,
  openFigureLists,
} from './opened-lists.ts'

/** How many engines stay open: those of the newest extract's figures and worklists, and one or two besides. */
const MOST_OPEN = 4

/** The lists of a plan's extracts, opened as they are asked for. */
export interface ListShelf {
  /** The plan as it now stands. */
  readonly open: () => PlanFolder
  readonly find: FindExtract
  /** The lists of an extract that a month's are made with. */
  readonly figures: (extract: Extract, month: Month) => Promise<Held<FigureLists>>
  /** The worklists of an extract as on a day. */
  readonly worklists: (extract: Extract, asAt: Day) => Promise<Held<DayLists>>
  readonly close: () => Promise<void>
}

/**
 * The lists of a plan's extracts. They are made again where the plan was read anew.
 *
 * @param open gives the plan as it now stands
 */
export function listShelf(open: () => PlanFolder): ListShelf {
  const kept = keepOpen<FigureLists | DayLists>(MOST_OPEN)
  const plans = new WeakMap<PlanFolder, number>()
  let read = 0
  const nameOf = (plan: PlanFolder, extract: Extract, what: string) => {
    if (!plans.has(plan)) plans.set(plan, ++read)
    return `${plans.get(plan)} ${extract.manifest.id} ${what}`
  }
  return {
    open,
    find: findExtracts(open().folder),
    figures: async (extract, month) => {
      const plan = open()
      const to = lastMadeWith(month, reachOf(extract).month)
      const held = await kept.hold(nameOf(plan, extract, `to ${to}`), () =>
        openFigureLists(plan, extract, to),
      )
      return held as Held<FigureLists>
    },
    worklists: async (extract, asAt) => {
      const plan = open()
      const name = nameOf(plan, extract, `on ${formatDay(asAt)}`)
      return (await kept.hold(name, () => openDayLists(plan, extract, asAt))) as Held<DayLists>
    },
    close: kept.close,
  }
}

/** The day that an extract's records reach, that of loading where none is dated. */
export function reachOf({ manifest }: Extract): { readonly day: Day; readonly month: Month } {
  const day = parseDay(manifest.recordsTo ?? manifest.loaded)!
  return { day, month: monthOf(day) }
}
