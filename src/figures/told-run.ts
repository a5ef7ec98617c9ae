import { financialYearStart, type Month, monthsFrom } from '../base/month.ts'

/** A month of a financial year: its own number, the year to date, and which of them figures tell. */
export interface RunMonth {
  readonly month: Month
  readonly each: number
  readonly eachTold: boolean
  /** The year to date; null where no later month of the year tells one, so that nothing adds up to it. */
  readonly sum: number | null
  readonly sumTold: boolean
}

/** The told months of a financial year, in order, and what the year came to before them. */
export interface Run {
  readonly before: number
  readonly months: readonly RunMonth[]
}

/** Numbers by month. */
export type ByMonth = ReadonlyMap<Month, number>

/**
 * The financial years of some numbers by month and some years to date, with what each month and year to date must be
 * though it is not told itself, by the years' first months. Null for a year whose numbers do not add up.
 */
export function runsOf(each: ByMonth, sums: ByMonth): ReadonlyMap<Month, Run | null> {
  const years = new Set([...each.keys(), ...sums.keys()].map(financialYearStart))
  return new Map([...years].sort().map(year => [year, runOf(inYear(each, year), inYear(sums, year))]))
}

function inYear(numbers: ByMonth, year: Month): ByMonth {
  return new Map([...numbers].filter(([month]) => financialYearStart(month) === year))
}

function runOf(each: ByMonth, sums: ByMonth): Run | null {
  const told = [...each.keys(), ...sums.keys()].sort()
  const [first, last] = [told[0]!, told.at(-1)!]
  const summed = [...sums.keys()].sort()
  const anchor = summed[0]
  const upTo = summed.at(-1)
  const before = anchor === undefined ? 0 : beforeRun(each, sums, first, anchor)
  const months: RunMonth[] = []
  for (const month of monthsFrom(first, last)) {
    const sumBefore = months.at(-1)?.sum ?? before
    const sum = sums.get(month)
    const own = each.get(month) ?? (sum === undefined ? 0 : sum - sumBefore)
    const adds = upTo !== undefined && month <= upTo
    if (own < 0 || before < 0 || (sum !== undefined && sum !== sumBefore + own)) return null
    const [eachTold, sumTold] = [each.has(month), sum !== undefined]
    if (adds || eachTold)
      months.push({ month, each: own, eachTold, sum: adds ? sumBefore + own : null, sumTold })
  }
  return { before, months }
}

/** What the year came to before the first told month: what its first year to date is more than the months up to it. */
function beforeRun(each: ByMonth, sums: ByMonth, first: Month, anchor: Month): number {
  const own = monthsFrom(first, anchor).map(month => each.get(month) ?? 0)
  const more = sums.get(anchor)! - own.reduce((sum, count) => sum + count, 0)
  return first === financialYearStart(first) && !each.has(first) ? 0 : more
}

/** Told numbers of one window, by month. */
export function byMonth(told: ReadonlyMap<string, number>, window: 'month' | 'ytd'): ByMonth {
  const lead = `${window} `
  return new Map(
    [...told].flatMap(([when, count]) => (when.startsWith(lead) ? [[when.slice(lead.length), count]] : [])),
  )
}
