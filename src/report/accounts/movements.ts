import { financialYearStart, type Month, monthsFrom, shiftMonth } from '../../base/month.ts'
import { cellWords } from '../../figures/cell-words.ts'
import type { Tally } from '../../figures/figure.ts'
import { monthsIn } from '../../figures/figure-series.ts'
import type { Lists } from '../../figures/lists.ts'
import type { Judged } from '../../judgement/judge.ts'
import { flowChange } from '../../judgement/movement/flow-change.ts'
import type { LifeEvent } from '../../judgement/movement/life.ts'
import { rateChange } from '../../judgement/movement/rate-change.ts'
import { eventsByMonth, livesBetween, statusesByMonth } from '../../judgement/movement/read-lives.ts'
import { reconcile } from '../../judgement/movement/reconcile.ts'
import type { ReconciledStock } from '../../judgement/movement/reconciliation.ts'
import { shareChange } from '../../judgement/movement/share-change.ts'
import type { StatusOf } from '../../judgement/movement/status.ts'
import { type StatusMoves, statusMoves } from '../../judgement/movement/status-moves.ts'
import { type StockMovement, stockMovement } from '../../judgement/movement/stock-movement.ts'
import { stockOfList } from '../../judgement/movement/stock-of-list.ts'
import { listOf } from '../../measures/list-of.ts'
import type { Grouped, Movement, Reconciliation } from './account.ts'

/** Where everyone stood at months' ends and what happened to them in those months. */
export interface LivesRead {
  readonly statuses: ReadonlyMap<Month, StatusOf>
  readonly events: ReadonlyMap<Month, readonly LifeEvent[]>
}

/**
 * Reads who stood where at the ends of two months, and what happened in all months after the first; null where the
 * extract lacks a table that tells of them, as every change would then look like one that nothing accounts for.
 *
 * @param from the first month whose lists were made
 */
export async function readLives(
  lists: Lists,
  from: Month,
  before: Month,
  after: Month,
): Promise<LivesRead | null> {
  if (lists.fault('person_status') !== null || lists.fault('life_event') !== null) return null
  const [statuses, events] = await Promise.all([
    lists.rows('person_status', [before, after]),
    lists.rows('life_event', monthsFrom(shiftMonth(from, 1), after)),
  ])
  return { statuses: statusesByMonth(statuses), events: eventsByMonth(events) }
}

/** Why a measure's figure moved from one month to its last; null where it has no figure in one of them. */
export async function movementOf(
  lists: Lists,
  judged: Judged,
  before: Month,
  lives: LivesRead | null,
): Promise<Movement | null> {
  const { measure, headline } = judged.series
  const after = judged.figure.list.month
  const earlier = headline.find(({ list }) => list.month === before)
  if (!earlier || earlier.value === null || judged.figure.value === null) return null
  const stock = stockOfList(listOf(measure))
  const counted = measure.fold === 'count' || measure.fold === 'projected-rate'
  return {
    before,
    after,
    stock: stock && lives ? await stockMoved(lists, stock, measure.id, before, after, lives) : null,
    share: measure.fold === 'share' ? await shareMoved(lists, judged, before) : null,
    rate: rateChange(earlier, judged.figure),
    moves: stock === 'all open' && lives ? movesBetween(lives, before, after) : null,
    flow: counted && measure.headline !== 'at' ? await flowMoved(lists, judged, before) : null,
  }
}

async function stockMoved(
  lists: Lists,
  stock: StockMovement['stock'],
  measure: string,
  before: Month,
  after: Month,
  { statuses, events }: LivesRead,
): Promise<StockMovement> {
  const keys = await lists.keys(measure, [before, after])
  const at = (month: Month) => ({ month, keys: keys.get(month)?.met ?? [] })
  return stockMovement(stock, at(before), at(after), livesBetween(statuses, events, before, after))
}

function movesBetween({ statuses }: LivesRead, before: Month, after: Month): StatusMoves {
  const at = (month: Month): StatusOf => statuses.get(month) ?? new Map()
  return statusMoves(at(before), at(after))
}

/** Columns by which a change is taken apart, the most telling first. */
const GROUPS = [
  'team',
  'referral_source',
  'contact_source',
  'source',
  'came_from',
  'ceased_reason',
  'need',
  'category',
]

