import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byarCount } from '../../../src/judgement/interval/byar-count.ts'
import { countInterval } from '../../../src/judgement/interval/count-interval.ts'
import { exactCount } from '../../../src/judgement/interval/exact-count.ts'
import { gammaQuantile, normalQuantile, standardErrors } from '../../../src/judgement/interval/quantile.ts'
import { rateInterval } from '../../../src/judgement/interval/rate-interval.ts'
import { shareInterval } from '../../../src/judgement/interval/share-interval.ts'

const events = fc.nat(5000)
const people = fc.integer({ min: 1, max: 2_000_000 })
const level = fc.constantFrom(0.9, 0.95, 0.99, 0.998)
const share = fc
  .integer({ min: 1, max: 20_000 })
  .chain(cases => fc.record({ met: fc.integer({ min: 0, max: cases }), cases: fc.constant(cases) }))

describe('quantiles are as good as the reference needs', () => {
  test('of the normal distribution, at full precision and not 1.96', () => {
    expect(standardErrors(0.95)).toBeCloseTo(1.959963984540054, 13)
    expect(standardErrors(0.998)).toBeCloseTo(3.090232306167813, 13)
    expect(normalQuantile(0.5)).toBeCloseTo(0, 15)
  })

  test.each([
    [0.975, 1, 3.6888794541139354],
    [0.001, 1, 0.0010005003335835341],
    [0.001, 9, 2.452424404363775],
    [0.975, 100, 120.52894775315546],
    [0.001, 1000, 905.1207909349766],
    [0.975, 1_000_000, 1001960.9109654503],
  ])('of the gamma distribution: %d at shape %d', (probability, shape, quantile) => {
    expect(gammaQuantile(probability, shape) / quantile).toBeCloseTo(1, 10)
  })
})

describe('an interval of a rate', () => {
  test('holds the value, and starts at nought for no events', () => {
    fc.assert(
      fc.property(events, people, level, (count, population, confidence) => {
        const { value, lower, upper } = rateInterval(count, population, { confidence, per: 10_000 })
        expect(lower).toBeLessThanOrEqual(value)
        expect(upper).toBeGreaterThan(value)
        expect(lower === 0).toBe(count === 0)
      }),
    )
  })

  test('is wider at a higher confidence', () => {
    fc.assert(
      fc.property(events, people, (count, population) => {
        const less = rateInterval(count, population, { confidence: 0.95, per: 10_000 })
        const more = rateInterval(count, population, { confidence: 0.998, per: 10_000 })
        expect(more.upper).toBeGreaterThan(less.upper)
        expect(count === 0 ? more.lower === less.lower : more.lower < less.lower).toBe(true)
      }),
    )
  })

  test('scales with what the rate is per, so a projected one keeps the width of its raw count', () => {
    fc.assert(
      fc.property(events, people, fc.integer({ min: 1, max: 12 }), (count, population, months) => {
        const plain = rateInterval(count, population, { confidence: 0.95, per: 10_000 })
        const projected = rateInterval(count, population, { confidence: 0.95, per: (10_000 * 12) / months })
        for (const end of ['value', 'lower', 'upper'] as const)
          expect(projected[end]).toBeCloseTo((plain[end] * 12) / months, 6)
      }),
    )
  })

  test('is refused for events below nought and for no population', () => {
    for (const [count, population] of [
      [-1, 100],
      [3, 0],
      [Number.NaN, 100],
    ] as const)
      expect(() => rateInterval(count, population, { confidence: 0.95, per: 1 })).toThrow(RangeError)
  })
})

describe('the interval of a count changes its method at ten events', () => {
  test('exact up to nine, Byar from ten', () => {
    expect(countInterval(9, 0.95).method).toBe('exact')
    expect(countInterval(10, 0.95).method).toBe('byar')
    expect(countInterval(9, 0.95).lower).toBe(exactCount(9, 0.95).lower)
    expect(countInterval(10, 0.95).upper).toBe(byarCount(10, 0.95).upper)
  })

  test.each([
    [0.95, 0.002],
    [0.998, 0.015],
  ])('which moves its ends at ten, at %d, by no more than %d of themselves', (confidence, most) => {
    const [byar, exact] = [byarCount(10, confidence), exactCount(10, confidence)]
    expect(Math.abs(byar.lower / exact.lower - 1)).toBeLessThan(most)
    expect(Math.abs(byar.upper / exact.upper - 1)).toBeLessThan(most)
    expect(byar.lower).not.toBe(exact.lower)
  })

  test('and its ends still rise with the count', () => {
    for (let count = 0; count < 60; count += 1) {
      const [one, next] = [countInterval(count, 0.95), countInterval(count + 1, 0.95)]
      expect(next.lower).toBeGreaterThan(one.lower)
      expect(next.upper).toBeGreaterThan(one.upper)
    }
  })
})

describe('an interval of a share', () => {
  test('holds the value and stays within 0 and 100', () => {
    fc.assert(
      fc.property(share, level, ({ met, cases }, confidence) => {
        const { value, lower, upper } = shareInterval(met, cases, { confidence })
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(lower).toBeLessThanOrEqual(value)
        expect(upper).toBeGreaterThanOrEqual(value)
        expect(upper).toBeLessThanOrEqual(100)
        expect(upper).toBeGreaterThan(lower)
      }),
    )
  })

  test('is the mirror of that of the cases not met', () => {
    fc.assert(
      fc.property(share, level, ({ met, cases }, confidence) => {
        const one = shareInterval(met, cases, { confidence })
        const other = shareInterval(cases - met, cases, { confidence })
        expect(one.lower).toBeCloseTo(100 - other.upper, 9)
        expect(one.upper).toBeCloseTo(100 - other.lower, 9)
      }),
    )
  })

  test('is wider at a higher confidence', () => {
    fc.assert(
      fc.property(share, ({ met, cases }) => {
        const less = shareInterval(met, cases, { confidence: 0.95 })
        const more = shareInterval(met, cases, { confidence: 0.998 })
        expect(more.upper - more.lower).toBeGreaterThan(less.upper - less.lower)
      }),
    )
  })

  test('is exactly 0 at the foot where none is met, and exactly 100 at the top where all are', () => {
    expect(shareInterval(0, 12, { confidence: 0.95 }).lower).toBe(0)
    expect(shareInterval(12, 12, { confidence: 0.95 }).upper).toBe(100)
  })

  test('is refused for no cases and for more met than there are', () => {
    expect(() => shareInterval(0, 0, { confidence: 0.95 })).toThrow(RangeError)
    expect(() => shareInterval(3, 2, { confidence: 0.95 })).toThrow(RangeError)
  })
})
