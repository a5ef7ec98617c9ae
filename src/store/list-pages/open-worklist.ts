import { type Day, formatDay, parseDay } from '../../base/day.ts'
import { InputError } from '../../base/errors.ts'
import { dayName } from '../../base/month.ts'
import type { WorklistName } from '../../figures/list-pages.ts'
import type { Extract } from '../extract.ts'
import { type ListShelf, reachOf } from './list-shelf.ts'
import { type OpenedList, openedList } from './opened-list.ts'

/** How far from the records' last day worklists can be told, in days: what was due before is long done, and later not known. */
const FURTHEST = { before: 366 * 3, after: 366 } as const

/** Opens a worklist as on a day; null where there is none of that name. */
export async function openWorklist(
  shelf: ListShelf,
  extract: Extract,
  { id, asAt }: WorklistName,
): Promise<OpenedList | null> {
  const day = worklistDay(extract, asAt)
  return openedList(await shelf.worklists(extract, day), extract, ({ worklists, rowsOf }) => {
    const list = worklists.lists.find(each => each.id === id)
    if (!list) return null
    return {
      list,
      measure: list.measure,
      when: `as on ${dayName(day)}`,
      met: null,
      asAt: formatDay(day),
      silent: worklists.fault(id),
      approximately: worklists.approximately(id),
      rows: () => rowsOf(list),
    }
  })
}

/** The day that worklists are as on: the one asked for, or that which the records reach. */
export function worklistDay(extract: Extract, asked: string | null): Day {
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
