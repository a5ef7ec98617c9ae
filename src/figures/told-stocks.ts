import { type Month, shiftMonth } from '../base/month.ts'
import { flowNumbers, partedRows, type Role } from './told-flows.ts'
import { at, type ToldList } from './told-lists.ts'
import { OUTSIDE, type Telling, type ToldNumber, untoldStep } from './told-network.ts'

/** Lists whose rows are all among those of another, by their names: what is left of it is a number that a reader can reckon. */
const PARTS: readonly (readonly [part: string, whole: string])[] = [
  ['cin_number', 'all_open_cases'],
  ['cp_number', 'all_open_cases'],
  ['cin_visits_in_timescale', 'cin_number'],
  ['cp_reviews_in_timescale', 'cp_number'],
  ['cla_reviews_in_timescale', 'cla_number'],
]

/** A number of children at a month's end, and those who joined and left in the month. */
const STOCK = { stock: 'cla_number', into: 'cla_starts', out: 'cla_ceased' } as const

/** Lists as they are found by their names. */
type ByName = (name: string) => ToldList | null

/**
 * All that some lists tell, as steps between the sums that a reader knows: months and years to date; met, not met and
 * all; a number, its starts and its ends; a part and the whole that it is of. Corrections to a number are taken as
 * known, so that a reader who takes the sum for exact finds no more than this reckons with.
 */
export function toldNumbers(telling: Telling, lists: readonly ToldList[]): readonly ToldNumber[] {
  const byName: ByName = name => lists.find(({ names }) => names.includes(name)) ?? null
  const joins = joinsOf(byName)
  const wholes = wholesOf(byName)
  return lists.flatMap(list => {
    if (list.window === 'flow') return flowNumbers(telling, list, roleIn(list, lists))
    return monthsTold(list).flatMap(month => {
      if (wholeAt(list, month, wholes) !== null) return []
      const chained = list === byName(STOCK.stock)
      const ends = [month, shiftMonth(month, 1)].map(each => (chained ? joins(each) : OUTSIDE))
      return stockNumbers({ telling, lists, wholes, month }, list, ends[0]!, ends[1]!)
    })
  })
}

/** What part a list has in the months of a stock; null where it has none. */
export function roleIn(list: ToldList, lists: readonly ToldList[]): Role | null {
  const byName: ByName = name => lists.find(({ names }) => names.includes(name)) ?? null
  if (list === byName(STOCK.into)) return { way: 'in', joins: joinsOf(byName) }
  return list === byName(STOCK.out) ? { way: 'out', joins: joinsOf(byName) } : null
}

/** Where last month's number and this month's starts make this month's number and its ends, when all four are told. */
function joinsOf(byName: ByName): (month: Month) => string {
  const [stock, into, out] = [STOCK.stock, STOCK.into, STOCK.out].map(byName)
  return month => {
    const ends = [shiftMonth(month, -1), month].every(each => stock?.rows.has(at('at', each)))
    const moves = [into, out].every(list => list?.rows.has(at('month', month)))
    return ends && moves ? `stock ${month}` : OUTSIDE
  }
}

/** The whole that each list is a part of. A stock that is reckoned from month to month is nobody's part. */
function wholesOf(byName: ByName): ReadonlyMap<ToldList, ToldList> {
  const wholes = new Map<ToldList, ToldList>()
  for (const [partName, wholeName] of PARTS) {
    const [part, whole] = [byName(partName), byName(wholeName)]
    if (!part || !whole || wholes.has(part) || part === byName(STOCK.stock)) continue
    let above: ToldList | undefined = whole
    while (above && above !== part) above = wholes.get(above)
    if (!above) wholes.set(part, whole)
  }
  return wholes
}

/** The whole in which a list is reckoned in a month; null where that tells nothing, or tells fewer than its part. */
function wholeAt(list: ToldList, month: Month, wholes: ReadonlyMap<ToldList, ToldList>): ToldList | null {
  const when = at('at', month)
  const rows = wholes.get(list)?.rows.get(when)
  return rows !== undefined && rows >= list.rows.get(when)! ? wholes.get(list)! : null
}

interface StockMonth {
  readonly telling: Telling
  readonly lists: readonly ToldList[]
  readonly wholes: ReadonlyMap<ToldList, ToldList>
  readonly month: Month
}

/** A list's rows at a month's end; then its shares' parts and its own parts, one after another as each makes it up. */
function stockNumbers(given: StockMonth, list: ToldList, from: string, to: string): readonly ToldNumber[] {
  const { telling, lists, wholes, month } = given
  const when = at('at', month)
  const parts = lists.filter(each => each.rows.has(when) && wholeAt(each, month, wholes) === list)
  const node = (nth: number) => (nth === parts.length ? to : `${list.names[0]} ${when} part ${nth}`)
  return [
    ...partedRows(telling, list, list.shares, ['at', month], from, node(0)),
    ...parts.flatMap((part, nth) => {
      const left = list.rows.get(when)! - part.rows.get(when)!
      return [
        ...stockNumbers(given, part, node(nth), node(nth + 1)),
        ...(left > 0 ? [untoldStep(telling, left, node(nth), node(nth + 1))] : []),
      ]
    }),
  ]
}

function monthsTold(list: ToldList): readonly Month[] {
  return [...list.rows.keys()].map(when => when.slice('at '.length))
}
