import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../src/figures/figure.ts'
import type { MeasureSeries } from '../../src/figures/measure-series.ts'
import { publishSeries } from '../../src/figures/publish-series.ts'
import type { Measure } from '../../src/measures/measure.ts'
import { DRAWN, drawnTallies, monthsOf, seriesOf, type Tallies } from './drawn-authority.ts'
import { possibleOf } from './told-attack.ts'
import { cellsOf, readerOf, SAME_LIST } from './told-reader.ts'

const MONTHS = monthsOf('2022-02', '2022-05')
const publish = (tallies: Tallies, measures = DRAWN, threshold = 5, from = '2022-03') => {
  const truth = seriesOf(tallies, measures, from, '2022-05')
  return { truth, told: publishSeries(truth, { audience: 'public', threshold }) }
}

/** A month's tallies of drawn lists: rows, or met and rows. */
const told = (lists: Readonly<Record<string, readonly (number | readonly [met: number, rows: number])[]>>) =>
  Object.fromEntries(
    Object.entries(lists).map(([id, counts]) => [
      id,
      Object.fromEntries(
        counts.map((count, nth) => [
          MONTHS[nth]!,
          typeof count === 'number' ? { rows: count, met: count } : { met: count[0], rows: count[1] },
        ]),
      ),
    ]),
  )
const measuresOf = (...ids: readonly string[]) => DRAWN.filter(({ id }) => ids.includes(id))
/** A plan's own share is known to be of a list where a measure of ours counts it too. */
const withTheirLists = (drawn: readonly Measure[]) =>
  DRAWN.filter(({ id }) => drawn.some(one => one.id === id || SAME_LIST[one.id] === id))
const shown = (figures: readonly Figure[]) =>
  figures.map(figure => (figure.hidden ? 'c' : (figure.value ?? 'no cases')))

describe('published figures', () => {
  test('hide a count of 1 to 5, with the rate of the same list, and show noughts and all others', () => {
    const { told: published } = publish(
      told({ 'cin-number': [6, 5, 0, 12], 'cin-rate': [6, 5, 0, 12] }),
      measuresOf('cin-number', 'cin-rate'),
      5,
      '2022-02',
    )
    expect(published.map(({ headline }) => shown(headline))).toEqual([
      [6, 'c', 0, 12],
      [2, 'c', 0, 4],
    ])
    expect(published[1]!.headline[1]).toEqual({
      list: { measure: 'cin-rate', month: '2022-03', window: 'at' },
      ...{ fold: 'rate', numerator: null, denominator: 30_000, value: null, hidden: true },
    })
  })

  test('hide the month that would give a small one back with the year to date, and no more', () => {
    const [starts, rate] = publish(
      told({ 'cla-starts': [9, 8, 7, 3], 'cla-starts-rate': [9, 8, 7, 3] }),
      measuresOf('cla-starts', 'cla-starts-rate'),
      5,
      '2022-03',
    ).told
    expect([shown(starts!.headline), shown(starts!.monthly), shown(starts!.beside)]).toEqual([
      [17, 'c', 10],
      [8, 'c', 'c'],
      ['c'],
    ])
    expect([shown(rate!.headline).at(-1), shown(rate!.monthly).at(-1)]).toEqual([
      (10 * 6 * 10_000) / 30_000,
      'c',
    ])
  })

  test('hide a share, not its cases, where few are met or few are not; its cases too where they are few', () => {
    const [visits] = publish(
      told({
        'cp-visits-in-timescale': [
          [3, 20],
          [18, 20],
          [10, 20],
          [1, 4],
        ],
      }),
      measuresOf('cp-visits-in-timescale'),
      5,
      '2022-02',
    ).told
    expect(
      visits!.headline.map(({ numerator, denominator, value }) => [numerator, denominator, value]),
    ).toEqual([
      [null, 20, null],
      [null, 20, null],
      [10, 20, 50],
      [null, null, null],
    ])
  })

  test('show a share of none and of all', () => {
    const [visits] = publish(
      told({
        'cp-visits-in-timescale': [
          [0, 20],
          [20, 20],
          [0, 0],
          [0, 3],
        ],
      }),
      measuresOf('cp-visits-in-timescale'),
      5,
      '2022-02',
    ).told
    expect(shown(visits!.headline)).toEqual([0, 100, 'no cases', 'c'])
  })

  test('hide a number where those who come and go would give it back', () => {
    const published = publish(
      told({ 'cla-number': [30, 33, 34, 36], 'cla-starts': [8, 9, 8, 9], 'cla-ceased': [8, 6, 7, 7] }),
      measuresOf('cla-number', 'cla-starts', 'cla-ceased'),
      5,
      '2022-03',
    ).told
    expect(
      published.flatMap(({ headline, monthly }) => [...headline, ...monthly]).every(({ hidden }) => !hidden),
    ).toBe(true)
    const [number, starts, ceased] = publish(
      told({ 'cla-number': [30, 33, 34, 36], 'cla-starts': [8, 9, 8, 4], 'cla-ceased': [8, 6, 7, 2] }),
      measuresOf('cla-number', 'cla-starts', 'cla-ceased'),
      5,
      '2022-03',
    ).told
    expect([shown(starts!.monthly), shown(ceased!.monthly)]).toEqual([
      [9, 'c', 'c'],
      [6, 'c', 'c'],
    ])
    expect(shown(number!.headline)).toEqual([33, 'c', 36])
  })

  test('hide a part where few are left of the whole', () => {
    const [number, reviews] = publish(
      told({
        'cp-number': [20, 20, 20, 20],
        'cp-reviews-in-timescale': [
          [9, 18],
          [7, 14],
          [8, 15],
          [10, 20],
        ],
      }),
      measuresOf('cp-number', 'cp-reviews-in-timescale'),
      5,
      '2022-02',
    ).told
    expect(shown(number!.headline)).toEqual([20, 20, 20, 20])
    expect(reviews!.headline.map(({ denominator }) => denominator)).toEqual([null, 14, null, 20])
  })

  test('hide a plan’s own share with each of the lists that it could be of by its rows', () => {
    const share = [[0, 3] as const, [1, 1] as const]
    const [contacts, answered] = publish(
      told({
        'icpc-in-timescale': [[0, 0], [0, 0], ...share],
        contacts: [0, 0, 3, 1],
        'contacts-answered': [[0, 0], [0, 0], ...share],
      }),
      measuresOf('icpc-in-timescale', 'contacts', 'contacts-answered'),
      2,
      '2022-02',
    ).told.slice(1)
    const rows = ({ headline, monthly, beside }: MeasureSeries) =>
      [...headline, ...monthly, ...beside].filter(({ list }) => list.month > '2022-03')
    for (const [at, { hidden }] of rows(contacts!).entries())
      if (hidden) expect(rows(answered!)[at]).toMatchObject({ numerator: null, denominator: null })
    expect(rows(contacts!).some(({ hidden }) => hidden)).toBe(true)
  })

  test('are all told to the board', () => {
    const truth = seriesOf(told({ 'cin-number': [1, 2, 3, 4] }), DRAWN, '2022-02', '2022-05')
    expect(publishSeries(truth, { audience: 'board' })).toBe(truth)
  })
})

