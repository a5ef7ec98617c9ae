import { countOf, roundHalfUp } from '../../base/display.ts'
import { monthName } from '../../base/month.ts'
import { showValue } from '../../figures/show-figure.ts'
import { aheads } from '../forecast/course.ts'
import {
  BAND_HONESTY,
  cutOf,
  type Fitted,
  type ForecastStep,
  isIndicative,
  type Refused,
  stepAhead,
  sumAhead,
} from '../forecast/forecast-series.ts'
import { driftAhead, fitDrift } from '../forecast/naive.ts'
import { nameOf, type Question } from './question.ts'

/** Where the target lies to the band, or the band to the range, both as they are shown. */
export type Place =
  | 'beyond the band on the good side'
  | 'in the good half of the band'
  | 'in the poor half of the band'
  | 'beyond the band on the poor side'
  | 'range holds the band'
  | 'range holds part of the band'
  | 'range lies beyond the band'

/** What the figure may be expected to be at a milestone, on the target's basis and clipped to what is possible. */
export interface Landing {
  readonly mean: number
  /** Ends of the 80% band. */
  readonly lower: number
  readonly upper: number
  /** The mean that the average monthly change so far leads to; null for a sum of months. */
  readonly yardstick: number | null
  /** Made from fewer than 24 months. */
  readonly indicative: boolean
  readonly place: Place
  /** The way there, a month at a time up to the milestone's; none for a sum of months. */
  readonly way: readonly ForecastStep[]
  readonly sentence: string
}

/** How a forecast of single months becomes the figure at the milestone. */
export interface Course {
  /** The milestone's month alone, or the sum of the months up to it that come after `skip` months. */
  readonly of: { readonly skip: number } | 'month'
  /** From that to the target's basis; increasing. */
  readonly toBasis: (forecast: number) => number
  readonly least: number
  readonly most: number
}

/** Forecasts the figure at the milestone, or says why that can't be done. */
export function landingOf(question: Question, course: Course): Landing | Refused {
  if ('refused' in question.fitted) return question.fitted
  const { fitted, monthsLeft } = question
  const cut = cutOf(fitted, monthsLeft)
  if (cut !== null) return { refused: cut }
  const { of, toBasis, least, most } = course
  const clip = (value: number) => Math.min(most, Math.max(least, toBasis(value)))
  const step = of === 'month' ? stepAhead(fitted, monthsLeft) : sumAhead(fitted, monthsLeft, of.skip)
  const clipped = ({ ahead, mean, lower, upper }: ForecastStep): ForecastStep => ({
    ahead,
    mean: clip(mean),
    lower: clip(lower),
    upper: clip(upper),
  })
  const { ahead: _, ...band } = clipped(step)
  const [place, words] = placeOf(question, band)
  return {
    ...band,
    yardstick: of === 'month' ? clip(driftAhead(fitDrift(fitted.values), monthsLeft).mean) : null,
    indicative: isIndicative(fitted),
    place,
    way: of === 'month' ? aheads(monthsLeft).map(ahead => clipped(stepAhead(fitted, ahead))) : [],
    sentence: sentenceOf(question, band, words, fitted),
  }
}

/** Whether the whole band lies where the target, or the range, is missed. */
export function isMissed(landing: Landing | Refused): boolean {
  if ('refused' in landing) return false
  return (
    landing.place === 'beyond the band on the good side' || landing.place === 'range lies beyond the band'
  )
}

/** The ends of a band: `between 247 and 379`. */
export function bandWords({ series }: Question, { lower, upper }: Pick<Landing, 'lower' | 'upper'>): string {
  const { fold } = series.measure
  const [from, to] = [showValue(lower, fold), showValue(upper, fold)]
  return from === to ? `about ${from}` : `between ${from} and ${to}`
}

type Band = Pick<ForecastStep, 'mean' | 'lower' | 'upper'>

function sentenceOf(question: Question, band: Band, place: string, fitted: Fitted): string {
  const course = `At the present course it would be ${bandWords(question, band)} in ${monthName(question.milestone.month)}`
  const small = isIndicative(fitted)
    ? ` It is indicative only, as it is made from ${countOf(fitted.values.length, 'month')}.`
    : ''
  return `${course} (${BAND_HONESTY}); the ${place}.${small}`
}

const MISSED = ', so it would be missed'
const MET = ', so it would be met'
const EITHER = ': it may be met or missed'

/** The place of the target in the band as both are shown, in a word of ours and in the reader's. */
function placeOf(question: Question, band: Band): readonly [Place, string] {
  const { aim, milestone } = question
  const [mean, lower, upper] = [band.mean, roundHalfUp(band.lower), roundHalfUp(band.upper)]
  const named = nameOf(question).replace(/ for [^ ]+ \d+$/, '')
  const beyond = (target: number) => (target < lower ? 'below' : 'above')
  const far = (target: number) =>
    Math.max(lower - target, target - upper) > (upper - lower) / 2 ? `well ${beyond(target)}` : beyond(target)
  if (aim.good === 'range' && aim.range) {
    const [low, high] = aim.range
    if (high < lower) return ['range lies beyond the band', `${named} lies ${far(high)} it${MISSED}`]
    if (low > upper) return ['range lies beyond the band', `${named} lies ${far(low)} it${MISSED}`]
    return low <= lower && high >= upper
      ? ['range holds the band', `${named} holds all of it${MET}`]
      : ['range holds part of the band', `${named} holds part of it${EITHER}`]
  }
  const { target } = milestone
  const goodIsLow = aim.good !== 'high'
  if (target < lower || target > upper) {
    const good = target < lower === goodIsLow
    return [
      good ? 'beyond the band on the good side' : 'beyond the band on the poor side',
      `${named} lies ${far(target)} it${good ? MISSED : MET}`,
    ]
  }
  const isLower = target < mean
  const half = isLower === goodIsLow ? 'in the good half of the band' : 'in the poor half of the band'
  if (lower === upper) return [half, `${named} is the same${EITHER}`]
  return [half, `${named} lies inside it, in its ${isLower ? 'lower' : 'upper'} half${EITHER}`]
}
