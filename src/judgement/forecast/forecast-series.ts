import { countOf } from '../../base/display.ts'
import { aheads, type Expected, NORMAL } from './course.ts'
import { driftAhead, fitDrift } from './naive.ts'
import { fitTheta, type ThetaFit, thetaAhead, thetaSum } from './theta.ts'

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
  /** The first month after the months skipped, the first two together, and so on. */
  readonly sums: readonly ForecastStep[]
  /** The months ahead by naive drift; none where the months lie on a straight line, which leaves it no band. */
  readonly yardstick: readonly ForecastStep[]
  /** Why it stops short of the months asked for; null where it does not. */
  readonly cut: string | null
}

/** A series that is fitted, from which to look ahead once or more. */
export interface Fitted {
  /** The last 36 months at most. */
  readonly values: readonly number[]
  readonly theta: ThetaFit
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
 * @param skip months ahead that the sums leave out, such as those before a new year begins
 */
export function forecastSeries(values: readonly number[], horizon: number, skip = 0): Forecast | Refused {
  const fitted = fitSeries(values)
  if ('refused' in fitted) return fitted
  const months = fitted.values.length
  const upTo = aheads(Math.min(horizon, furthest(months)))
  const drift = fitDrift(fitted.values)
  return {
    months,
    indicative: isIndicative(fitted),
    steps: upTo.map(ahead => stepAhead(fitted, ahead)),
    sums: upTo.slice(skip).map(ahead => sumAhead(fitted, ahead, skip)),
    yardstick: drift.sigma2 === 0 ? [] : upTo.map(ahead => stepOf(ahead, driftAhead(drift, ahead))),
    cut: cutOf(fitted, horizon),
  }
}

/** Fits the methods of a forecast, or says why there can be none. */
export function fitSeries(values: readonly number[]): Fitted | Refused {
  const recent = values.slice(-LOOK_BACK)
  const months = recent.length
  if (months < FEWEST) return { refused: tooFew(months) }
  const theta = fitTheta(recent)
  if (theta.smoothed.sse > 0) return { values: recent, theta }
  const alike = `all ${countOf(months, 'month')} are alike`
  return { refused: `No forecast is made: ${alike}, so nothing shows how far the next could be from them.` }
}

/** A month ahead. */
export function stepAhead({ theta }: Fitted, ahead: number): ForecastStep {
  return stepOf(ahead, thetaAhead(theta, ahead))
}

/** The sum of the months up to `ahead` that come after `skip` months. */
export function sumAhead({ theta }: Fitted, ahead: number, skip = 0): ForecastStep {
  return stepOf(ahead - skip, thetaSum(theta, ahead, skip))
}

/** Whether a forecast rests on so few months that it is indicative only. */
export function isIndicative({ values }: Fitted): boolean {
  return values.length < FIRM
}

/** How many months ahead a forecast from so many months may look. */
export function furthest(months: number): number {
  return Math.min(FURTHEST, Math.floor(Math.min(months, LOOK_BACK) / 3))
}

/** Why a forecast stops short of a horizon; null where it does not. */
export function cutOf({ values }: Fitted, horizon: number): string | null {
  const reach = furthest(values.length)
  if (horizon <= reach) return null
  return `A forecast from ${countOf(values.length, 'month')} looks at most ${reach} ahead, and this is ${horizon}.`
}

function tooFew(months: number): string {
  if (months === 0) return `A forecast needs ${FEWEST} months, and there are none.`
  return `A forecast needs ${FEWEST} months, and there ${months === 1 ? 'is' : 'are'} ${months}.`
}

function stepOf(ahead: number, { mean, se }: Expected): ForecastStep {
  const half = NORMAL.eighty * se
  return { ahead, mean, lower: mean - half, upper: mean + half }
}
