import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldList } from '../../../src/figures/fold-list.ts'
import { doneToReach, needed } from '../../../src/judgement/rating/done-to-reach.ts'
import { ragOf } from '../../../src/judgement/rating/rag.ts'
import type { Aim } from '../../../src/judgement/rating/target.ts'

describe('how many more must be met', () => {
  test.each([
    [7, 10, 70, 0],
    [7, 10, 71, 1],
    [6, 10, 90, 3],
    [0, 3, 66.7, 3],
    [2, 3, 66.6, 0],
    [0, 10, 0, 0],
    [10, 10, 100, 0],
    [9, 10, 100, 1],
    [0, 0, 50, null],
    [10, 10, 101, null],
  ])('%d met of %d, at a target of %d%%: %s', (met, rows, target, more) => {
    expect(needed(met, rows, target)).toBe(more)
  })

  const milestone = { month: '2023-03', target: 0 }
  const aim: Aim = { good: 'high', range: null, tolerance: 0.3, milestones: [], between: 'next-milestone' }
  const colourOf = (met: number, rows: number, target: number) => {
    const list = { measure: 'x', month: '2022-11', window: 'at' } as const
    const { value } = foldList(list, 'share', { rows, met }, null)
    const inForce = { value: target, milestone: { ...milestone, target } }
    return ragOf(aim, { fold: 'share', yearTarget: false }, value, inForce).colour
  }

  test('turns the rating green, and one fewer does not', () => {
    const counts = fc
      .integer({ min: 1, max: 2000 })
      .chain(rows => fc.tuple(fc.integer({ min: 0, max: rows }), fc.constant(rows)))
    const targets = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0.1, max: 100, noNaN: true }))
    fc.assert(
      fc.property(counts, targets, ([met, rows], target) => {
        const more = needed(met, rows, target)!
        expect(met + more).toBeLessThanOrEqual(rows)
        expect(colourOf(met + more, rows, target)).toBe('green')
        if (more > 0) expect(colourOf(met + more - 1, rows, target)).not.toBe('green')
      }),
    )
  })
})

describe('what must be done by a later day', () => {
  test('makes good what is overdue and what comes overdue until then', () => {
    expect(doneToReach({ rows: 100, met: 68, breaching: 8 }, 85, true)).toEqual({ ifNothing: 60, done: 25 })
  })

  test('is nothing where the share stays at its target of itself', () => {
    expect(doneToReach({ rows: 10, met: 9, breaching: 1 }, 80, true)).toEqual({ ifNothing: 80, done: 0 })
  })

  test('can only keep what is not overdue yet, where what is done late stays late', () => {
    expect(doneToReach({ rows: 100, met: 97, breaching: 4 }, 96, false)).toEqual({ ifNothing: 93, done: 3 })
    expect(doneToReach({ rows: 100, met: 90, breaching: 4 }, 96, false)).toEqual({
      ifNothing: 86,
      done: null,
    })
  })

  test('is not told of no rows', () => {
    expect(doneToReach({ rows: 0, met: 0, breaching: 0 }, 96, true)).toEqual({ ifNothing: null, done: null })
  })
})
