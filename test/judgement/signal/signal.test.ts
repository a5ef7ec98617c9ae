import { describe, expect, test } from 'vitest'
import {
  type NoSignal,
  readSignal,
  type Signal,
  type SignalInput,
} from '../../../src/judgement/signal/signal.ts'
import { xmr } from '../../../src/judgement/signal/xmr.ts'
import { oracleCases, seriesOf } from './oracle.ts'

const YEAR = [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6]
const LONG = [...YEAR, ...YEAR]

describe('limits are refused with a reason', () => {
  test('under twelve months', () => {
    expect(read(YEAR.slice(0, 9))).toEqual({ refused: 'Limits need 12 months, and there are 9.' })
    expect(read([4])).toEqual({ refused: 'Limits need 12 months, and there is 1.' })
    expect(read([])).toEqual({ refused: 'Limits need 12 months, and there are none.' })
    expect(read(YEAR)).toHaveProperty('points')
  })

  test('months without a value do not count', () => {
    expect(read([...YEAR.slice(0, 5), null, ...YEAR.slice(6)])).toEqual({
      refused: 'Limits need 12 months with a value, and there are 11.',
    })
  })

  test('only months since the last rebase count', () => {
    expect(read([...LONG, ...YEAR.slice(0, 5)], { rebaseAt: [24] })).toEqual({
      refused: 'Limits need 12 months, and there are 5 since the limits were last begun afresh.',
    })
  })

  test('a series that never changes', () => {
    const words = 'Every month has the same value, so there is no ordinary variation to measure.'
    expect(read(Array(24).fill(100))).toEqual({ refused: words })
    expect(read(Array(12).fill(0.1))).toEqual({ refused: words })
    expect(read(Array(24).fill(100), { screening: true })).toEqual({ refused: words })
  })

  test('a flat series with a spike or a step, screened or not', () => {
    const spike = [...Array(8).fill(10), 25, ...Array(8).fill(10)]
    const step = [...Array(10).fill(20), ...Array(10).fill(30)]
    const words =
      'Most months have the same value as the month before, so there is too little ordinary variation to measure.'
    for (const screening of [false, true]) {
      expect(read(spike, { screening })).toEqual({ refused: words })
      expect(read(step, { screening })).toEqual({ refused: words })
    }
  })

  test('a gap between every two months', () => {
    expect(read(LONG.flatMap(value => [null, value]))).toEqual({
      refused: 'No two months in a row have a value, so there is no ordinary variation to measure.',
    })
  })

  test('a latest month without a value', () => {
    expect(read([...LONG, null])).toEqual({
      refused: 'The latest month has no value, so there is nothing to judge.',
    })
  })
})

describe('the latest point’s cause, and since when', () => {
  const said: readonly (readonly [string, readonly number[], string | null, number | null])[] = [
    ['nothing but ordinary variation', [5, 6], null, null],
    ['beyond the limit, twice', [5, 13, 14], 'above the upper limit', 25],
    ['a run, from its first point', [5, 6, 7, 6, 7, 6, 7, 6, 7], 'run above the mean', 25],
    ['a run with an outlier in it', [5, 6, 7, 6, 14, 6, 7, 6, 7], 'run above the mean', 25],
    ['a trend, from where it set out', [5, 8, 7, 6, 5, 4, 3, 2], 'falling trend', 25],
    ['a trend that others were on the way to', [7, 2, 3, 4, 5, 6, 7, 8, 9], 'rising trend', 25],
    ['two of three, side by side', [5, 6, 9.5, 9.5], 'two of three high', 26],
    ['two of three, with the third between them', [5, 9.5, 6, 9.5], 'two of three high', 25],
    ['two of three, low', [5, 4, 0.5, 0.6], 'two of three low', 26],
  ]
  for (const [what, tail, cause, since] of said)
    test(what, () => {
      expect(signal([...LONG, ...tail])).toMatchObject({ cause, since })
    })

  test('no stretch reaches back over a rebase', () => {
    const values = [...YEAR, 13, ...[14, ...YEAR, ...YEAR, 15]]
    expect(signal(values, { rebaseAt: [13] })).toMatchObject({ cause: 'above the upper limit', since: 38 })
  })
})

