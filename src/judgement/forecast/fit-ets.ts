import { type EtsForm, type EtsRun, PARAMETERS, runEts, type Smoothing } from './ets.ts'
import { profileStart } from './profile-start.ts'
import { searchBox } from './search-box.ts'
import { searchLine } from './search-line.ts'

const LEAST = 1e-4
const MOST = 0.9999
const DAMPING: readonly [number, number] = [0.8, 0.98]

/** Places tried first along each side of what is searched. */
const LINE = 17
const BOX = { AAdN: [7, 5, 4], AAN: [9, 7] } as const

/** Fewest months that leave an error to estimate once a form's parameters are taken. */
export function fewestMonths(form: EtsForm): number {
  return PARAMETERS[form] + 1
}

/**
 * Fits a form by least squares: alpha and beta from 0.0001 to 0.9999, beta at most alpha, phi from 0.8 to 0.98.
 * The initial states are regressed out at each trial, so that only one to three bounded numbers are searched.
 *
 * @param values at least `fewestMonths(form)`
 */
export function fitEts(form: EtsForm, values: readonly number[]): EtsRun {
  const profile = profileStart(form, values)
  const smoothing =
    form === 'ANN'
      ? levelAt(searchLine(LINE, place => profile(levelAt(place)).sse))
      : trendAt(
          form,
          searchBox(BOX[form], place => profile(trendAt(form, place)).sse),
        )
  return runEts(form, smoothing, profile(smoothing).start, values)
}

function levelAt(place: number): Smoothing {
  return { alpha: between(LEAST, MOST, place), beta: 0, phi: 1 }
}

/** The smoothing parameters at a place in the unit box: alpha, beta's share of its own range, phi. */
function trendAt(form: 'AAdN' | 'AAN', place: readonly number[]): Smoothing {
  const alpha = between(LEAST, MOST, place[0]!)
  const beta = between(LEAST, alpha, place[1]!)
  return { alpha, beta, phi: form === 'AAN' ? 1 : between(...DAMPING, place[2]!) }
}

function between(low: number, high: number, part: number): number {
  return low + (high - low) * part
}
