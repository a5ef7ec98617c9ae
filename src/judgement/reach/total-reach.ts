import { displayNumber } from '../../base/display.ts'
import { monthName, monthsElapsed, shiftMonth } from '../../base/month.ts'
import type { Refused } from '../forecast/forecast-series.ts'
import { type BestTotal, bestTotal } from './best-total.ts'
import { bandWords, isMissed, type Landing, landingOf } from './landing.ts'
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
    const inside = `At the pace so far, ${averageOf(year.soFar)}, it would be inside the ${nameOf(question)}`
    const sentence = isMissed(landing) ? `${inside}${besideForecast(question, landing)}.` : `${inside}.`
    const verdict = isMissed(landing) ? 'within reach' : 'on course'
    return { ...known, needed: null, neededRows: null, bestAttainable: null, verdict, sentence }
  }
  const total = wholeRows(side.sense, side.target / year.each) - year.rows
  const needed = paceOf(total, year.monthsLeft, 'rows')
  const best = bestTotal(question.months, year.monthsLeft, side)
  const isSteady = meets(side, atPace)
  const verdict = verdictOf(side, { needed, isSteady, best, landing })
  return {
    ...known,
    needed,
    neededRows: total,
    bestAttainable: side.sense === 'high' ? null : year.rows * year.each,
    verdict,
    sentence: sentenceOf(question, side, { year, needed, isSteady, best, landing, verdict }),
  }
}

function yearOf({ series, milestone, month, monthsLeft, population }: Question, rowsSoFar: number): Year {
  const { fold, yearTarget } = series.measure
  const isFullYear = yearTarget || fold === 'projected-rate'
  const elapsed = monthsElapsed(milestone.month)
  const isLater = monthsLeft >= elapsed
  const perChild = fold === 'count' ? 1 : 10_000 / population!
  return {
    rows: isLater ? 0 : rowsSoFar,
    isLater,
    monthsLeft: Math.min(monthsLeft, elapsed),
    soFar: paceOf(rowsSoFar, monthsElapsed(month), 'rows'),
    isPartOfTarget: isFullYear && elapsed < 12,
    each: isFullYear ? (perChild * 12) / elapsed : perChild,
  }
}

function verdictOf(side: Side, { needed, isSteady, best, landing }: Evidence): Verdict {
  if (side.sense === 'low' && needed.total < 0) return 'impossible'
  if (side.sense === 'high' && needed.total <= 0) return 'met'
  if (isSteady) return isMissed(landing) ? 'within reach' : 'on course'
  return meets({ ...side, target: needed.total }, best.rows) ? 'within reach' : 'out of reach unless'
}

/** What is set against the rows that a milestone asks for. */
interface Evidence {
  readonly needed: Pace
  /** Whether this year's pace is enough. */
  readonly isSteady: boolean
  /** Of as many months as are left. */
  readonly best: BestTotal
  readonly landing: Landing | Refused
}

/** What a sentence is made from. */
interface Told extends Evidence {
  readonly year: Year
  readonly verdict: Verdict
}

function sentenceOf(question: Question, side: Side, told: Told): string {
  const { year, needed, landing, verdict } = told
  const { noun, milestone, series } = question
  const named = `The ${side.named}${year.isPartOfTarget ? ', a full-year figure,' : ''}`
  const span = monthsTo(milestone.month, year.monthsLeft)
  const have = haveCome(year)
  const come = `${side.sense === 'low' ? 'allows ' : 'needs at least '}${rowsOf(needed.total, noun, year.isLater ? '' : 'more ')}`
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
      const unless = whatMayCome(side.sense, needed, noun, span)
      return `${named} is out of reach unless ${unless}; ${have}${seenWords(question, side, told)}.`
    }
    case 'within reach':
      return `${asks}${told.isSteady ? besideForecast(question, landing) : seenWords(question, side, told)}.`
    default:
      return `${asks}, so it is on course.`
  }
}

/** The pace that would be enough set beside a forecast that it would not. */
function besideForecast(question: Question, landing: Landing | Refused): string {
  return 'refused' in landing
    ? ''
    : `. At that pace it would be met, but the forecast is ${bandWords(question, landing)}`
}

/** The best total of as many months, or what a series that is shorter would come to at its own pace. */
function seenWords({ month, months }: Question, { sense }: Side, { best, verdict }: Told): string {
  const low = sense === 'low'
  const rows = displayNumber(best.rows)
  if (best.monthsAgo === null)
    return `, and at the pace of all ${months.length} months on record there would be ${rows} in ${best.months}`
  if (verdict === 'out of reach unless')
    return `, and never ${low ? 'fewer' : 'more'} than ${rows} in ${best.months === 1 ? 'a month' : `any ${best.months} months`}`
  const when = monthName(shiftMonth(month, -best.monthsAgo))
  return `, and as ${low ? 'few' : 'many'} as ${rows} in ${best.months === 1 ? when : `the ${best.months} months to ${when}`}`
}

function haveCome({ soFar, isLater }: Year): string {
  const verb = soFar.aMonth > 0 && soFar.aMonth < 1 ? 'has' : 'have'
  return `${averageOf(soFar)} ${soFar.aMonth < 1 ? verb : 'have'} come so far${isLater ? ' this year' : ''}`
}