/** The column of a measure's list that tells most of why it changed, leaving out some; null where it has none. */
async function groupColumn(
  lists: Lists,
  { figure }: Judged,
  leaveOut: readonly string[],
): Promise<string | null> {
  const { columns } = await lists.open(figure.list, 'groups')
  return GROUPS.find(column => columns.includes(column) && !leaveOut.includes(column)) ?? null
}

/** A year to date of another year is no fit comparison, and the two months are compared by themselves. */
async function shareMoved(lists: Lists, judged: Judged, before: Month): Promise<Movement['share']> {
  const { measure } = judged.series
  const after = judged.figure.list.month
  const sameYear = financialYearStart(before) === financialYearStart(after)
  const by = await groupColumn(lists, judged, [])
  if (by === null) return null
  const months = (month: Month) =>
    monthsIn(measure.headline === 'ytd' && !sameYear ? 'month' : measure.headline, month)
  const [one, other] = await talliesBy(lists, measure.id, by, [months(before), months(after)])
  const change = shareChange(one!, other!)
  return change && { by, change }
}

async function flowMoved(lists: Lists, judged: Judged, before: Month): Promise<Movement['flow']> {
  const by = (await groupColumn(lists, judged, ['team'])) ?? (await groupColumn(lists, judged, []))
  if (by === null) return null
  const { list } = judged.figure
  const counts = (tallies: ReadonlyMap<string, Tally>) =>
    new Map([...tallies].map(([group, { rows }]) => [group, rows]))
  const [one, other] = await talliesBy(lists, list.measure, by, [[before], [list.month]])
  return { by, change: flowChange(counts(one!), counts(other!)) } satisfies Grouped<unknown>
}

/** A measure's list told apart by a column in words, for some spans of months. */
async function talliesBy(
  lists: Lists,
  measure: string,
  column: string,
  spans: readonly (readonly Month[])[],
): Promise<readonly ReadonlyMap<string, Tally>[]> {
  const parts = await lists.parts(measure, column)
  return spans.map(months => {
    const tallies = new Map<string, Tally>()
    for (const { group, month, rows, met } of parts) {
      if (!months.includes(month)) continue
      const words = group === null ? '' : cellWords(column, group)
      const sum = tallies.get(words) ?? { rows: 0, met: 0 }
      tallies.set(words, { rows: sum.rows + rows, met: sum.met + met })
    }
    return tallies
  })
}

const RECONCILED: Readonly<Record<ReconciledStock, string>> = {
  'in need': 'cin-number',
  'child protection': 'cp-number',
  'looked after': 'cla-number',
}

/**
 * Every month of each stock reconciled, by the measure that counts it; none where one of the three has no lists, as
 * children move between them.
 */
export async function reconciliations(
  lists: Lists,
  lives: LivesRead | null,
  from: Month,
  to: Month,
): Promise<ReadonlyMap<string, Reconciliation>> {
  const stocks = Object.entries(RECONCILED) as [ReconciledStock, string][]
  if (lives === null || stocks.some(([, measure]) => lists.fault(measure) !== null)) return new Map()
  const keys = new Map(
    await Promise.all(stocks.map(async ([stock, measure]) => [stock, await lists.keys(measure)] as const)),
  )
  const membersOf = (stock: ReconciledStock, month: Month) => keys.get(stock)!.get(month)?.met ?? []
  const all = monthsFrom(from, to)
  const statuses = new Map(
    all.map(month => [
      month,
      higherStatuses(membersOf('child protection', month), membersOf('looked after', month)),
    ]),
  )
  return new Map(
    stocks.map(([stock, measure]) => {
      const members = new Map(all.map(month => [month, membersOf(stock, month)]))
      return [measure, reconcile(stock, all.slice(1), { keys: members, statuses, events: lives.events })]
    }),
  )
}

/** Where the children stand who are above children in need. */
function higherStatuses(protectedNow: readonly string[], lookedAfter: readonly string[]): StatusOf {
  return new Map([
    ...protectedNow.map(person => [person, 'child protection'] as const),
    ...lookedAfter.map(person => [person, 'looked after'] as const),
  ])
}
