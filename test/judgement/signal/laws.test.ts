import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type XmrInput, xmr } from '../../../src/judgement/signal/xmr.ts'
import type { XmrPoint } from '../../../src/judgement/signal/xmr-point.ts'

const value = fc.integer({ min: -8, max: 8 })
const whole = fc.array(value, { minLength: 1, maxLength: 40 })
const gappy = fc.array(fc.option(value, { freq: 12 }), { minLength: 1, maxLength: 40 })
const rules = fc.record({
  improvement: fc.constantFrom('increase', 'decrease', 'neutral'),
  target: fc.option(fc.integer({ min: -12, max: 12 })),
  rebaseAt: fc.array(fc.nat(40), { maxLength: 2 }),
  fixAfter: fc.option(fc.integer({ min: 12, max: 20 })),
  screening: fc.boolean(),
  twoInThree: fc.constantFrom('inside-limits', 'beyond-two-sigma'),
}) as fc.Arbitrary<Omit<XmrInput, 'values'>>

const read = ({ side, near, rules, cause, variation, group }: XmrPoint): unknown => ({
  side,
  near,
  rules,
  cause,
  variation,
  group,
})

test('moving or stretching a series changes nothing that is read of it', () => {
  fc.assert(
    fc.property(gappy, rules, fc.integer({ min: -1000, max: 1000 }), fc.nat(50), (values, how, by, times) => {
      const moved = (one: number): number => one * (times + 1) + by
      const target = how.target === null ? null : moved(how.target)
      const there = xmr({ ...how, values })
      const here = xmr({ ...how, target, values: values.map(one => (one === null ? null : moved(one))) })
      expect(here.points.map(read)).toEqual(there.points.map(read))
      expect([here.variation, here.assurance]).toEqual([there.variation, there.assurance])
    }),
  )
})

test('wanting the other way turns improvement into concern, and pass into fail', () => {
  const turned = { increase: 'decrease', decrease: 'increase', neutral: 'neutral' } as const
  const swapped = (words: string | null): string | null =>
    words && (SWAP[words.split(' ')[0]!] ? words.replace(/^\w+/, first => SWAP[first]!) : words)
  fc.assert(
    fc.property(gappy, rules, (values, how) => {
      const there = xmr({ ...how, values })
      const back = xmr({ ...how, improvement: turned[how.improvement], values })
      expect(back.points.map(point => point.variation)).toEqual(
        there.points.map(point => swapped(point.variation)),
      )
      expect(back.assurance).toEqual(swapped(there.assurance))
    }),
  )
})

const SWAP: Readonly<Record<string, string>> = {
  improvement: 'concern',
  concern: 'improvement',
  pass: 'fail',
  fail: 'pass',
}

test('a rebase at the first point changes nothing', () => {
  fc.assert(
    fc.property(gappy, rules, (values, how) => {
      const again = xmr({ ...how, values, rebaseAt: [0, ...how.rebaseAt] })
      expect(again).toEqual(xmr({ ...how, values }))
    }),
  )
})

test('a group reads as it would alone', () => {
  fc.assert(
    fc.property(gappy, gappy, rules, (first, second, how) => {
      const both = xmr({ ...how, values: [...first, ...second], rebaseAt: [first.length] })
      const alone = xmr({ ...how, values: second, rebaseAt: [] })
      expect(both.points.slice(first.length)).toEqual(alone.points.map(point => ({ ...point, group: 1 })))
      expect(both.assurance).toEqual(alone.assurance)
    }),
  )
})

test('limits lie as far below the mean as above it, and the near ones two thirds of the way', () => {
  fc.assert(
    fc.property(whole, rules, (values, how) => {
      for (const { mean, lower, upper, nearUpper, averageMovingRange } of xmr({ ...how, values }).points) {
        if (averageMovingRange === null) expect([lower, upper, nearUpper]).toEqual([null, null, null])
        else {
          expect(upper! - mean!).toBeCloseTo(mean! - lower!, 9)
          expect(upper! - mean!).toBeCloseTo(2.66 * averageMovingRange, 9)
          expect(nearUpper! - mean!).toBeCloseTo(((upper! - mean!) * 2) / 3, 9)
        }
      }
    }),
  )
})

describe('the rules as their definitions have them, on series without gaps', () => {
  const plain = { improvement: 'increase', target: null, rebaseAt: [], fixAfter: null } as const

  test('a point is in a run when seven or more round it are on its side of the mean, and none is on it', () => {
    fc.assert(
      fc.property(whole, values => {
        const { points } = xmr({ ...plain, values, screening: false, twoInThree: 'inside-limits' })
        const same = (one: XmrPoint, next: XmrPoint): boolean => one.side === next.side && one.side !== 0
        expect(points.map(({ rules }) => rules.run)).toEqual(inStretchOf(7, points, same))
      }),
    )
  })

  test('a point is in a trend when seven or more round it rise all the way, or fall all the way', () => {
    fc.assert(
      fc.property(steadySeries(), values => {
        const { points } = xmr({ ...plain, values, screening: false, twoInThree: 'inside-limits' })
        const rising = inStretchOf(7, points, (one, next) => one.value! < next.value!)
        const falling = inStretchOf(7, points, (one, next) => one.value! > next.value!)
        expect(points.map(({ rules }) => rules.trend)).toEqual(
          rising.map((up, place) => up || falling[place]),
        )
      }),
    )
  })

  test('every point that is two of three before 2023 is so afterwards', () => {
    fc.assert(
      fc.property(whole, fc.boolean(), (values, screening) => {
        const before = xmr({ ...plain, values, screening, twoInThree: 'inside-limits' })
        const after = xmr({ ...plain, values, screening, twoInThree: 'beyond-two-sigma' })
        for (const [place, { rules }] of before.points.entries())
          if (rules.twoOfThree) expect(after.points[place]!.rules.twoOfThree).toBe(true)
      }),
    )
  })

  test('screening never widens the limits', () => {
    fc.assert(
      fc.property(whole, values => {
        const widths = [true, false].map(screening => {
          const { points } = xmr({ ...plain, values, screening, twoInThree: 'inside-limits' })
          return points[0]!.averageMovingRange ?? 0
        })
        expect(widths[0]).toBeLessThanOrEqual(widths[1]! + 1e-9)
      }),
    )
  })
})

/** Series that keep going one way for a while, as few made by chance would. */
function steadySeries(): fc.Arbitrary<readonly number[]> {
  const leg = fc.tuple(fc.constantFrom(-2, -1, 0, 1, 2), fc.integer({ min: 1, max: 9 }))
  return fc.array(leg, { minLength: 1, maxLength: 6 }).map(legs => {
    let level = 0
    return legs.flatMap(([step, length]) =>
      Array.from({ length }, () => {
        level += step
        return level
      }),
    )
  })
}

/** For each point, whether it lies in an unbroken stretch of at least `length` points. */
function inStretchOf(
  length: number,
  points: readonly XmrPoint[],
  goesOn: (one: XmrPoint, next: XmrPoint) => boolean,
): readonly boolean[] {
  return points.map((_, place) => {
    let from = place
    while (from > 0 && goesOn(points[from - 1]!, points[from]!)) from--
    let to = place
    while (to < points.length - 1 && goesOn(points[to]!, points[to + 1]!)) to++
    return to - from + 1 >= length
  })
}