describe('what is chosen where nothing is said', () => {
  const values = [...LONG, 30, 5, 6]

  test('no screening', () => {
    expect(limitsOf(signal(values))).toEqual(limitsOf(signal(values, { screening: false })))
    expect(limitsOf(signal(values, { screening: true })).upper).toBeLessThan(limitsOf(signal(values)).upper!)
  })

  test('two of three as announced in 2023: a point beyond the limit counts', () => {
    const pair = [...LONG, 6, 9.5, 12]
    const marks = (given: Partial<SignalInput>): unknown => signal(pair, given).points[25]!.rules.twoOfThree
    expect([marks({}), marks({ twoInThree: 'inside-limits' })]).toEqual([true, false])
  })
})

test('under twenty months in the last group the limits are on trial', () => {
  expect(signal(LONG.slice(0, 19)).trial).toBe(true)
  expect(signal(LONG.slice(0, 20)).trial).toBe(false)
  expect(signal([...LONG, ...YEAR], { rebaseAt: [24] }).trial).toBe(true)
  expect(signal([...LONG.slice(0, 19), null, 5]).trial).toBe(false)
})

test('an earlier group that is short or flat is shown without limits or marks', () => {
  const short = signal([1, 9, 1, ...LONG], { rebaseAt: [3] })
  const flat = signal([...Array(12).fill(9), 20, ...LONG], { rebaseAt: [13], screening: true })
  for (const { points } of [short, flat]) {
    expect(points[2]).toMatchObject({ value: points[2]!.value, lower: null, upper: null, cause: null })
    expect(points[2]!.rules).toEqual({ outside: null, trend: false, twoOfThree: null, run: null })
    expect(points.at(-1)!.lower).not.toBeNull()
  }
})

test('the target is held against the limits, and never against the last value', () => {
  expect(signal([...LONG, 11], { target: 10.5 }).assurance).toBe('hit or miss')
  expect(signal([...LONG, 5], { target: 20 }).assurance).toBe('fail')
  expect(signal([...LONG, 5], { target: 20, improvement: 'decrease' }).assurance).toBe('pass')
  expect(signal([...LONG, 5]).assurance).toBeNull()
})

describe('the reference package’s own cases', () => {
  const FEW = 'Limits need 12 months, and there '
  const AFRESH = ' since the limits were last begun afresh.'
  const SAME = 'Every month has the same value, so there is no ordinary variation to measure.'
  const MOST =
    'Most months have the same value as the month before, so there is too little ordinary variation to measure.'
  /** Where the reference gives limits, or none without a word, and we give a reason. */
  const refused: Readonly<Record<string, string>> = {
    'xmr-o011': `${FEW}is 1.`,
    'xmr-o012': `${FEW}are 2.`,
    'xmr-o013': `${FEW}are 3.`,
    'xmr-o014': `${FEW}are 6.`,
    'xmr-o015': `${FEW}are 7.`,
    'xmr-o018': `${FEW}are 7.`,
    'xmr-o019': `${FEW}are 6.`,
    'xmr-o058': `${FEW}are 5${AFRESH}`,
    'xmr-o059': `${FEW}is 1${AFRESH}`,
    // The reference's limits are undefined, and its assurance hit or miss.
    'xmr-o020': SAME,
    'xmr-o021': SAME,
    'xmr-o022': SAME,
    // Its limits collapse on the mean, and every point is beyond them; unscreened, the flat months are a run.
    'xmr-o023': MOST,
    'xmr-o024': MOST,
    'xmr-o025': MOST,
  }

  for (const one of oracleCases()) {
    const { fixAfter, ...series } = seriesOf(one)
    if (fixAfter !== null) continue
    const reading = readSignal({ ...series, twoInThree: 'inside-limits' })
    const reason = refused[one.id]
    if (reason !== undefined)
      test(`${one.id} is refused: ${one.scenario}`, () => expect(reading).toEqual({ refused: reason }))
    else
      test(`${one.id} is read as there: ${one.scenario}`, () => {
        const { variation, assurance } = xmr({ ...series, fixAfter: null, twoInThree: 'inside-limits' })
        expect(reading).toMatchObject({ variation, assurance })
      })
  }
})

function read(values: readonly (number | null)[], given: Partial<SignalInput> = {}): Signal | NoSignal {
  return readSignal({ values, improvement: 'increase', target: null, rebaseAt: [], ...given })
}

function signal(values: readonly (number | null)[], given: Partial<SignalInput> = {}): Signal {
  const reading = read(values, given)
  if ('refused' in reading) throw new Error(reading.refused)
  return reading
}

function limitsOf({ points }: Signal): { readonly lower: number | null; readonly upper: number | null } {
  const { lower, upper } = points.at(-1)!
  return { lower, upper }
}
