import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countInterval } from '../../../src/judgement/interval/count-interval.ts'
import { countLimits } from '../../../src/judgement/interval/count-limits.ts'
import type { Fence } from '../../../src/judgement/interval/fence.ts'
import {
  type Area,
  type Funnel,
  type FunnelPoint,
  readFunnel,
} from '../../../src/judgement/interval/funnel.ts'
import { positionOf } from '../../../src/judgement/interval/position.ts'
import { shareInterval } from '../../../src/judgement/interval/share-interval.ts'
import { shareLimits } from '../../../src/judgement/interval/share-limits.ts'

const shareAreas = areasOf([41, 50], [85, 100], [160, 200], [64, 80], [98, 120], [120, 150], [71, 90])
const rateAreas = areasOf(
  [210, 34_000],
  [260, 41_000],
  [150, 25_500],
  [305, 50_000],
  [120, 19_000],
  [181, 30_000],
)
/** As the last, but their rates lie from 30 to 120 per 10,000. */
const scattered = areasOf(
  [102, 34_000],
  [492, 41_000],
  [99, 25_500],
  [505, 50_000],
  [210, 19_000],
  [129, 30_000],
)

describe('the funnel is the interval turned round', () => {
  test('a share lies outside the limits at its size just when its own interval leaves the average out', () => {
    const drawn = fc.record({
      cases: fc.integer({ min: 1, max: 3000 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      average: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    })
    fc.assert(
      fc.property(drawn, ({ cases, part, average }) => {
        const met = Math.round(part * cases)
        const { lower, upper } = shareLimits(average, cases, 0.95)
        const place = met / cases > upper ? 'high' : met / cases < lower ? 'low' : 'within'
        const own = shareInterval(met, cases, { confidence: 0.95 })
        expect(place).toBe(positionOf(own, average * 100))
      }),
    )
  })

  test('a count lies outside the limits just when its own interval leaves the expected number out', () => {
    const drawn = fc.record({
      count: fc.nat(400),
      expected: fc.double({ min: 0.5, max: 400, noNaN: true }),
      confidence: fc.constantFrom(0.95, 0.998),
    })
    fc.assert(
      fc.property(drawn, ({ count, expected, confidence }) => {
        const { lower, upper } = countLimits(expected, confidence)
        const place = count > upper ? 'high' : count < lower ? 'low' : 'within'
        expect(place).toBe(positionOf(countInterval(count, confidence), expected))
      }),
      { numRuns: 400 },
    )
  })
})

describe('an area among others', () => {
  test('the average is of the sums, and without the area itself', () => {
    const funnel = read(shareAreas, { numerator: 10, denominator: 100 }, 'share')
    expect(funnel.average).toBeCloseTo((100 * (41 + 85 + 160 + 64 + 98 + 120 + 71)) / 790, 12)
    expect(funnel.areas.map(area => area.name)).toEqual(shareAreas.map(area => area.name))
    expect(funnel.areas[0]!.value).toBe(82)
    expect(funnel.overdispersion.areas).toBe(7)
  })

  test.each([
    [40, 'low', 'low'],
    [70, 'low', 'within'],
    [80, 'within', 'within'],
    [90, 'high', 'within'],
    [99, 'high', 'high'],
  ] as const)('a share of %d in 100 is %s at 95% and %s at 99.8%', (numerator, at95, at998) => {
    const { own } = read(shareAreas, { numerator, denominator: 100 }, 'share')
    expect([own.plain.at95.position, own.plain.at998.position]).toEqual([at95, at998])
  })

  test('a rate is judged per 10,000 by its own count', () => {
    const funnel = read(rateAreas, { numerator: 270, denominator: 34_460 }, 'rate')
    expect(funnel.own.value).toBeCloseTo(78.35, 2)
    expect(funnel.average).toBeCloseTo(61.5, 1)
    expect(funnel.own.plain.at998.position).toBe('high')
    expect(read(rateAreas, { numerator: 0, denominator: 34_460 }, 'rate').own.plain.at998.position).toBe(
      'low',
    )
  })

  test('areas no further apart than chance explains leave nothing to adjust for', () => {
    const { own, overdispersion } = read(rateAreas, { numerator: 270, denominator: 34_460 }, 'rate')
    expect(overdispersion).toMatchObject({ tau2: 0, areas: 6 })
    expect(overdispersion.phi).toBeLessThan(1)
    expect(own.adjusted).toEqual(own.plain)
  })

  test('areas further apart than that excuse an area that chance would not', () => {
    const { own, overdispersion } = read(scattered, { numerator: 270, denominator: 34_460 }, 'rate')
    expect(overdispersion.phi).toBeGreaterThan(10)
    expect(own.plain.at95.position).toBe('within')
    const low = read(scattered, { numerator: 130, denominator: 34_460 }, 'rate').own
    expect(low.plain.at998.position).toBe('low')
    expect(low.adjusted.at95.position).toBe('within')
  })
})

describe('whatever the areas', () => {
  const drawn = fc.constantFrom('share' as const, 'rate' as const).chain(kind =>
    fc.record({
      kind: fc.constant(kind),
      ratios: fc.array(ratioOf(kind), { minLength: 6, maxLength: 14 }),
    }),
  )

  test('limits narrow to neither side of the average, 95% lies inside 99.8%, and an allowance only widens', () => {
    fc.assert(
      fc.property(drawn, ({ kind, ratios }) => {
        const [own, ...others] = ratios
        const funnel = readFunnel(areasOf(...others), { numerator: own![0], denominator: own![1] }, kind)
        if ('refused' in funnel) return
        for (const point of [funnel.own, ...funnel.areas]) expect(faultsOf(funnel, point)).toEqual([])
      }),
    )
  })
})

describe('there is no funnel', () => {
  const own = { numerator: 3, denominator: 10 }
  test.each([
    [shareAreas.slice(0, 4), own, 'a funnel needs at least 5 areas to compare with, and there are 4.'],
    [shareAreas.slice(0, 1), own, 'a funnel needs at least 5 areas to compare with, and there is 1.'],
    [
      shareAreas,
      { numerator: 0, denominator: 0 },
      'our own figure needs a number met out of a number of cases.',
    ],
    [
      [...shareAreas, { name: 'Westmarch', numerator: 5, denominator: 4 }],
      own,
      'Westmarch needs a number met out of a number of cases.',
    ],
    [shareAreas.map(area => ({ ...area, numerator: 0 })), own, 'the areas to compare with have none at all.'],
    [
      shareAreas.map(area => ({ ...area, numerator: area.denominator })),
      own,
      'the areas to compare with have met every case.',
    ],
  ])('case %#', (areas, mine, why) => {
    expect(readFunnel(areas, mine, 'share')).toEqual({ refused: `Not compared: ${why}` })
  })
})

function read(areas: readonly Area[], own: { numerator: number; denominator: number }, kind: Funnel['kind']) {
  const funnel = readFunnel(areas, own, kind)
  if ('refused' in funnel) throw new Error(funnel.refused)
  return funnel
}

function areasOf(...ratios: readonly (readonly [number, number])[]): readonly Area[] {
  return ratios.map(([numerator, denominator], place) => ({
    name: `Area ${place + 1}`,
    numerator,
    denominator,
  }))
}

function ratioOf(kind: Funnel['kind']) {
  const denominator =
    kind === 'share' ? fc.integer({ min: 1, max: 500 }) : fc.integer({ min: 4000, max: 90_000 })
  return denominator.chain(size =>
    fc.tuple(fc.integer({ min: 0, max: Math.min(size, 700) }), fc.constant(size)),
  )
}

function faultsOf({ average }: Funnel, { value, plain, adjusted }: FunnelPoint): readonly string[] {
  const hair = 1e-9 * Math.max(1, average)
  const holds = (fence: Fence) => fence.lower <= average + hair && fence.upper >= average - hair
  const inside = (one: Fence, other: Fence) =>
    one.lower >= other.lower - hair && one.upper <= other.upper + hair
  const agrees = (fence: Fence) =>
    fence.position === (value > fence.upper ? 'high' : value < fence.lower ? 'low' : 'within')
  const onTheLine = (fence: Fence) =>
    Math.abs(value - fence.upper) < hair || Math.abs(value - fence.lower) < hair
  return [
    ...[plain.at95, plain.at998, adjusted.at95, adjusted.at998].flatMap(fence => [
      ...(holds(fence) ? [] : ['the average lies outside']),
      ...(agrees(fence) || onTheLine(fence) ? [] : ['the position is not where the value lies']),
    ]),
    ...(inside(plain.at95, plain.at998) && inside(adjusted.at95, adjusted.at998) ? [] : ['95% is the wider']),
    ...(inside(plain.at95, adjusted.at95) && inside(plain.at998, adjusted.at998) ? [] : ['narrowed']),
  ]
}
