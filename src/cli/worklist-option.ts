import { type Day, parseDay } from '../base/day.ts'
import { didYouMean } from '../base/did-you-mean.ts'
import { InputError, UsageError } from '../base/errors.ts'
import { dayName } from '../base/month.ts'
import type { Worklists } from '../figures/worklists.ts'
import type { Worklist } from '../measures/worklist.ts'
import type { WorklistSet } from '../pipeline.ts'
import type { Context, Opened } from './context.ts'

/** The options of `worklist`, as written. */
export interface WorklistOptions {
  readonly extract?: string
  readonly on?: string
  readonly team?: string
  readonly worker?: string
  readonly within?: string
  readonly format: string
}

/** The day that worklists are as on: the one asked for, or the day that the records reach. */
export function dayOption(context: Context, { extract }: Opened, asked: string | undefined): Day {
  const { recordsTo } = extract.manifest
  const reach = recordsTo === null ? null : parseDay(recordsTo)!
  if (asked === undefined) {
    if (reach === null)
      throw new InputError('The extract has no dated records, so give the day: --on YYYY-MM-DD.')
    return reach
  }
  const day = parseDay(asked)
  if (day === null) throw new UsageError('--on must be a day such as 2022-11-30.')
  if (reach !== null && day > reach)
    context.terminal.note(
      `The records reach to ${dayName(reach)}, so what was done after that day is not in them.`,
    )
  return day
}

/** How many working days ahead rows are shown; null for every row. */
export function withinOption(text: string | undefined): number | null {
  if (text === undefined) return 10
  if (text === 'all') return null
  if (/^\d{1,3}$/.test(text)) return Number(text)
  throw new UsageError('--within must be a number of working days, or all.')
}

/** The worklist of this id. */
export function worklistOption(id: string, { worklists, faults }: WorklistSet): Worklist {
  const found = worklists.find(worklist => worklist.id === id)
  if (found) return found
  if (faults.has(id)) throw new InputError(`${id} can’t be read.`)
  const ids = worklists.map(worklist => worklist.id)
  throw new UsageError(`There is no worklist "${id}".${didYouMean(id, ids)}`)
}

/** Holds a team or a worker asked for to those that there are, so that a slip is told from a team with nothing to do. */
export async function checkKnown(
  made: Worklists,
  ids: readonly string[],
  { team, worker }: Pick<WorklistOptions, 'team' | 'worker'>,
): Promise<void> {
  for (const [column, asked] of [['team', team] as const, ['worker', worker] as const]) {
    if (asked === undefined) continue
    const known = new Set<string>()
    for (const id of ids) for (const name of await made.known(id, column)) known.add(name)
    if (!known.has(asked))
      throw new UsageError(`There is no ${column} "${asked}".${didYouMean(asked, [...known])}`)
  }
}
