import { financialYearStart, type Month, shiftMonth } from '../base/month.ts'
import type { Window } from '../measures/measure.ts'
import { at, type ToldList, type ToldShare } from './told-lists.ts'
import { OUTSIDE, rowsStep, splitSteps, type Telling, type ToldNumber, untoldStep } from './told-network.ts'
import { byMonth, type Run, type RunMonth, runsOf } from './told-run.ts'

/** Whether a month's rows go into a stock or come out of it, and where its months join the stock's. */
export interface Role {
  readonly way: 'in' | 'out'
  readonly joins: (month: Month) => string
}

/** The share of a list whose parts are reckoned with its rows month by month; null where there is none, or a stock has the rows. */
export function sharedOut(list: ToldList, role: Role | null): ToldShare | null {
  return role ? null : (list.shares[0] ?? null)
}

/**
 * The numbers of a list of events: its months add up to its years to date, and so do those met and not met of a share,
 * which together make up the rows of each month.
 */
export function flowNumbers(telling: Telling, list: ToldList, role: Role | null): readonly ToldNumber[] {
  const share = sharedOut(list, role)
  const rows = runsOf(byMonth(list.rows, 'month'), byMonth(list.rows, 'ytd'))
  const [met, rest] = (['met', 'rest'] as const).map(part => runsOfSplit(share, part))
  return [...rows].flatMap(([year, run]) => {
    const parts = [met!.get(year), rest!.get(year)] as const
    if (run === null || parts.includes(null)) return loose(telling, list, share, year)
    return [
      ...rowsOfRun(telling, list, run, role, month => parted(list, parts[0], month)),
      ...(share ? partsOfRun(telling, list, share, parts[0], parts[1]) : []),
    ]
  })
}

function runsOfSplit(share: ToldShare | null, part: 'met' | 'rest'): ReadonlyMap<Month, Run | null> {
  const told = new Map([...(share?.splits ?? [])].map(([when, split]) => [when, split[part]]))
  return runsOf(byMonth(told, 'month'), byMonth(told, 'ytd'))
}

/** Where a month's rows part into met and not met. */
function parted(list: ToldList, met: Run | null | undefined, month: Month): string {
  return met?.months.some(each => each.month === month) ? `parts of ${list.names[0]} ${month}` : OUTSIDE
}

/** The rows of each month and of the year to each, from the sums to the months, or for rows that leave a stock back. */
function rowsOfRun(
  telling: Telling,
  list: ToldList,
  run: Run,
  role: Role | null,
  ends: (month: Month) => string,
): readonly ToldNumber[] {
  const node = sumNode(`rows of ${list.names[0]}`, run)
  const turn = (from: string, to: string) =>
    role?.way === 'out' ? ([to, from] as const) : ([from, to] as const)
  const step = (window: Window, month: Month, count: number, from: string, to: string) =>
    rowsStep(telling, list, [window, month], count, turn(from, to))
  const first = run.months[0]!.month
  const before = turn(node(first), OUTSIDE)
  return [
    ...(run.before > 0 ? [untoldStep(telling, run.before, ...before)] : []),
    ...run.months.map(({ month, each }) =>
      step('month', month, each, node(month), role ? role.joins(month) : ends(month)),
    ),
    ...summed(run).map(({ month, sum }) => step('ytd', month, sum, node(shiftMonth(month, 1)), node(month))),
  ]
}

/** What of each month is met and not, and what of the year to each. */
function partsOfRun(
  telling: Telling,
  list: ToldList,
  share: ToldShare,
  met: Run | null | undefined,
  rest: Run | null | undefined,
): readonly ToldNumber[] {
  if (!met || !rest) return []
  const [metNode, restNode] = [
    sumNode(`met of ${share.measure} in ${list.names[0]}`, met),
    sumNode(`rest of ${share.measure} in ${list.names[0]}`, rest),
  ]
  const first = met.months[0]!.month
  const months = met.months.flatMap(({ month, each }, nth) => {
    const from = parted(list, met, month)
    const counts = [each, rest.months[nth]!.each] as const
    return splitSteps(telling, list, share, ['month', month], counts, [
      [from, metNode(month)],
      [from, restNode(month)],
    ])
  })
  const sums = summed(met).flatMap(({ month, sum }, nth) => {
    const next = shiftMonth(month, 1)
    return splitSteps(
      telling,
      list,
      share,
      ['ytd', month],
      [sum, summed(rest)[nth]!.sum],
      [
        [metNode(month), metNode(next)],
        [restNode(month), restNode(next)],
      ],
    )
  })
  const before = [
    [met.before, metNode(first)],
    [rest.before, restNode(first)],
  ] as const
  return [
    ...before.flatMap(([count, to]) => (count > 0 ? [untoldStep(telling, count, OUTSIDE, to)] : [])),
    ...months,
    ...sums,
  ]
}

/** Where the year to a month is added up; outside after the last that is told, and from April anew. */
function sumNode(name: string, run: Run): (month: Month) => string {
  const added = new Set(summed(run).map(({ month }) => month))
  return month => (added.has(month) ? `${name} ${month}` : OUTSIDE)
}

function summed({ months }: Run): readonly (RunMonth & { readonly sum: number })[] {
  return months.filter(month => month.sum !== null) as readonly (RunMonth & { readonly sum: number })[]
}

/** The numbers of a year that do not add up: each by itself, with what it parts into. */
function loose(
  telling: Telling,
  list: ToldList,
  share: ToldShare | null,
  year: Month,
): readonly ToldNumber[] {
  const shares = share ? [share] : []
  return (['month', 'ytd'] as const).flatMap(window =>
    [...byMonth(list.rows, window).keys()]
      .filter(month => financialYearStart(month) === year)
      .flatMap(month => partedRows(telling, list, shares, [window, month], OUTSIDE, OUTSIDE)),
  )
}

/** A list's rows in a window and month, and what of them is met and not for each share, from one sum to another. */
export function partedRows(
  telling: Telling,
  list: ToldList,
  shares: readonly ToldShare[],
  [window, month]: readonly [Window, Month],
  from: string,
  to: string,
): readonly ToldNumber[] {
  const when = at(window, month)
  const telling_ = shares.filter(({ splits }) => splits.has(when))
  const node = (nth: number) => (nth === telling_.length ? to : `${list.names[0]} ${when} ${nth}`)
  return [
    rowsStep(telling, list, [window, month], list.rows.get(when)!, [from, node(0)]),
    ...telling_.flatMap((share, nth) => {
      const { met, rest } = share.splits.get(when)!
      const way = [node(nth), node(nth + 1)] as const
      return splitSteps(telling, list, share, [window, month], [met, rest], [way, way])
    }),
  ]
}
