import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareLists } from '../../src/figures/compare-lists.ts'
import type { Keys } from '../../src/figures/lists.ts'

const lists = (keys: Keys) => new Map([['2022-11', keys]])

function compare(first: Keys, other: Keys) {
  return compareLists(['2022-11'], lists(first), lists(other))[0]!
}

test('a row is added, dropped, now met, no longer met, or the same', () => {
  expect(
    compare(
      { met: ['a', 'b', 'c'], notMet: ['d', 'e'] },
      { met: ['d', 'a', 'new'], notMet: ['c', 'e', 'also'] },
    ),
  ).toEqual({
    month: '2022-11',
    added: ['also', 'new'],
    dropped: ['b'],
    nowMet: ['d'],
    noLongerMet: ['c'],
  })
})

test('a month that one definition has no list for is all added, or all dropped', () => {
  const one = lists({ met: ['b'], notMet: ['a'] })
  expect(compareLists(['2022-11'], new Map(), one)[0]).toMatchObject({ added: ['a', 'b'], dropped: [] })
  expect(compareLists(['2022-11'], one, new Map())[0]).toMatchObject({ added: [], dropped: ['a', 'b'] })
})

test('there is a change for each month asked for, in order', () => {
  const changes = compareLists(['2022-10', '2022-11'], lists({ met: ['a'], notMet: [] }), new Map())
  expect(changes.map(({ month, dropped }) => [month, dropped.length])).toEqual([
    ['2022-10', 0],
    ['2022-11', 1],
  ])
})

const key = fc.constantFrom('Z', 'a', 'b', '007', '7', 'é')
const list: fc.Arbitrary<Keys> = fc
  .tuple(fc.uniqueArray(key), fc.func(fc.boolean()))
  .map(([keys, isMet]) => ({ met: keys.filter(one => isMet(one)), notMet: keys.filter(one => !isMet(one)) }))

test('the changes lead from one list to the other, and each row is in one of them at most', () => {
  fc.assert(
    fc.property(list, list, (first, other) => {
      const { added, dropped, nowMet, noLongerMet } = compare(first, other)
      const all = [added, dropped, nowMet, noLongerMet].flat()
      expect(new Set(all).size).toBe(all.length)
      const keys = new Set([...first.met, ...first.notMet, ...added])
      for (const gone of dropped) keys.delete(gone)
      expect([...keys].sort()).toEqual([...other.met, ...other.notMet].sort())
      const met = new Set([...first.met, ...nowMet, ...added.filter(one => other.met.includes(one))])
      for (const not of [...noLongerMet, ...dropped]) met.delete(not)
      expect([...met].sort()).toEqual([...other.met].sort())
    }),
  )
})

test('a list does not differ from itself, and comparing the other way turns each change round', () => {
  fc.assert(
    fc.property(list, list, (first, other) => {
      expect(compare(first, first)).toMatchObject({ added: [], dropped: [], nowMet: [], noLongerMet: [] })
      const [there, back] = [compare(first, other), compare(other, first)]
      expect([back.added, back.dropped, back.nowMet, back.noLongerMet]).toEqual([
        there.dropped,
        there.added,
        there.noLongerMet,
        there.nowMet,
      ])
    }),
  )
})
