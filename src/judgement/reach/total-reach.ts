import { displayNumber } from '../../base/display.ts'
import { type Month, monthName, monthsElapsed } from '../../base/month.ts'
import { landingOf } from './landing.ts'
import { averageOf, eachMonth, monthsTo, rowsOf, whatMayCome } from './pace-words.ts'
import { meets, nameOf, type Question, type Side, showApart, sideOf, wholeRows } from './question.ts'
import { type Pace, paceOf, type Reach, type Verdict } from './reach.ts'

/** What a year's rows come to so far, and where the milestone's year stands. */
interface Year {
  /** Rows of the milestone's year so far: none when it has not begun. */
  readonly rows: number
  readonly isLater: boolean
  /** Months of that year still to come, up to the milestone. */
  readonly monthsLeft: number
  /** This year's pace. */
  readonly soFar: Pace
  /** Whether the target is for twelve months and the milestone comes before their end. */
  readonly isPartOfTarget: boolean
  /** What one row adds to the figure at the milestone, on the target's basis. */
  readonly each: number
}

/**
 * How a count or rate that grows through the year stands to a milestone: how many rows may, or must, still come
 * before the end of the milestone's month, counted from the April of its year. A projected figure's target is for
 * twelve months, so that by September half of it may have come.
 */
export function totalReach(question: Question, rowsSoFar: number): Reach {
  const { milestone, monthsLeft } = question
  const year = yearOf(question, rowsSoFar)
  const atPace = (year.rows + year.soFar.aMonth * year.monthsLeft) * year.each
  const side = sideOf(question, atPace)
  const landing = landingOf(question, {
    of: { skip: monthsLeft - year.monthsLeft },
    toBasis: more => (year.rows + more) * year.each,
    least: year.rows * year.each,
    most: Number.POSITIVE_INFINITY,
  })
  const known = { milestone, monthsLeft, soFar: year.soFar, sinceApril: null, landing }
  if (side === 'inside') {
    const sentence = `At the pace so far, ${averageOf(year.soFar)}, it will be inside the ${nameOf(question)}.`
    return { ...known, needed: null, neededRows: null, bestAttainable: null, verdict: 'on course', sentence }
  }
  const total = wholeRows(side.sense, side.target / year.each) - year.rows
  const needed = paceOf(total, year.monthsLeft, 'rows')
  const best = bestMonth(question, side)
  const verdict = verdictOf(side, needed, atPace, best)
  return {
    ...known,
    needed,
    neededRows: total,
    bestAttainable: side.sense === 'high' ? null : year.rows * year.each,
    verdict,
    sentence: sentenceOf(question, side, { year, needed, best, verdict }),
  }
}

function yearOf({ series, milestone, month, monthsLeft, population }: Question, rowsSoFar: number): Year {
  const { fold, yearTarget } = series.measure
  const isFullYear = yearTarget || fold === 'projected-rate'
  const elapsed = monthsElapsed(milestone.month)
  const isLater = monthsLeft >= elapsed
  const perChild = fold === 'count' ? 1 : 10_000 / population
  return {
    rows: isLater ? 0 : rowsSoFar,
    isLater,
    monthsLeft: Math.min(monthsLeft, elapsed),
    soFar: paceOf(rowsSoFar, monthsElapsed(month), 'rows'),
    isPartOfTarget: isFullYear && elapsed < 12,
    each: isFullYear ? (perChild * 12) / elapsed : perChild,
  }
}

function verdictOf(side: Side, needed: Pace, atPace: number, best: BestMonth | null): Verdict {
  if (side.sense === 'low' && needed.total < 0) return 'impossible'
  if (side.sense === 'high' && needed.total <= 0) return 'met'
  if (meets(side, atPace)) return 'on course'
  if (!best) return 'within reach'
  const seen = side.sense === 'low' ? best.rows <= needed.aMonth : best.rows >= needed.aMonth
  return seen ? 'within reach' : 'out of reach unless'
}

interface BestMonth {
  readonly rows: number
  readonly month: Month
}

/** The latest month with the fewest rows, or the most where more are asked for. */
function bestMonth({ series }: Question, { sense }: Side): BestMonth | null {
  let best: BestMonth | null = null
  for (const { numerator, list } of series.monthly) {
    if (numerator === null) continue
    const isBest = best === null || (sense === 'low' ? numerator <= best.rows : numerator >= best.rows)
    if (isBest) best = { rows: numerator, month: list.month }
  }
  return best
}

/** What a sentence is made from. */
interface Told {
  readonly year: Year
  readonly needed: Pace
  readonly best: BestMonth | null
  readonly verdict: Verdict
}

function sentenceOf(question: Question, side: Side, { year, needed, best, verdict }: Told): string {
  const { noun, milestone, series } = question
  const named = `The ${side.named}${year.isPartOfTarget ? ', a full-year figure,' : ''}`
  const span = monthsTo(milestone.month, year.monthsLeft)
  const have = haveCome(year)
  const low = side.sense === 'low'
  const come = `${low ? 'allows ' : 'needs at least '}${rowsOf(needed.total, noun, year.isLater ? '' : 'more ')}`
  const asks = `${named} ${come} ${span}${eachMonth(side.sense, needed)}; ${have}`
  switch (verdict) {
    case 'met':
      return `${named} is met already: ${rowsOf(year.rows, noun)} ${year.rows === 1 ? 'has' : 'have'} come.`
    case 'impossible': {
      const allowed = `it allows ${displayNumber(year.rows + needed.total)} ${noun.many} by then`
      const value = showApart(year.rows * year.each, side.target, series.measure.fold)
      return `${named} cannot be met: ${allowed} and ${displayNumber(year.rows)} have come, so that the best it can be is ${value}.`
    }
    case 'out of reach unless': {
      const bound = best
        ? `, and never ${low ? 'fewer' : 'more'} than ${displayNumber(best.rows)} in a month`
        : ''
      const unless = whatMayCome(side.sense, needed, noun, span)
      return `${named} is out of reach unless ${unless}; ${have}${bound}.`
    }
    case 'within reach': {
      const seen = best
        ? `, and as ${low ? 'few' : 'many'} as ${displayNumber(best.rows)} in ${monthName(best.month)}`
        : ''
      return `${asks}${seen}.`
    }
    default:
      return `${asks}, so it is on course.`
  }
}

function haveCome({ soFar, isLater }: Year): string {
  const verb = soFar.aMonth > 0 && soFar.aMonth < 1 ? 'has' : 'have'
  return `${averageOf(soFar)} ${soFar.aMonth < 1 ? verb : 'have'} come so far${isLater ? ' this year' : ''}`
}
