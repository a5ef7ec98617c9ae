import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flowChange } from '../../../src/judgement/movement/flow-change.ts'
import type { ReconciledMonth } from '../../../src/judgement/movement/reconciliation.ts'
import {
  sayFlowChange,
  sayGap,
  sayJoined,
  sayLeft,
  sayRateChange,
  sayReconciled,
  sayShareChange,
  sayStockMovement,
} from '../../../src/judgement/movement/say-movement.ts'
import type { Stock } from '../../../src/judgement/movement/stock.ts'
import type { Mover, StockMovement } from '../../../src/judgement/movement/stock-movement.ts'

type Drawn = readonly [count: number, route: string, from: string, to: string, detail?: string]

function movement(stock: Stock, joined: readonly Drawn[], left: readonly Drawn[], before = '2022-10') {
  const movers = (drawn: readonly Drawn[]) =>
    drawn.flatMap(([count, route, from, to, detail]) =>
      Array.from(
        { length: count },
        (_, at) => ({ person: `${route}${at}`, route, from, to, day: null, detail: detail ?? null }) as Mover,
      ),
    )
  const [into, out] = [movers(joined), movers(left)]
  return {
    stock,
    before,
    after: '2022-11',
    opening: 624,
    closing: 624 + into.length - out.length,
    joined: into,
    left: out,
  } as unknown as StockMovement
}

describe('who joined and who left', () => {
  test('are said by route, the most first and those without a record last', () => {
    const moved = movement(
      'looked after',
      [
        [10, 'started', 'not open', 'looked after'],
        [7, 'stepped up', 'in need', 'looked after'],
        [1, 'corrected', 'not open', 'looked after'],
      ],
      [
        [1, 'ceased', 'looked after', 'not open', 'E12'],
        [3, 'stepped down', 'looked after', 'in need', 'E4A'],
        [2, 'ceased', 'looked after', 'not open', 'E47'],
        [6, 'turned 18', 'looked after', 'not open', 'E8'],
        [1, 'ceased', 'looked after', 'not open', 'E8'],
      ],
    )
    expect(sayStockMovement(moved)).toBe('From 624 to 629 in November: 18 joined and 13 left.')
    expect(sayJoined(moved)).toBe(
      '18 children entered care in November: 10 were not open before, 7 stepped up from being in need and 1 has no record to account for it.',
    )
    expect(sayLeft(moved)).toBe(
      '13 children left care in November: 6 turned 18, 3 stepped down to being in need, 2 left to special guardians, 1 left for another reason and 1 was adopted.',
    )
  })

  test('are said in one when they have one route, or are one, or none', () => {
    const closed = movement(
      'in need',
      [[1, 'stepped down', 'child protection', 'in need']],
      [[4, 'ceased', 'in need', 'not open']],
    )
    expect(sayJoined(closed)).toBe(
      '1 child came to be in need in November, who stepped down from a child protection plan.',
    )
    expect(sayLeft(closed)).toBe('4 children ceased to be in need in November, all of whom were closed.')
    expect(sayLeft(movement('child protection', [], []))).toBe(
      'No child came off a child protection plan in November.',
    )
    expect(sayJoined(movement('all open', [[2, 'stepped up', 'early help', 'in need']], []))).toBe(
      '2 people joined all open cases in November, all of whom stepped up from early help.',
    )
  })

  test('over more than a month are told by where they stood, as some may have come and gone between', () => {
    expect(sayLeft(movement('early help', [], [[1, 'died', 'early help', 'not open']], '2022-03'))).toBe(
      '1 person who was open to early help in March 2022 is no longer so in November 2022: 1 died.',
    )
  })
})

