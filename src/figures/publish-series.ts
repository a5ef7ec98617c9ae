import { financialYearStart, type Month, monthsBetween, monthsElapsed } from '../base/month.ts'
import { type Disclosure, isSmall, SMALL_NUMBERS_TO } from './disclosure.ts'
import type { Figure } from './figure.ts'
import { hiddenNumbers } from './hidden-numbers.ts'
import type { MeasureSeries } from './measure-series.ts'
import { sharedOut } from './told-flows.ts'
import { at, figuresIn, type ToldList, type ToldShare, toldLists } from './told-lists.ts'
import { metName, OUTSIDE, rowsName, type Telling, type ToldNumber } from './told-network.ts'
import { roleIn, toldNumbers } from './told-stocks.ts'

/**
 * The figures of a report as they are published, with small numbers hidden: counts of 1 to the threshold, for a share
 * also those not met, and the fewest others that keep each from being worked out to fewer values than the threshold.
 * A nought is shown, and so is a share of none or of all. What follows from a hidden number (a rate, a share) is
 * hidden with it. The board is shown everything. What was published before the records begin is left out: it cannot be
 * reckoned with the lists that it was counted from.
 *
 * It reckons with a reader who has every figure of the report and knows what adds up: months to a year to date, met
 * and not met to all, last month's children looked after and those who start and cease to this month's, a part and
 * what is left of its whole; and that measures of one list have one number of rows.
 */
export function publishSeries(
  all: readonly MeasureSeries[],
  { audience, threshold = SMALL_NUMBERS_TO }: Disclosure,
): readonly MeasureSeries[] {
  if (audience === 'board') return all
  const lists = toldLists(all)
  const hidden = new Set<string>()
  for (const table of tablesOf(toldNumbers({ threshold, cost: costIn(all) }, lists)))
    for (const name of hiddenIn(table, threshold)) hidden.add(name)
  for (const name of hiddenYears(lists, hidden, threshold)) hidden.add(name)
  return all.map(series => {
    const counted = lists.filter(({ measures }) => measures.includes(series.measure.id))
    const publish = (figures: readonly Figure[]) => figures.map(figure => published(figure, counted, hidden))
    const { measure, headline, monthly, beside } = series
    return { measure, headline: publish(headline), monthly: publish(monthly), beside: publish(beside) }
  })
}

/** A figure of the lists that its measure counts, without what is hidden in any of them. */
function published(figure: Figure, lists: readonly ToldList[], hidden: ReadonlySet<string>): Figure {
  const { measure, month, window } = figure.list
  const when = at(window, month)
  if (figure.numerator === null) return figure
  const without = { ...figure, numerator: null, value: null, hidden: true } as const
  if (lists.some(list => hidden.has(rowsName(list, when))))
    return figure.fold === 'share' ? { ...without, denominator: null } : without
  return figure.fold === 'share' && hidden.has(metName(measure, when)) ? without : figure
}

/** Numbers that are reckoned together, apart from all others. */
function tablesOf(numbers: readonly ToldNumber[]): readonly (readonly ToldNumber[])[] {
  const tables = new Map<string, Set<ToldNumber>>()
  for (const number of numbers) {
    const ends = [number.from, number.to].filter(end => end !== OUTSIDE)
    const joined = new Set([number, ...ends.flatMap(end => [...(tables.get(end) ?? [])])])
    if (ends.length === 0) tables.set(`${number.together} alone`, joined)
    for (const each of joined)
      for (const end of [each.from, each.to]) if (end !== OUTSIDE) tables.set(end, joined)
  }
  return [...new Set(tables.values())].map(table => [...table])
}

/** The names of the numbers of one table that are hidden; all that are not noughts where no fewer will do. */
function hiddenIn(table: readonly ToldNumber[], threshold: number): readonly string[] {
  if (!table.some(({ small }) => small)) return []
  const places = new Map<string, number>()
  const placeOf = (end: string) => {
    if (!places.has(end)) places.set(end, places.size)
    return places.get(end)!
  }
  const numbers = table.map(number => ({ ...number, from: placeOf(number.from), to: placeOf(number.to) }))
  const hidden =
    hiddenNumbers(numbers, threshold) ??
    new Set([...numbers.keys()].filter(place => numbers[place]!.cost !== null))
  return [...hidden].flatMap(place => numbers[place]!.together ?? [])
}

/**
 * What is hidden of shares that are not reckoned with their rows month by month: where anything of a year is hidden or
 * small, all of that year.
 */
function hiddenYears(
  lists: readonly ToldList[],
  hidden: ReadonlySet<string>,
  threshold: number,
): readonly string[] {
  return lists
    .filter(({ window }) => window === 'flow')
    .flatMap(list => {
      const reckoned = sharedOut(list, roleIn(list, lists))
      return list.shares
        .filter(share => share !== reckoned)
        .flatMap(share => hiddenOf(list, share, hidden, threshold))
    })
}

function hiddenOf(
  list: ToldList,
  { measure, splits }: ToldShare,
  hidden: ReadonlySet<string>,
  threshold: number,
): readonly string[] {
  const yearOf = (when: string) => financialYearStart(when.split(' ')[1]!)
  const rows = [...list.rows.keys()].filter(when => hidden.has(rowsName(list, when)))
  const parts = [...splits].filter(([, { met, rest }]) => isSmall(met, threshold) || isSmall(rest, threshold))
  const years = new Set([...rows, ...parts.map(([when]) => when)].map(yearOf))
  return [...splits.keys()].filter(when => years.has(yearOf(when))).map(when => metName(measure, when))
}

/**
 * What hiding costs: most for the report's month, less the longer ago, more for the end of a quarter and most of a
 * year, and less for a window that is not the headline.
 */
function costIn(all: readonly MeasureSeries[]): Telling['cost'] {
  const months = all.flatMap(figuresIn).map(({ list }) => list.month)
  const last = months.sort().at(-1)
  const recency = (month: Month) => {
    const ago = last === undefined ? 0 : monthsBetween(month, last)
    return ago === 0 ? 50 : ago < 3 ? 10 : ago < 12 ? 2 : 1
  }
  return ({ headlines }, window, month) => {
    const elapsed = monthsElapsed(month)
    const ends = window === 'month' ? 1 : elapsed === 12 ? 4 : elapsed % 3 === 0 ? 2 : 1
    return recency(month) * ends * (headlines.includes(window) ? 4 : 1)
  }
}
