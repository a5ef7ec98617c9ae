import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ragOf } from '../../../src/judgement/rating/rag.ts'
import type { Aim, TargetInForce } from '../../../src/judgement/rating/target.ts'

const COUNT = { fold: 'count', yearTarget: false } as const
const SHARE = { fold: 'share', yearTarget: false } as const

function aimOf(good: Aim['good'], given: Partial<Aim> = {}): Aim {
  return { good, range: null, tolerance: 0.2, milestones: [], between: 'next-milestone', ...given }
}

function target(value: number): TargetInForce {
  return { value, milestone: { month: '2023-03', target: value } }
}

const colours = (aim: Aim, values: readonly number[], of: number) =>
  values.map(value => ragOf(aim, COUNT, value, target(of)).colour)

test('a value at the target or on its good side is green', () => {
  expect(colours(aimOf('low'), [209, 210], 210)).toEqual(['green', 'green'])
  expect(colours(aimOf('high'), [96, 97], 96)).toEqual(['green', 'green'])
})

test('a value on the bad side is amber within the tolerance, ends included, and red beyond', () => {
  expect(colours(aimOf('low'), [101, 120, 121], 100)).toEqual(['amber', 'amber', 'red'])
  expect(colours(aimOf('high'), [99, 80, 79], 100)).toEqual(['amber', 'amber', 'red'])
})

test('exactly 20% off is amber: 68 against 85, whatever floating point makes of it', () => {
  expect(ragOf(aimOf('high'), SHARE, 68, target(85)).colour).toBe('amber')
  expect(ragOf(aimOf('high'), SHARE, (68 * 3) / 3 - 1e-12, target(85)).colour).toBe('amber')
  expect(ragOf(aimOf('high'), SHARE, 67.99, target(85)).colour).toBe('red')
})

test('inside its range a value is green, ends included; outside, the variance is taken from the target', () => {
  const aim = aimOf('range', { range: [800, 1200], tolerance: 0.25 })
  expect(colours(aim, [800, 1000, 1200], 1000)).toEqual(['green', 'green', 'green'])
  expect(colours(aim, [799, 1201, 1250, 1251, 749], 1000)).toEqual(['amber', 'amber', 'amber', 'red', 'red'])
})

test('against a target of 0 anything on the bad side is red', () => {
  expect(colours(aimOf('low'), [0, 1], 0)).toEqual(['green', 'red'])
})

test('there is no colour without a value, a target or a better way, and the reason is said', () => {
  expect(ragOf(aimOf('low'), COUNT, null, target(5))).toEqual({
    colour: null,
    reason: 'Not rated: there is no value this month.',
  })
  expect(ragOf(aimOf('low'), COUNT, 7, null)).toEqual({
    colour: null,
    reason: 'Not rated: no target is set.',
  })
  expect(ragOf(aimOf('neutral'), COUNT, 7, target(5))).toEqual({
    colour: null,
    reason: 'Not rated: neither more nor fewer is better in itself.',
  })
})

test('the reason gives the value, the distance, the target and the tolerance', () => {
  const year = { fold: 'count', yearTarget: true } as const
  const line: TargetInForce = { value: 940, milestone: { month: '2023-09', target: 880 } }
  const reasons = [
    ragOf(aimOf('low'), COUNT, 353, target(215)),
    ragOf(aimOf('low'), COUNT, 191, target(210)),
    ragOf(aimOf('high', { tolerance: 0.3 }), SHARE, 67.88, target(85)),
    ragOf(aimOf('low'), year, 187.5, target(169)),
    ragOf(aimOf('range', { range: [800, 1200] }), COUNT, 959, target(1000)),
    ragOf(aimOf('range', { range: [800, 1200] }), COUNT, 1297, target(1000)),
    ragOf(aimOf('low'), COUNT, 1034, line),
    ragOf(aimOf('low'), COUNT, 3, target(0)),
  ].map(rag => rag.reason)
  expect(reasons).toMatchInlineSnapshot(`
    [
      "353 is 64.2% above the target of 215 for March 2023, beyond the 20% tolerance.",
      "191 meets the target of at most 210 for March 2023.",
      "68% is 17.1 percentage points below the target of 85% for March 2023: 20.1% of it, within the 30% tolerance.",
      "188 a year at this pace is 10.9% above the target of 169 for March 2023, within the 20% tolerance.",
      "959 is inside the range 800 to 1,200.",
      "1,297 is outside the range 800 to 1,200, and is 29.7% above the target of 1,000 for March 2023, beyond the 20% tolerance.",
      "1,034 is 10.0% above the target of 940 now, on the line to 880 for September 2023, within the 20% tolerance.",
      "3 is above the target of 0 for March 2023.",
    ]
  `)
})

test('a value nearer the good side is never rated worse', () => {
  const order = ['red', 'amber', 'green']
  const value = fc.double({ min: 0, max: 1e4, noNaN: true })
  fc.assert(
    fc.property(value, value, value, fc.constantFrom('low', 'high'), (a, b, of, good) => {
      const [worse, better] = a < b === (good === 'high') ? [a, b] : [b, a]
      const [first, second] = colours(aimOf(good as 'low' | 'high'), [worse, better], of)
      return order.indexOf(first!) <= order.indexOf(second!)
    }),
  )
})
