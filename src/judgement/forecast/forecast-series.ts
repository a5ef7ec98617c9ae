import { countOf } from '../../base/display.ts'
import { bandsOf, type Course } from './course.ts'
import { driftCourse, fitDrift } from './naive.ts'
import { fitTheta, thetaCourse, thetaSums } from './theta.ts'

/** What a band of a forecast is worth, in words that stand wherever one is shown. */
export const BAND_HONESTY = 'an 80% band, which in practice holds nearer 70%'

/** How the forecast is made, for the reader who asks. */
export const FORECAST_METHOD =
  'The theta method: simple exponential smoothing with half the slope of the straight line through the months added. The yardstick beside it carries the average monthly change on from the last month.'

/** A month ahead, or a sum of months ahead: what is expected, and the ends of the 80% band. */
export interface ForecastStep {
  /** Months after the last one, from 1; for a sum, how many months it adds up. */
  readonly ahead: number
  readonly mean: number
  readonly lower: number
  readonly upper: number
}

/** A short forecast of a monthly series, in its own units and not clipped. */
export interface Forecast {
  /** How many months it is made from. */
  readonly months: number
  /** Made from fewer than 24 months. */
  readonly indicative: boolean
  readonly steps: readonly ForecastStep[]
  /** The next month, the next two months together, and so on. */
  readonly sums: readonly ForecastStep[]
  /** The months ahead by naive drift; none where the months lie on a straight line, which leaves it no band. */
  readonly yardstick: readonly ForecastStep[]
  /** Why it stops short of the months asked for; null where it does not. */
  readonly cut: string | null
}

/** Why there is no forecast, in a sentence. */
export interface Refused {
  readonly refused: string
}

const FEWEST = 12
const FIRM = 24
const LOOK_BACK = 36
const FURTHEST = 12

/**
 * Forecasts a monthly series by the theta method from its last 36 months, at most a third of their number ahead
 * and never more than twelve.
 *
 * @param values oldest first, without gaps
 * @param horizon months ahead, at least 1
 */
export function forecastSeries(values: readonly number[], horizon: number): Forecast | Refused {
  const recent = values.slice(-LOOK_BACK)
  const months = recent.length
  if (months < FEWEST) return { refused: tooFew(months) }
  const fit = fitTheta(recent)
  if (fit.smoothed.sse === 0)
    return {
      refused: `No forecast is made: all ${countOf(months, 'month')} are alike, so nothing shows how far the next could be from them.`,
    }
  const reach = furthest(months)
  const upTo = Math.min(horizon, reach)
  const yardstick = fitDrift(recent)
  return {
    months,
    indicative: months < FIRM,
    steps: stepsOf(thetaCourse(fit, upTo)),
    sums: stepsOf(thetaSums(fit, upTo)),
    yardstick: yardstick.sigma2 === 0 ? [] : stepsOf(driftCourse(yardstick, upTo)),
    cut: horizon > reach ? tooFar(months, reach, horizon) : null,
  }
}

/** How many months ahead a forecast from so many months may look. */
export function furthest(months: number): number {
  return Math.min(FURTHEST, Math.floor(Math.min(months, LOOK_BACK) / 3))
}

function tooFew(months: number): string {
  if (months === 0) return `A forecast needs ${FEWEST} months, and there are none.`
  return `A forecast needs ${FEWEST} months, and there ${months === 1 ? 'is' : 'are'} ${months}.`
}

function tooFar(months: number, reach: number, horizon: number): string {
  return `A forecast from ${countOf(months, 'month')} looks at most ${reach} ahead, and this is ${horizon}.`
}

function stepsOf(course: Course): readonly ForecastStep[] {
  const bands = bandsOf(course, 'eighty')
  return course.mean.map((mean, i) => ({ ahead: i + 1, mean, ...bands[i]! }))
}
