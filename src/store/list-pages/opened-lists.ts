import type { Day } from '../../base/day.ts'
import { keepLast } from '../../base/keep-last.ts'
import { type Month, monthsBetween, shiftMonth } from '../../base/month.ts'
import type { Lists } from '../../figures/lists.ts'
import type { Worklists } from '../../figures/worklists.ts'
import { dueRules } from '../../measures/due-rules.ts'
import { periodsFor } from '../../measures/periods.ts'
import type { Worklist } from '../../measures/worklist.ts'
import type { Engine } from '../engine.ts'
import { type Extract, openExtractEngine } from '../extract.ts'
import type { ListRelation } from '../list-relation.ts'
import { makeLists } from '../make-lists.ts'
import { worklistRelation } from '../open-worklists.ts'
import type { PlanFolder } from '../plan-folder.ts'
import { worklistsIn } from '../with-worklists.ts'
import { readWorklists } from '../worklist-files.ts'
import type { Closable } from './keep-open.ts'
import { type KeptTables, keepTables } from './kept-tables.ts'

/** An extract's engine in which the measures' lists are made. */
export interface FigureLists extends Closable {
  readonly engine: Engine
  readonly tables: KeptTables
  readonly lists: Lists
}

/** An extract's engine in which the worklists are made as on a day. */
export interface DayLists extends Closable {
  readonly engine: Engine
  readonly tables: KeptTables
  readonly worklists: Worklists
  /** The rows of a worklist, told once. */
  readonly rowsOf: (worklist: Worklist) => Promise<ListRelation>
  /** The files of worklists that could not be read, a sentence each. */
  readonly unread: ReadonlyMap<string, string>
}

/** The most that an engine of lists may hold before it spills to disk. */
const MEMORY = '512MB'

/** The months of a report on the last month that records reach, whose kept lists these share. */
const MONTHS = 36

/** A year to date needs up to eleven months before its own. */
const STEP = MONTHS - 12

/** The last of the months that are made together for a month's lists: the same one for two years of months. */
export function lastMadeWith(month: Month, reach: Month): Month {
  return shiftMonth(reach, -STEP * Math.floor(Math.max(0, monthsBetween(month, reach)) / STEP))
}

/** Makes every measure's list for three years to a month, or opens those that are kept. */
export async function openFigureLists(
  { measures, plan }: PlanFolder,
  extract: Extract,
  to: Month,
): Promise<FigureLists> {
  const periods = periodsFor(shiftMonth(to, 1 - MONTHS), to)
  const request = { extract, measures, periods, dueRules: dueRules(plan.parameters), kept: true }
  return opening(extract, async engine => ({
    engine,
    tables: keepTables(engine),
    lists: await makeLists(engine, request),
    close: engine.close,
  }))
}

/** Makes every worklist as on a day. */
export function openDayLists(open: PlanFolder, extract: Extract, asAt: Day): Promise<DayLists> {
  const { worklists, faults } = readWorklists(open.folder)
  return opening(extract, async engine => ({
    engine,
    tables: keepTables(engine),
    worklists: await worklistsIn(engine, open, extract, { worklists, asAt }),
    rowsOf: toldOnce(engine, asAt),
    unread: faults,
    close: engine.close,
  }))
}

function toldOnce(engine: Engine, asAt: Day): DayLists['rowsOf'] {
  const told = new Map<string, Promise<ListRelation>>()
  return worklist =>
    keepLast(told, worklist.id, Number.POSITIVE_INFINITY, () =>
      engine.lease(session => worklistRelation(session, worklist, asAt, null)),
    )
}

async function opening<T>(extract: Extract, make: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openExtractEngine(extract, MEMORY)
  try {
    return await make(engine)
  } catch (error) {
    await engine.close()
    throw error
  }
}
