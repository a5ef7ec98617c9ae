import { aprilBefore, type Interval, type Iso, monthEnd, monthsBetween } from './dates.ts'
import { groupsAt } from './groups.ts'
import { claCeased, claReviewsInTimescale, claStarts, claVisitsInTimescale } from './homes.ts'
import { assessmentsInTimescale, contacts, earlyHelpOpen, referrals } from './journey.ts'
import {
  cinVisitsInTimescale,
  cpReviewsInTimescale,
  cpVisitsInTimescale,
  icpcInTimescale,
  type Listed,
} from './planning-and-safety.ts'
import { type Records, readRecords } from './records.ts'
import { byCodePoint, type RawTables } from './rows.ts'

/** The months asked for, the population aged 0 to 17, and the plan's visit intervals. */
export interface ReckonOptions {
  readonly from: string
  readonly to: string
  readonly population: number
  readonly intervals: { readonly cinVisit: Interval; readonly cpVisit: Interval }
}

/** One figure with the keys that it counts, as `figures --format json --keys` prints it. */
export interface Reckoned {
  readonly measure: string
  readonly month: string
  readonly window: 'at' | 'month' | 'ytd'
  readonly numerator: number
  readonly denominator: number | null
  readonly value: number | null
  readonly met: readonly string[]
  readonly notMet: readonly string[]
}

type Lists = Readonly<Record<string, readonly Listed[]>>
type Fold = (listed: readonly Listed[]) => Pick<Reckoned, 'numerator' | 'denominator' | 'value'>

/** The 32 figures of each month, reckoned plainly from raw rows. */
export function reckon(tables: RawTables, options: ReckonOptions): Reckoned[] {
  const records = readRecords(tables)
  return monthsBetween(options.from, options.to).flatMap(month => figuresOf(records, month, options))
}

function figuresOf(records: Records, month: string, options: ReckonOptions): Reckoned[] {
  const end = monthEnd(month)
  const april = aprilBefore(month)
  const elapsed = monthsBetween(april.slice(0, 7), month).length
  const rate = rateOf(options.population, 1)
  const projected = rateOf(options.population, 12 / elapsed)
  const at = stockLists(records, end, options)
  const inMonth = flowLists(records, `${month}-01`, end)
  const inYear = flowLists(records, april, end)
  const figure = (measure: string, window: Reckoned['window'], lists: Lists, fold: Fold, list = measure) =>
    toFigure(measure, month, window, lists[list]!, fold)
  const stock = (measure: string, fold: Fold, list = measure) => figure(measure, 'at', at, fold, list)
  const flow = (measure: string, fold: Fold) => [
    figure(measure, 'month', inMonth, fold),
    figure(measure, 'ytd', inYear, fold),
  ]
  return [
    stock('cin-number', count),
    stock('cin-rate', rate, 'cin-number'),
    stock('cin-visits-in-timescale', share),
    stock('cp-number', count),
    stock('cp-rate', rate, 'cp-number'),
    ...flow('icpc-in-timescale', share),
    stock('cp-visits-in-timescale', share),
    stock('cp-reviews-in-timescale', share),
    stock('early-help-open', count),
    stock('all-open-cases', count),
    ...flow('contacts', count),
    ...flow('referrals', count),
    figure('referral-rate', 'ytd', inYear, projected, 'referrals'),
    ...flow('contacts-to-early-help', share),
    ...flow('re-referrals', share),
    ...flow('assessments-in-timescale', share),
    stock('cla-number', count),
    stock('cla-rate', rate, 'cla-number'),
    ...flow('cla-starts', count),
    figure('cla-starts-rate', 'ytd', inYear, projected, 'cla-starts'),
    ...flow('cla-ceased', count),
    figure('cla-ceased-rate', 'ytd', inYear, projected, 'cla-ceased'),
    stock('cla-visits-in-timescale', share),
    stock('cla-reviews-in-timescale', share),
  ]
}

function stockLists(records: Records, end: Iso, options: ReckonOptions): Lists {
  const groups = groupsAt(records, end)
  const all = (people: Iterable<string>): Listed[] => Array.from(people, key => ({ key, met: true }))
  return {
    'cin-number': all(groups.cin),
    'cin-visits-in-timescale': cinVisitsInTimescale(records, groups, end, options.intervals.cinVisit),
    'cp-number': all(groups.cp.keys()),
    'cp-visits-in-timescale': cpVisitsInTimescale(records, groups, end, options.intervals.cpVisit),
    'cp-reviews-in-timescale': cpReviewsInTimescale(records, groups, end),
    'early-help-open': earlyHelpOpen(records, end),
    'all-open-cases': all(groups.open),
    'cla-number': all(groups.cla.keys()),
    'cla-visits-in-timescale': claVisitsInTimescale(records, groups, end),
    'cla-reviews-in-timescale': claReviewsInTimescale(records, groups, end),
  }
}

function flowLists(records: Records, first: Iso, end: Iso): Lists {
  const counted = (listed: readonly Listed[]): Listed[] => listed.map(({ key }) => ({ key, met: true }))
  const made = contacts(records, first, end)
  const referred = referrals(records, first, end)
  return {
    'icpc-in-timescale': icpcInTimescale(records, first, end),
    contacts: counted(made),
    referrals: counted(referred),
    'contacts-to-early-help': made,
    're-referrals': referred,
    'assessments-in-timescale': assessmentsInTimescale(records, first, end),
    'cla-starts': claStarts(records, first, end),
    'cla-ceased': claCeased(records, first, end),
  }
}

function toFigure(
  measure: string,
  month: string,
  window: Reckoned['window'],
  listed: readonly Listed[],
  fold: Fold,
): Reckoned {
  const keys = (met: boolean): string[] =>
    listed
      .filter(row => row.met === met)
      .map(row => row.key)
      .sort(byCodePoint)
  return { measure, month, window, ...fold(listed), met: keys(true), notMet: keys(false) }
}

const count: Fold = listed => ({ numerator: listed.length, denominator: null, value: listed.length })

const share: Fold = listed => {
  const met = listed.filter(row => row.met).length
  return {
    numerator: met,
    denominator: listed.length,
    value: listed.length === 0 ? null : (met / listed.length) * 100,
  }
}

function rateOf(population: number, projection: number): Fold {
  return listed => ({
    numerator: listed.length,
    denominator: population,
    value: ((listed.length * projection) / population) * 10_000,
  })
}
