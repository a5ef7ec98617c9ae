import { displayNumber, roundHalfUp } from '../../base/display.ts'
import { type Month, monthName, monthsElapsed } from '../../base/month.ts'
import { showValue } from '../../figures/show-figure.ts'
import type { Refused } from '../forecast/forecast-series.ts'
import { bandWords, isMissed, type Landing, landingOf } from './landing.ts'
import { countAsMet, monthsTo, rowsOf } from './pace-words.ts'
import { meets, nameOf, type Question, type Side, showApart, sideOf, wholeRows } from './question.ts'
import { paceOf, type Reach, type Verdict } from './reach.ts'

/** The cases of the milestone's year. */
interface Cases {
  readonly soFar: number
  readonly metSoFar: number
  /** At this year's pace, in the months up to the milestone. */
  readonly toCome: number
  readonly monthsLeft: number
}

/**
 * How a share of a year's cases stands to a milestone. The cases still to come are taken to be as many a month as
 * this year so far, to a whole number; how many of them may, or must, be met then follows, and the best attainable
 * is that every one is met, or none where a low share is good. A year that has not begun starts from nothing.
 *
 * @param tally this year's cases so far, at least one, and how many of them are met
 */
export function yearShareReach(
  question: Question,
  tally: { readonly rows: number; readonly met: number },
): Reach {
  const { milestone, monthsLeft } = question
  const cases = casesOf(question, tally)
  const value = (tally.met * 100) / tally.rows
  const side = sideOf(question, value)
  const all = cases.soFar + cases.toCome
  const share = (met: number) => ((cases.metSoFar + met) * 100) / all
  const landing = landingOf(question, {
    of: { skip: monthsLeft - cases.monthsLeft },
    toBasis: points => share((points / 100) * (cases.toCome / cases.monthsLeft)),
    least: share(0),
    most: share(cases.toCome),
  })
  const soFar = paceOf(tally.met, monthsElapsed(question.month), 'rows')
  const known = { milestone, monthsLeft, soFar, sinceApril: null, landing }
  if (side === 'inside') {
    const inside = `At the share so far, ${showValue(value, 'share')}, it would be inside the ${nameOf(question)}`
    const sentence = `${inside}${isMissed(landing) ? besideForecast(question, landing) : ''}.`
    const verdict = isMissed(landing) ? 'within reach' : 'on course'
    return { ...known, needed: null, neededRows: null, bestAttainable: null, verdict, sentence }
  }
  const total = wholeRows(side.sense, (side.target / 100) * all) - cases.metSoFar
  const best = side.sense === 'high' ? share(cases.toCome) : share(0)
  const verdict = verdictOf(question, side, value, { best, part: (total * 100) / cases.toCome, landing })
  return {
    ...known,
    needed: paceOf(total, cases.monthsLeft, 'rows'),
    neededRows: total,
    bestAttainable: best,
    verdict,
    sentence: sentenceOf(question, side, cases, { total, best, value, verdict, landing }),
  }
}

function casesOf(
  { milestone, month, monthsLeft }: Question,
  tally: { readonly rows: number; readonly met: number },
): Cases {
  const elapsed = monthsElapsed(milestone.month)
  const isLater = monthsLeft >= elapsed
  const left = Math.min(monthsLeft, elapsed)
  const toCome = Math.max(1, roundHalfUp((tally.rows / monthsElapsed(month)) * left))
  return { soFar: isLater ? 0 : tally.rows, metSoFar: isLater ? 0 : tally.met, toCome, monthsLeft: left }
}

function verdictOf(
  question: Question,
  side: Side,
  value: number,
  needed: { readonly best: number; readonly part: number; readonly landing: Landing | Refused },
): Verdict {
  if (!meets(side, needed.best)) return 'impossible'
  if (meets(side, value)) return isMissed(needed.landing) ? 'within reach' : 'on course'
  const seen = bestMonth(question, side)
  if (seen === null) return 'within reach'
  return meets({ ...side, target: needed.part }, seen.value) ? 'within reach' : 'out of reach unless'
}

interface BestMonth {
  readonly value: number
  readonly month: Month
}

/** The latest month with the best share by itself. */
function bestMonth({ series }: Question, { sense }: Side): BestMonth | null {
  let best: BestMonth | null = null
  for (const { value, list } of series.monthly)
    if (value !== null && (best === null || (sense === 'high' ? value >= best.value : value <= best.value)))
      best = { value, month: list.month }
  return best
}

/** What a sentence is made from. */
interface Told {
  readonly total: number
  readonly best: number
  readonly value: number
  readonly verdict: Verdict
  readonly landing: Landing | Refused
}

function sentenceOf(question: Question, side: Side, cases: Cases, told: Told): string {
  const { series, noun, milestone } = question
  const { sense } = side
  const high = sense === 'high'
  const { met } = series.measure
  const named = `The ${side.named}`
  const expected = `${rowsOf(cases.toCome, noun, cases.soFar > 0 ? 'more ' : '')} expected ${monthsTo(milestone.month, cases.monthsLeft)}`
  if (told.verdict === 'impossible') {
    const all = `${high ? 'all' : 'none'} of the ${expected} ${countAsMet(sense, 'present', cases.toCome, met)}`
    return `${named} cannot be met at the present number of cases: even if ${all}, it will be ${showApart(told.best, side.target, 'share')}.`
  }
  const bound = Math.min(cases.toCome, Math.max(0, told.total))
  const asked = `${howMany(high, bound, cases.toCome)} of the ${expected}`
  const soFar = `${showApart(told.value, side.target, 'share')} of this year’s have so far`
  if (told.verdict === 'out of reach unless')
    return `${named} is out of reach unless ${asked} ${countAsMet(sense, 'present', bound, met)}; ${soFar}${seenWords(question, side, told.verdict)}.`
  const course =
    told.verdict === 'on course'
      ? ', so it is on course'
      : meets(side, told.value)
        ? besideForecast(question, told.landing)
        : seenWords(question, side, told.verdict)
  return `${named} ${high ? 'needs' : 'allows'} ${asked} to ${countAsMet(sense, 'infinitive', bound, met)}; ${soFar}${course}.`
}

function howMany(high: boolean, bound: number, all: number): string {
  if (bound === 0) return 'none'
  if (high && bound === all && all > 1) return 'all'
  return `${high ? 'at least' : 'at most'} ${displayNumber(bound)}`
}

/** The best share of a month, which has been enough or never was. */
function seenWords(question: Question, side: Side, verdict: Verdict): string {
  const seen = bestMonth(question, side)
  if (seen === null) return ''
  const share = `${showValue(seen.value, 'share')} of a month’s`
  const high = side.sense === 'high'
  return verdict === 'out of reach unless'
    ? `, and never ${high ? 'more' : 'less'} than ${share}`
    : `, and as ${high ? 'much' : 'little'} as ${share}, in ${monthName(seen.month)}`
}

/** The share that would be enough set beside a forecast that it would not. */
function besideForecast(question: Question, landing: Landing | Refused): string {
  return 'refused' in landing
    ? ''
    : `. At that share it would be met, but the forecast is ${bandWords(question, landing)}`
}
