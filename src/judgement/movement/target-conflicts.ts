import { displayNumber } from '../../base/display.ts'
import { financialYearStart, type Month, monthName, monthsElapsed, shiftMonth } from '../../base/month.ts'
import type { PopulationOf } from '../../figures/figure-series.ts'
import type { Milestone } from '../rating/target.ts'
import { COUNTS_AND_RATES, type CountAndRate, STOCKS_AND_FLOWS, type StockAndFlows } from './target-pairs.ts'

/** Targets of one month that cannot all be reached, however well the year goes. */
export interface TargetConflict {
  readonly month: Month
  /** The measures whose targets they are. */
  readonly measures: readonly string[]
  /** What the other targets come to for the last measure, unrounded, and what its own target is. */
  readonly implied: number
  readonly target: number
  readonly sentence: string
}

/** What a plan's targets are held against. */
export interface TargetsGiven {
  readonly milestones: ReadonlyMap<string, readonly Milestone[]>
  /** A count's figure at a month's end; null where it is not known, as for months to come. */
  readonly numberAt: (measure: string, month: Month) => number | null
  readonly population: PopulationOf
  readonly stocksAndFlows?: readonly StockAndFlows[]
  readonly countsAndRates?: readonly CountAndRate[]
}

/** A target is a whole number, and may have been rounded by as much. */
const HALF = 0.5
const HAIR = 1e-9

/** The targets of a plan that cannot all hold: numbers with their starts and ends, then counts with their rates. */
export function targetConflicts(given: TargetsGiven): readonly TargetConflict[] {
  const flows = (given.stocksAndFlows ?? STOCKS_AND_FLOWS).flatMap(pair =>
    monthsOf(given, pair.stock).flatMap(month => flowConflict(given, pair, month) ?? []),
  )
  const rates = (given.countsAndRates ?? COUNTS_AND_RATES).flatMap(pair =>
    monthsOf(given, pair.rate).flatMap(month => rateConflict(given, pair, month) ?? []),
  )
  return [...flows, ...rates]
}

/** Starts and ends have targets for whole years, so that only a March can be held against them. */
function flowConflict(given: TargetsGiven, pair: StockAndFlows, month: Month): TargetConflict | null {
  if (monthsElapsed(month) !== 12) return null
  const [target, into, out] = [pair.stock, pair.into, pair.out].map(id => targetOf(given, id, month))
  const opening = openingOf(given, pair.stock, shiftMonth(financialYearStart(month), -1))
  if (target == null || into == null || out == null || !opening) return null
  const implied = opening.number + into - out
  if (Math.abs(implied - target) <= HALF * (opening.isTarget ? 4 : 3) + HAIR) return null
  const { words } = pair
  const start = `${displayNumber(opening.number)} ${words.stock} at the start of the year${opening.isTarget ? ` (the target for ${monthName(opening.month)})` : ''}`
  return {
    month,
    measures: [pair.into, pair.out, pair.stock],
    implied,
    target,
    sentence: `The targets for ${monthName(month)} cannot all hold: ${start}, ${displayNumber(into)} ${words.into} and ${displayNumber(out)} ${words.out} would leave ${displayNumber(implied)}, not ${displayNumber(target)}.`,
  }
}

function rateConflict(given: TargetsGiven, pair: CountAndRate, month: Month): TargetConflict | null {
  const [target, count] = [pair.rate, pair.count].map(id => targetOf(given, id, month))
  if (target == null || count == null) return null
  const population = given.population(month)
  if (population === null) return null
  const each = (pair.times * 10_000) / population
  const implied = count * each
  if (Math.abs(implied - target) <= HALF + HALF * each + HAIR) return null
  return {
    month,
    measures: [pair.count, pair.rate],
    implied,
    target,
    sentence: `The targets for ${monthName(month)} cannot both hold: ${displayNumber(count)} ${pair.words} would be a rate of ${displayNumber(implied)} per 10,000 of a population of ${displayNumber(population)}, not ${displayNumber(target)}.`,
  }
}

/** The number at the end of the year before: the figure where there is one, otherwise that month's own target. */
function openingOf(given: TargetsGiven, stock: string, month: Month) {
  const known = given.numberAt(stock, month)
  if (known !== null) return { month, number: known, isTarget: false }
  const target = targetOf(given, stock, month)
  return target == null ? null : { month, number: target, isTarget: true }
}

function monthsOf(given: TargetsGiven, measure: string): readonly Month[] {
  return (given.milestones.get(measure) ?? []).map(({ month }) => month)
}

function targetOf(given: TargetsGiven, measure: string, month: Month): number | undefined {
  return given.milestones.get(measure)?.find(milestone => milestone.month === month)?.target
}
