import { type Day, formatDay, parseDay } from '../../base/day.ts'
import { InputError } from '../../base/errors.ts'
import { dayName } from '../../base/month.ts'
import type { WorklistName } from '../../figures/list-pages.ts'
import type { Extract } from '../extract.ts'
import { type ListShelf, reachOf } from './list-shelf.ts'
import type { OpenedList } from './opened-list.ts'

/** How far from the records' last day worklists can be told, in days: what was due before is long done, and later not known. */
const FURTHEST = { before: 366 * 3, after: 366 } as const

/** Opens a worklist as on a day; null where there is none of that name. */
export async function openWork(
  shelf: ListShelf,
  extract: Extract,
  { id, asAt }: WorklistName,
): Promise<OpenedList | null> {
  const day = workDay(extract, asAt)
  const { opened, release } = await shelf.worklists(extract, day)
  try {
    const { engine, tables, worklists, rowsOf } = opened
    const worklist = worklists.lists.find(each => each.id === id)
    if (!worklist) {
      release()
      return null
    }
    const fault = worklists.fault(id)
    const rows = fault === null ? await rowsOf(worklist) : null
    const held = rows && (await tables.hold(rows))
    return {
      engine,
      relation: held?.opened ?? null,
      title: worklist.title,
      says: worklist.row,
      when: `as on ${dayName(day)}`,
      met: null,
      extract: extract.manifest.id,
      recordsTo: extract.manifest.recordsTo,
      asAt: formatDay(day),
      definition: {
        measure: worklist.measure,
        words: worklist.definition,
        sql: worklist.sql,
        source: worklist.source,
      },
      notes: fault === null ? worklists.approximately(id) : [fault.charAt(0).toUpperCase() + fault.slice(1)],
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

/** The day that worklists are as on: the one asked for, or that which the records reach. */
export function workDay(extract: Extract, asked: string | null): Day {
  const reach = reachOf(extract).day
  if (asked === null) return reach
  const day = parseDay(asked)
  if (day === null) throw new InputError('Give the day as a date such as 2022-11-30.')
  if (day < reach - FURTHEST.before || day > reach + FURTHEST.after)
    throw new InputError(
      `The records reach to ${dayName(reach)}. Give a day from three years before it to a year after.`,
    )
  return day
}
