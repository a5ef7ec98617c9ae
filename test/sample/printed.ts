import { roundHalfUp } from '../../src/base/display.ts'
import { reckon } from '../independent/reckon.ts'
import type { RawTables } from '../independent/rows.ts'

const POPULATION = 34_460
const INTERVALS = { cinVisit: { count: 20, unit: 'WD' }, cpVisit: { count: 10, unit: 'WD' } } as const

/** What Northmere's board was shown for September, October and November 2022, whatever the seed. */
// biome-ignore format: a measure a line
export const PRINTED: Readonly<Record<string, readonly [number, number, number]>> = {
  'cin-number at': [1297, 1161, 959],
  'cin-rate at': [376, 337, 278],
  'cin-visits-in-timescale at': [80, 81, 68],
  'cp-number at': [321, 343, 353],
  'cp-rate at': [93, 100, 102],
  'icpc-in-timescale ytd': [74, 72, 73],
  'icpc-in-timescale month': [69, 60, 79],
  'cp-visits-in-timescale at': [81, 74, 67],
  'cp-reviews-in-timescale at': [98, 97, 97],
  'early-help-open at': [1004, 894, 722],
  'all-open-cases at': [2466, 2352, 2180],
  'contacts month': [1121, 1087, 1127],
  'referrals month': [377, 315, 191],
  'referral-rate ytd': [1146, 1139, 1080],
  'contacts-to-early-help month': [18, 12, 12],
  'cla-number at': [629, 624, 629],
  'cla-rate at': [183, 181, 183],
  'cla-starts ytd': [98, 107, 125],
  'cla-starts-rate ytd': [57, 53, 54],
  'cla-ceased ytd': [84, 98, 111],
  'cla-ceased-rate ytd': [49, 49, 48],
}

/** What it was shown for November alone. */
export const PRINTED_IN_NOVEMBER: Readonly<Record<string, number>> = {
  're-referrals ytd': 32,
  'assessments-in-timescale ytd': 68,
  'cla-visits-in-timescale at': 87,
  'cla-reviews-in-timescale at': 98,
}

/** The figures of some months as displayed, by measure and window, reckoned the plain second way. */
export function displayed(
  tables: RawTables,
  from: string,
  to: string,
): Readonly<Record<string, readonly number[]>> {
  const figures: Record<string, number[]> = {}
  for (const { measure, window, value } of reckon(tables, {
    from,
    to,
    population: POPULATION,
    intervals: INTERVALS,
  })) {
    const of = figures[`${measure} ${window}`] ?? []
    figures[`${measure} ${window}`] = [...of, roundHalfUp(value ?? Number.NaN)]
  }
  return figures
}

/** Those of the figures that were shown to the board. */
export function asPrinted(figures: Readonly<Record<string, readonly number[]>>): unknown {
  return {
    ...Object.fromEntries(Object.keys(PRINTED).map(key => [key, figures[key]])),
    ...Object.fromEntries(Object.keys(PRINTED_IN_NOVEMBER).map(key => [key, figures[key]?.at(-1)])),
  }
}
