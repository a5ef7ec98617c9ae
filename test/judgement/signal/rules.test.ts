import { describe, expect, test } from 'vitest'
import type { RuleFlags } from '../../../src/judgement/signal/special-cause.ts'
import { type XmrInput, xmr } from '../../../src/judgement/signal/xmr.ts'
import type { XmrPoint } from '../../../src/judgement/signal/xmr-point.ts'

/** A year between 4 and 6: mean 5, near limits 1.45 and 8.55, limits -0.32 and 10.32. Drawings go on from a 6. */
const YEAR = [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6]
const PLAIN: XmrInput = {
  values: [],
  improvement: 'increase',
  target: null,
  rebaseAt: [],
  fixAfter: 12,
  screening: false,
  twoInThree: 'beyond-two-sigma',
}

test('the drawings’ limits are where they say', () => {
  const { mean, lower, upper, nearLower, nearUpper, averageMovingRange } = drawn('5')[0]!
  expect([mean, averageMovingRange]).toEqual([5, 2])
  expect([lower, nearLower, nearUpper, upper].map(line => line!.toFixed(3))).toEqual([
    '-0.320',
    '1.453',
    '8.547',
    '10.320',
  ])
})

describe('outside: a point beyond a limit', () => {
  test('above or below', () => {
    draws('outside', '5 10.3 10.4 5 -0.3 -0.4 5', '. .    x    . .    x    .')
  })
  test('a point on the limit is not beyond it', () => {
    draws('outside', '5 10.32 10.321 -0.32 -0.321', '. . x . x')
  })
})

describe('run: seven points, one after another, on one side of the mean', () => {
  test('seven above', () => {
    draws('run', '5 6 7 6 7 6 7 6', '. x x x x x x x')
  })
  test('six are not a run', () => {
    draws('run', '5 6 7 6 7 6 7 4', '. . . . . . . .')
  })
  test('ten are one run', () => {
    draws('run', '5 4 3 4 3 4 3 4 3 4 3 5', '. x x x x x x x x x x .')
  })
  test('a point on the mean ends it', () => {
    draws('run', '5 6 7 6 5 6 7 6 7', '. . . . . . . . .')
  })
  test('a missing value ends it, and leaves the points round it open', () => {
    draws('run', '4 6 7 6 - 6 7 6 7 4', '? ? ? ? ? ? ? ? ? .')
    draws('run', '4 6 4 6 - 4 6 4 6 4', '? ? ? ? ? . . . . .')
  })
})

describe('trend: seven points, each higher than the one before, or each lower', () => {
  test('seven rising, across the mean', () => {
    draws('trend', '5 2 3 4 5 6 7 8', '. x x x x x x x')
    expect(causes('5 2 3 4 5 6 7 8').at(-1)).toBe('rising trend')
  })
  test('seven falling', () => {
    draws('trend', '5 8 7 6 5 4 3 2 4', '. x x x x x x x .')
    expect(causes('5 8 7 6 5 4 3 2')[3]).toBe('falling trend')
  })
  test('six are not a trend', () => {
    draws('trend', '5 2 3 4 5 6 7 6', '. . . . . . . .')
  })
  test('a tie ends it', () => {
    draws('trend', '5 2 3 4 4 5 6 7 8', '. . . . . . . . .')
  })
  test('so does a missing value', () => {
    draws('trend', '5 2 3 4 - 5 6 7 8', '. . . . . . . . .')
  })
  test('up and then down: the peak is falling', () => {
    const both = causes('5 2 3 4 5 6 7 8 7.5 6.5 5.5 4.5 3.5 2.5')
    expect(both.slice(1, 7)).toEqual(Array(6).fill('rising trend'))
    expect(both.slice(7)).toEqual(Array(7).fill('falling trend'))
  })
})

describe('two of three: three neighbours on one side, at least two of them far from the mean', () => {
  test('the two that are far are marked, not the third', () => {
    draws('twoOfThree', '5 9 6 9', '. x . x')
    draws('twoOfThree', '5 6 9 9', '. . x x')
    draws('twoOfThree', '5 1 1 4', '. x x .')
  })
  test('the third must be on their side of the mean', () => {
    draws('twoOfThree', '5 9 4 9', '. . . .')
    draws('twoOfThree', '4 9 9 4', '. . . .')
    draws('twoOfThree', '5 9 9 5', '. . . .')
  })
  test('far on opposite sides is not two of three', () => {
    draws('twoOfThree', '5 9 1 6', '. . . .')
  })
  test('a point beyond the limit counts as announced in 2023, and did not before', () => {
    draws('twoOfThree', '5 9 11 6', '. x x .')
    draws('twoOfThree', '5 9 11 6', '. . . .', { twoInThree: 'inside-limits' })
    draws('twoOfThree', '5 9 9 11', '. x x x')
    draws('twoOfThree', '5 9 9 11', '. x x .', { twoInThree: 'inside-limits' })
  })
  test('a missing value leaves its neighbours open', () => {
    draws('twoOfThree', '5 9 - 9', '. ? ? ?')
    draws('twoOfThree', '5 9 9 6 - 6', '. x x . ? .')
  })
})

