import { monthName, shiftMonth } from '../../base/month.ts'
import { showValue } from '../../figures/show-figure.ts'
import { BAND_HONESTY } from '../../judgement/forecast/forecast-series.ts'
import type { Judged } from '../../judgement/judge.ts'
import type { ForecastBand } from '../model/series-chart.ts'

/** Where the months may go up to the next milestone, if nothing changes; null where each month isn't forecast. */
export function forecastOf({ reach, figure }: Judged): ForecastBand | null {
  const landing = reach[0]?.landing
  if (!landing || 'refused' in landing || landing.way.length === 0) return null
  const last = landing.way.at(-1)!
  return {
    words: ['If nothing changes:', spanWords(last, figure)],
    steps: landing.way.map(({ ahead, mean, lower, upper }) => ({
      month: shiftMonth(figure.list.month, ahead),
      mean,
      lower,
      upper,
    })),
  }
}

/** The band's end in a sentence, and what such a band is worth. */
export function sayForecast({ steps }: ForecastBand, { figure }: Judged): string {
  const last = steps.at(-1)!
  return `If nothing changes it would be ${spanWords(last, figure)} in ${monthName(last.month)} (${BAND_HONESTY}).`
}

function spanWords(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  { fold }: Judged['figure'],
): string {
  const [from, to] = [showValue(lower, fold), showValue(upper, fold)]
  return from === to ? from : `${from} to ${to}`
}
