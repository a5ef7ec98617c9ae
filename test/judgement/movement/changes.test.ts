import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Tally } from '../../../src/figures/figure.ts'
import { foldList } from '../../../src/figures/fold-list.ts'
import { flowChange } from '../../../src/judgement/movement/flow-change.ts'
import { rateChange } from '../../../src/judgement/movement/rate-change.ts'
import { shareChange } from '../../../src/judgement/movement/share-change.ts'

const tallies = (groups: Readonly<Record<string, readonly [met: number, rows: number]>>) =>
  new Map(Object.entries(groups).map(([name, [met, rows]]) => [name, { met, rows }]))

describe('a change of a share', () => {
  test('is all performance where every team keeps its part of the cases', () => {
    const change = shareChange(tallies({ A: [8, 10], B: [6, 10] }), tallies({ A: [6, 10], B: [6, 10] }))!
    expect([change.before, change.after, change.change]).toEqual([70, 60, -10])
    expect([change.performance, change.mix]).toEqual([-10, 0])
    expect(change.groups.map(({ group, performance }) => [group, performance])).toEqual([
      ['A', -10],
      ['B', 0],
    ])
  })

  test('is all mix where every team does as well as before', () => {
    const change = shareChange(tallies({ A: [8, 10], B: [2, 10] }), tallies({ A: [4, 5], B: [3, 15] }))!
    expect(change.performance).toBe(0)
    expect(change.mix).toBeCloseTo(-15, 12)
  })

  test('a team better than the whole that grew adds, and one worse than the whole that shrank adds too', () => {
    const { groups } = shareChange(tallies({ A: [8, 10], B: [2, 10] }), tallies({ A: [12, 15], B: [1, 5] }))!
    expect(groups.map(({ mix }) => mix > 0)).toEqual([true, true])
  })

  test('a team with cases in one month alone is all mix, and one with none in either is left out', () => {
    const { groups, change, mix } = shareChange(
      tallies({ A: [5, 10], B: [9, 10], D: [0, 0] }),
      tallies({ A: [5, 10], C: [1, 10] }),
    )!
    expect(groups.map(({ group, performance }) => [group, performance])).toEqual([
      ['A', 0],
      ['B', 0],
      ['C', 0],
    ])
    expect(groups[1]!.after).toBeNull()
    expect(mix).toBeCloseTo(change, 12)
  })

  test('has none where a month has no cases', () => {
    expect(shareChange(tallies({}), tallies({ A: [1, 2] }))).toBeNull()
    expect(shareChange(tallies({ A: [1, 2] }), tallies({ A: [0, 0] }))).toBeNull()
  })

  test('is performance and mix, and the sum over teams, with nothing left over', () => {
    const tally = fc.tuple(fc.nat(60), fc.nat(60)).map(([met, not]): Tally => ({ met, rows: met + not }))
    const months = fc
      .dictionary(fc.constantFrom(...'ABCDEFG'), tally)
      .map(each => new Map(Object.entries(each)))
    fc.assert(
      fc.property(months, months, (before, after) => {
        const change = shareChange(before, after)
        const cases = [before, after].map(each => [...each.values()].reduce((sum, { rows }) => sum + rows, 0))
        expect(change === null).toBe(cases.includes(0))
        if (!change) return
        expect(change.performance + change.mix).toBeCloseTo(change.change, 9)
        const summed = change.groups.reduce((sum, { performance, mix }) => sum + performance + mix, 0)
        expect(summed).toBeCloseTo(change.after - change.before, 9)
      }),
    )
  })

  test('turns its sign when the months change places', () => {
    const [one, other] = [tallies({ A: [8, 10], B: [2, 30] }), tallies({ A: [5, 20], B: [9, 11] })]
    const [there, back] = [shareChange(one, other)!, shareChange(other, one)!]
    expect(back.performance).toBeCloseTo(-there.performance, 12)
    expect(back.mix).toBeCloseTo(-there.mix, 12)
  })
})

describe('a change of a rate', () => {
  const rate = (rows: number, population: number) =>
    foldList({ measure: 'cla-rate', month: '2022-11', window: 'at' }, 'rate', { rows, met: rows }, population)
  const projected = (rows: number, month: string, population: number) =>
    foldList(
      { measure: 'referral-rate', month, window: 'ytd' },
      'projected-rate',
      { rows, met: rows },
      population,
    )

  test('is all people where the population stays', () => {
    const change = rateChange(rate(624, 34_460), rate(629, 34_460))!
    expect(change.people).toBeCloseTo((5 * 10_000) / 34_460, 12)
    expect(change.population).toBe(0)
  })

  test('is all population where the number stays', () => {
    const change = rateChange(rate(629, 34_460), rate(629, 33_000))!
    expect(change.people).toBe(0)
    expect(change.population).toBeCloseTo(change.change, 12)
    expect(change.population).toBeGreaterThan(0)
  })

  test('of a projected rate is told of the pace, which is the figure', () => {
    const [before, after] = [projected(2290, '2022-10', 34_460), projected(2481, '2022-11', 34_460)]
    const change = rateChange(before, after)!
    expect(change.counts[0]).toBeCloseTo((2290 * 12) / 7, 9)
    expect(change.counts[1]).toBeCloseTo(3721.5, 9)
    expect(change.before).toBeCloseTo(before.value!, 9)
    expect(change.after).toBeCloseTo(after.value!, 9)
  })

  test('has none for a count, or without data', () => {
    const list = { measure: 'x', month: '2022-11', window: 'at' } as const
    expect(rateChange(foldList(list, 'count', { rows: 5, met: 5 }, 10), rate(5, 10))).toBeNull()
    expect(rateChange(rate(5, 10), foldList(list, 'rate', null, 10))).toBeNull()
  })

  test('is people and population with nothing left over', () => {
    const count = fc.nat(5000)
    const children = fc.integer({ min: 1000, max: 300_000 })
    fc.assert(
      fc.property(count, children, count, children, (n0, p0, n1, p1) => {
        const change = rateChange(rate(n0, p0), rate(n1, p1))!
        expect(change.people + change.population).toBeCloseTo(change.change, 8)
        expect(change.change).toBeCloseTo(rate(n1, p1).value! - rate(n0, p0).value!, 8)
      }),
    )
  })
})

describe('a change of a count of events', () => {
  test('is the sum of its groups’, the largest first', () => {
    const change = flowChange(
      new Map([
        ['police', 200],
        ['school', 60],
        ['', 5],
      ]),
      new Map([
        ['police', 120],
        ['school', 61],
        ['health', 7],
      ]),
    )
    expect([change.before, change.after, change.change]).toEqual([265, 188, -77])
    expect(change.groups.map(({ group, change: by }) => `${group} ${by}`)).toEqual([
      'police -80',
      'health 7',
      ' -5',
      'school 1',
    ])
  })

  test('is exact for any groups', () => {
    const counts = fc
      .dictionary(fc.string({ maxLength: 3 }), fc.nat(500))
      .map(each => new Map(Object.entries(each)))
    fc.assert(
      fc.property(counts, counts, (before, after) => {
        const { change, groups } = flowChange(before, after)
        expect(groups.reduce((sum, group) => sum + group.change, 0)).toBe(change)
      }),
    )
  })
})