describe('a point with several causes is named for the weightiest', () => {
  test('beyond a limit, then a trend, then two of three, then a run', () => {
    expect(causes('5 5.5 6 7 8 9 10 11')).toEqual([...Array(7).fill('rising trend'), 'above the upper limit'])
    expect(causes('5 6 7 6 7 6 9 9')).toEqual([
      null,
      ...Array(5).fill('run above the mean'),
      'two of three high',
      'two of three high',
    ])
  })
})

describe('what a cause says depends on which way is better', () => {
  const said: readonly (readonly [XmrInput['improvement'], string, string])[] = [
    ['increase', 'improvement high', 'concern low'],
    ['decrease', 'concern high', 'improvement low'],
    ['neutral', 'neutral high', 'neutral low'],
  ]
  for (const [improvement, high, low] of said)
    test(improvement, () => {
      expect(drawn('5 11', { improvement }).at(-1)!.variation).toBe(high)
      expect(drawn('5 -1', { improvement }).at(-1)!.variation).toBe(low)
      expect(drawn('5 6', { improvement }).at(-1)!.variation).toBe('common cause')
    })

  test('a rise from below the mean is a rise', () => {
    expect(drawn('5 0 0.5 1 1.5 2 3 4').at(-1)!).toMatchObject({ side: -1, variation: 'improvement high' })
  })
})

describe('assurance holds the limits against the target', () => {
  const assured = (target: number | null, improvement: XmrInput['improvement']): unknown =>
    xmr({ ...PLAIN, values: YEAR, target, improvement }).assurance

  test('a target above them is never met where more is better, and always where less is', () => {
    expect([assured(10.4, 'increase'), assured(10.4, 'decrease')]).toEqual(['fail', 'pass'])
    expect([assured(-0.4, 'increase'), assured(-0.4, 'decrease')]).toEqual(['pass', 'fail'])
  })
  test('within them, or on one, it is hit or miss', () => {
    expect([9, 10.32, -0.32].map(target => assured(target, 'increase'))).toEqual(Array(3).fill('hit or miss'))
  })
  test('without a target, or where neither way is better, there is none', () => {
    expect([assured(null, 'increase'), assured(10.4, 'neutral')]).toEqual([null, null])
  })
})

describe('groups are judged by themselves', () => {
  test('a run is cut by a rebase', () => {
    const values = [...YEAR, 5, 6, 7, 6, 7, 6, 7, 6]
    const whole = xmr({ ...PLAIN, values })
    const cut = xmr({ ...PLAIN, values, rebaseAt: [16] })
    expect(drawing(whole.points, 'run').slice(12)).toBe('.xxxxxxx')
    expect(drawing(cut.points, 'run').slice(12)).toBe('........')
    expect(cut.points[16]).toMatchObject({ group: 1, movingRange: null, mean: 6.5 })
  })
})

describe('screening', () => {
  const values = [...YEAR, 30]
  test('leaves a large moving range out of the limits, and its point in the mean', () => {
    const [plain, screened] = [false, true].map(
      screening => xmr({ ...PLAIN, fixAfter: null, values, screening }).points[12]!,
    )
    expect(plain).toMatchObject({ movingRange: 24, averageMovingRange: 46 / 12, mean: 90 / 13 })
    expect(screened).toMatchObject({ movingRange: null, averageMovingRange: 2, mean: 90 / 13 })
  })
})

describe('floating point makes no signal', () => {
  test('twelve tenths have a mean of a tenth', () => {
    const { points } = xmr({ ...PLAIN, values: Array(12).fill(0.1) })
    expect(points.map(({ mean, side }) => [mean, side])).toEqual(Array(12).fill([0.1, 0]))
  })
  test('a hair between equal values is no step and no side', () => {
    const climb = Array.from({ length: 12 }, (_, place) => 0.3 + place * 1e-16)
    const { points } = xmr({ ...PLAIN, values: climb })
    expect(points.map(({ side, rules }) => [side, rules.trend])).toEqual(Array(12).fill([0, false]))
    expect(points[0]!.averageMovingRange).toBe(0)
  })
})

function drawn(tail: string, rules: Partial<XmrInput> = {}): readonly XmrPoint[] {
  const values = tail.split(/ +/).map(value => (value === '-' ? null : Number(value)))
  return xmr({ ...PLAIN, ...rules, values: [...YEAR, ...values] }).points.slice(YEAR.length)
}

function causes(tail: string): readonly XmrPoint['cause'][] {
  return drawn(tail).map(({ cause }) => cause)
}

function drawing(points: readonly XmrPoint[], rule: keyof RuleFlags): string {
  return points.map(({ rules }) => (rules[rule] === null ? '?' : rules[rule] ? 'x' : '.')).join('')
}

function draws(rule: keyof RuleFlags, tail: string, marks: string, rules: Partial<XmrInput> = {}): void {
  expect(drawing(drawn(tail, rules), rule)).toBe(marks.replaceAll(' ', ''))
}