describe('whatever the numbers of a small authority', () => {
  test('each hidden number could have as many values as the threshold, to a reader who knows all that adds up', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(3, 9, 14).chain(most => drawnTallies(MONTHS, most)),
        fc.constantFrom(2, 3, 5),
        fc.constantFrom('2022-02', '2022-03', '2022-04'),
        fc.subarray([...DRAWN], { minLength: 1 }),
        (tallies, threshold, from, drawn) => {
          const measures = withTheirLists(drawn)
          const { truth, told } = publish(tallies, measures, threshold, from)
          const { unknowns, sums, real, after } = readerOf(cellsOf(told), cellsOf(truth), threshold)
          for (const name of after) {
            const possible = possibleOf(name, unknowns, sums, threshold)
            expect(possible.length, `${name} is ${real.get(name)}, or ${possible}`).toBeGreaterThanOrEqual(
              threshold,
            )
          }
        },
      ),
      { numRuns: 200 },
    )
  })
  test('small numbers hidden by themselves would be worked out by such a reader', () => {
    const recovered = fc.sample(drawnTallies(MONTHS, 9), { numRuns: 20, seed: 7 }).filter(tallies => {
      const { truth } = publish(tallies)
      const { unknowns, sums, after } = readerOf(cellsOf(truth.map(onlySmallHidden)), cellsOf(truth), 5)
      return after.some(name => possibleOf(name, unknowns, sums, 2).length === 1)
    })
    expect(recovered.length).toBeGreaterThan(15)
  })
})

/** What hiding small numbers would come to without those that give them back. */
function onlySmallHidden({ measure, headline, monthly, beside }: MeasureSeries): MeasureSeries {
  const small = (count: number | null) => count !== null && count > 0 && count <= 5
  const hide = (figures: readonly Figure[]) =>
    figures.map((figure): Figure => {
      const { fold, numerator, denominator } = figure
      const few = fold === 'share' && (small(numerator) || small(denominator! - numerator!))
      if (!few && !small(fold === 'share' ? denominator : numerator)) return figure
      const all = fold === 'share' && small(denominator)
      return { ...figure, numerator: null, value: null, denominator: all ? null : denominator, hidden: true }
    })
  return { measure, headline: hide(headline), monthly: hide(monthly), beside: hide(beside) }
}
