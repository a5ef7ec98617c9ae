import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../src/base/day.ts'
import {
  type DatedExtract,
  type MonthSeen,
  monthsSeen,
  usualMoves,
} from '../../src/figures/late-recording.ts'

/** Extracts named for the day of their loading, each with a month that is complete in it. */
const loaded = (...days: (readonly [day: string, complete: string | null])[]): readonly DatedExtract[] =>
  days.map(([day, complete]) => ({ id: day, loaded: parseDay(day)!, complete }))

const plain = (months: readonly MonthSeen[]) =>
  months.map(({ month, first, later }) => [month, first, Object.fromEntries(later)])

describe('the months that were followed', () => {
  test('are those seen soon after their end, with an extract for each later month', () => {
    const extracts = loaded(
      ['2022-12-05', '2022-11'],
      ['2023-01-04', '2022-12'],
      ['2023-02-06', '2023-01'],
      ['2023-03-03', '2023-02'],
    )
    // October was a month old when it was first seen, which is soon enough; September was two.
    expect(plain(monthsSeen(extracts))).toEqual([
      ['2022-10', '2022-12-05', { 1: '2023-01-04', 2: '2023-02-06', 3: '2023-03-03' }],
      ['2022-11', '2022-12-05', { 1: '2023-01-04', 2: '2023-02-06', 3: '2023-03-03' }],
      ['2022-12', '2023-01-04', { 1: '2023-02-06', 2: '2023-03-03' }],
      ['2023-01', '2023-02-06', { 1: '2023-03-03' }],
    ])
  })

  test('have of each age the last extract', () => {
    const extracts = loaded(
      ['2022-12-01', '2022-11'],
      ['2022-12-29', '2022-11'],
      ['2022-12-30', '2022-11'],
      ['2023-01-29', '2022-12'],
      ['2023-01-30', '2022-12'],
    )
    expect(plain(monthsSeen(extracts)).filter(([month]) => month === '2022-11')).toEqual([
      ['2022-11', '2022-12-29', { 1: '2023-01-29', 2: '2023-01-30' }],
    ])
  })

  test('leave out extracts that they are not complete in, or that were loaded before they had ended', () => {
    const extracts = loaded(
      ['2022-11-30', '2022-11'],
      ['2022-12-05', '2022-10'],
      ['2022-12-20', '2022-11'],
      ['2023-01-10', null],
      ['2023-01-15', '2022-12'],
    )
    expect(plain(monthsSeen(extracts)).filter(([month]) => month === '2022-11')).toEqual([
      ['2022-11', '2022-12-20', { 1: '2023-01-15' }],
    ])
  })

  test('are none where there is one extract, or all are of one date', () => {
    expect(monthsSeen([])).toEqual([])
    expect(monthsSeen(loaded(['2022-12-05', '2022-11']))).toEqual([])
    expect(monthsSeen(loaded(['2022-12-05', '2022-11'], ['2022-12-05', '2022-11']))).toEqual([])
  })
})

/** A month whose figure was 100 when it was first seen, and moved by so much a month later. */
const followed = (moves: readonly number[]): readonly MonthSeen[] =>
  moves.map((move, at) => ({
    month: `${2000 + at}-01`,
    first: 'first',
    later: new Map([[1, `moved ${move}`]]),
  }))
const value = (extract: string) => (extract === 'first' ? 100 : 100 + Number(extract.slice(6)))

describe('how much a figure usually moves', () => {
  test('is told by the median, and the smallest and largest of a few', () => {
    expect(usualMoves(followed([3, -1, 0, 8]), value)).toEqual([
      { after: 1, seen: 4, median: 1.5, low: -1, high: 8, spread: 'range' },
    ])
  })

  test('is told by the 10th and 90th percentile of ten or more', () => {
    expect(usualMoves(followed([9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 100]), value)).toEqual([
      { after: 1, seen: 11, median: 5, low: 1, high: 9, spread: 'percentiles' },
    ])
  })

  test('leaves out months without a figure, and is not told where none is left', () => {
    const one = followed([4, 6])
    expect(usualMoves(one, (extract, month) => (month === '2000-01' ? null : value(extract)))).toEqual([
      { after: 1, seen: 1, median: 6, low: 6, high: 6, spread: 'range' },
    ])
    expect(usualMoves(one, () => null)).toEqual([])
  })

  test('lies between the smallest and the largest move, half of them on either side of the median', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 40 }), moves => {
        const [usual] = usualMoves(followed(moves), value)
        const { seen, median, low, high } = usual!
        expect(seen).toBe(moves.length)
        expect(low).toBeGreaterThanOrEqual(Math.min(...moves))
        expect(high).toBeLessThanOrEqual(Math.max(...moves))
        expect(low <= median && median <= high).toBe(true)
        expect(moves.filter(move => move < median).length).toBeLessThanOrEqual(moves.length / 2)
        expect(moves.filter(move => move > median).length).toBeLessThanOrEqual(moves.length / 2)
      }),
    )
  })
})
