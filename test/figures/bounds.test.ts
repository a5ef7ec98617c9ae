import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bounds, boundsOf, type Move, type Possible, type Standing } from '../../src/figures/bounds.ts'
import type { ListRef, Tally } from '../../src/figures/figure.ts'
import { foldList } from '../../src/figures/fold-list.ts'
import type { Fold, Measure } from '../../src/measures/measure.ts'
import { readMeasures } from '../../src/store/measure-files.ts'

const list: ListRef = { measure: 'm', month: '2022-11', window: 'month' }
const measureOf = (fold: Fold): Measure => ({ ...readMeasures(null).measures[0]!, fold })

function bounds(fold: Fold, tally: Tally | null, moves: readonly Move[], exact = true): Bounds | null {
  const possible: Possible = { moves, exact, causes: [] }
  return boundsOf(measureOf(fold), foldList(list, fold, tally, 1000), possible)
}

const move = (rows: number, now: Standing, ...other: Standing[]): Move => ({
  now,
  could: [now, ...other],
  rows,
})
const ends = (found: Bounds | null) => found && [found.lower, found.upper]

describe('the bounds of a figure', () => {
  test('a count lies between itself and what could come on, less what could come off', () => {
    expect(
      ends(bounds('count', { rows: 10, met: 10 }, [move(3, 'out', 'met'), move(2, 'met', 'out')])),
    ).toEqual([8, 13])
  })

  test('a rate is bounded by its count, for the population', () => {
    expect(ends(bounds('rate', { rows: 10, met: 10 }, [move(5, 'out', 'met')]))).toEqual([100, 150])
  })

  test('a share is highest with all that could be met, and lowest with all that could not', () => {
    const either = move(10, 'out', 'met', 'not met')
    expect(ends(bounds('share', { rows: 10, met: 5 }, [either]))).toEqual([25, 75])
  })

  test('a row that can only be met does not lower a share, nor one that cannot be met raise it', () => {
    expect(ends(bounds('share', { rows: 10, met: 5 }, [move(10, 'out', 'met')]))).toEqual([50, 75])
    expect(ends(bounds('share', { rows: 10, met: 5 }, [move(10, 'out', 'not met')]))).toEqual([25, 50])
  })

  test('a share of no cases is bounded by the cases that there could be', () => {
    expect(ends(bounds('share', { rows: 0, met: 0 }, [move(2, 'out', 'not met')]))).toEqual([0, 0])
    expect(ends(bounds('share', { rows: 0, met: 0 }, [move(2, 'out', 'met', 'not met')]))).toEqual([0, 100])
  })

  test('a share that may be of no cases keeps to the values that it can have', () => {
    expect(ends(bounds('share', { rows: 1, met: 0 }, [move(1, 'not met', 'out')]))).toEqual([0, 0])
  })

  test('there are none where there is no list, nothing is known, or there can be no cases', () => {
    expect(bounds('count', null, [])).toBeNull()
    expect(bounds('share', { rows: 0, met: 0 }, [])).toBeNull()
    expect(boundsOf(measureOf('count'), foldList(list, 'count', { rows: 1, met: 1 }, 1), null)).toBeNull()
  })

  test('what could change nothing leaves the figure at both ends', () => {
    expect(bounds('share', { rows: 4, met: 3 }, [])).toEqual({
      lower: 75,
      upper: 75,
      exact: true,
      causes: [],
    })
  })

  test('that not all moves can happen together is passed on', () => {
    expect(bounds('count', { rows: 1, met: 1 }, [move(1, 'out', 'met')], false)?.exact).toBe(false)
  })
})

const STANDINGS: readonly Standing[] = ['out', 'met', 'not met']
const anyMove = fc
  .record({ now: fc.constantFrom(...STANDINGS), other: fc.uniqueArray(fc.constantFrom(...STANDINGS)) })
  .map(({ now, other }): Move => ({ now, could: [...new Set([now, ...other])], rows: 1 }))

/** The values of a share for every way in which its rows could stand. */
function everyValue(tally: Tally, moves: readonly Move[]): readonly number[] {
  const tallies = moves.reduce<readonly Tally[]>(
    (reached, { now, could }) =>
      reached.flatMap(({ rows, met }) =>
        could.map(then => ({
          rows: rows + Number(then !== 'out') - Number(now !== 'out'),
          met: met + Number(then === 'met') - Number(now === 'met'),
        })),
      ),
    [tally],
  )
  return tallies.flatMap(({ rows, met }) => (rows === 0 ? [] : [(met * 100) / rows]))
}

test('law: the ends of a share are the least and the greatest of all values that its rows allow', () => {
  const cases = fc.record({
    still: fc.record({ met: fc.nat(4), notMet: fc.nat(4) }),
    moves: fc.array(anyMove, { maxLength: 5 }),
  })
  fc.assert(
    fc.property(cases, ({ still, moves }) => {
      const met = still.met + moves.filter(({ now }) => now === 'met').length
      const rows = met + still.notMet + moves.filter(({ now }) => now === 'not met').length
      const values = everyValue({ rows, met }, moves)
      const found = ends(bounds('share', { rows, met }, moves))
      expect(found).toEqual(values.length === 0 ? null : [Math.min(...values), Math.max(...values)])
    }),
  )
})