describe('a change of a share', () => {
  const said = (performance: number, mix: number) =>
    sayShareChange({ before: 0, after: 0, change: performance + mix, performance, mix, groups: [] })

  test.each([
    [
      -5,
      -2,
      'Of the 7 points that the share fell, 5 came from teams’ own performance and 2 from the mix of teams.',
    ],
    [
      5.4,
      1.4,
      'Of the 7 points that the share rose, 5 came from teams’ own performance and 2 from the mix of teams.',
    ],
    [-7, 0, 'The 7 points that the share fell came from teams’ own performance.'],
    [
      -1.4,
      0.38,
      'The share fell by 1.0 points: teams’ own performance took away 1.4 and the mix of teams added 0.4.',
    ],
    [0.06, 0.08, 'The share hardly changed.'],
    [0.1, 2.9, 'The 3 points that the share rose came from the mix of teams.'],
    [-9, 2, 'The share fell by 7 points: teams’ own performance took away 9 and the mix of teams added 2.'],
    [3, -2, 'The share rose by 1 point: teams’ own performance added 3 and the mix of teams took away 2.'],
    [
      -0.3,
      -0.1,
      'Of the 0.4 points that the share fell, 0.3 came from teams’ own performance and 0.1 from the mix of teams.',
    ],
    [2, -2, 'The share hardly changed: teams’ own performance added 2.0 and the mix of teams took away 2.0.'],
    [0, 0, 'The share hardly changed.'],
  ])('%d of performance and %d of mix', (performance, mix, sentence) => {
    expect(said(performance, mix)).toBe(sentence)
  })

  test('shows parts that add up to the whole it shows, each within a unit of what it is', () => {
    const part = fc.double({ min: -40, max: 40, noNaN: true })
    fc.assert(
      fc.property(part, part, (performance, mix) => {
        const shown = said(performance, mix)
        const numbers = [...shown.matchAll(/\d+(\.\d)?/g)].map(([text]) => Number(text))
        if (!shown.startsWith('Of the')) return
        const [total, one, other] = numbers
        expect(one! + other!).toBeCloseTo(total!, 9)
        expect(Math.abs(one! - Math.abs(performance))).toBeLessThanOrEqual(1)
        expect(Math.abs(other! - Math.abs(mix))).toBeLessThanOrEqual(1)
      }),
    )
  })
})

test('a change of a rate is said likewise', () => {
  const change = {
    before: 181,
    after: 193,
    change: 12,
    people: 11,
    population: 1,
    counts: [1, 1],
    populations: [1, 1],
  } as const
  expect(sayRateChange(change)).toBe(
    'Of the 12 per 10,000 that the rate rose, 11 came from the number counted and 1 from the population.',
  )
  expect(sayRateChange({ ...change, population: 0, change: 11 })).toBe(
    'The 11 per 10,000 that the rate rose came from the number counted.',
  )
})

test('a change of a count is said by its largest groups', () => {
  const of = (before: Record<string, number>, after: Record<string, number>) =>
    sayFlowChange(flowChange(new Map(Object.entries(before)), new Map(Object.entries(after))))
  expect(of({ police: 200, schools: 60 }, { police: 120, schools: 16 })).toBe(
    '124 fewer than before: 80 fewer from police and 44 fewer from schools.',
  )
  expect(of({ a: 10, b: 20, c: 30, d: 4, e: 5, f: 6 }, { a: 20, b: 21, c: 40, d: 1, e: 1, '': 2 })).toBe(
    '10 more than before: 10 more from a, 10 more from c, 6 fewer from f and 4 fewer from the 4 others.',
  )
  expect(of({ a: 1 }, { '': 1 })).toBe('As many as before: 1 more with none recorded and 1 fewer from a.')
  expect(of({ a: 1 }, { a: 1 })).toBe('As many as before.')
})

describe('a reconciled month', () => {
  const month: ReconciledMonth = {
    stock: 'looked after',
    month: '2022-11',
    opening: 624,
    into: Array(18).fill(null),
    out: Array(13).fill(null),
    corrections: [],
    closing: 629,
    gap: [],
  }
  const correction = { person: 'amy', record: null, unmatched: 'went', by: -1, reason: 'died' } as const

  test('is said as a sum', () => {
    expect(sayReconciled(month)).toBe(
      '624 children looked after at the start of November, 18 in, 13 out and no corrections make 629 at its end.',
    )
    expect(sayReconciled({ ...month, corrections: [correction, correction], closing: 627 })).toBe(
      '624 children looked after at the start of November, 18 in, 13 out and 2 corrections that come to −2 make 627 at its end.',
    )
    expect(sayReconciled({ ...month, corrections: [correction], closing: 628 })).toMatch(
      /1 correction that comes to −1 make 628/,
    )
  })

  test('says how many children no record accounts for, and nothing where there are none', () => {
    expect(sayGap(month)).toBeNull()
    expect(sayGap({ ...month, gap: ['amy'] })).toBe(
      'The number of children looked after has an unexplained gap in November 2022: no record accounts for the change of 1 child.',
    )
    expect(sayGap({ ...month, stock: 'in need', gap: ['amy', 'ben'] })).toMatch(
      /children in need .* 2 children\.$/,
    )
  })
})
