import { expect, test } from 'vitest'
import type { Month } from '../../src/base/month.ts'
import type { Tally } from '../../src/figures/figure.ts'
import type { Lists } from '../../src/figures/lists.ts'
import { measureSeries } from '../../src/figures/measure-series.ts'
import { publishSeries } from '../../src/figures/publish-series.ts'
import { WHOLE } from '../../src/sources/formats/origin.ts'
import type { PublishedFigure } from '../../src/sources/published/figure-history.ts'
import { measureOf } from '../report/northmere.ts'

const unused = () => Promise.reject(new Error('not needed'))
const listsOf = (tally: (month: Month) => Tally | null): Lists => ({
  tally: (_, month) => tally(month),
  fault: () => null,
  origin: () => WHOLE,
  keys: unused,
  open: unused,
  rows: unused,
  parts: unused,
})
/** Records from June 2022 on. */
const lists = listsOf(month => ({ rows: month < '2022-06' ? 0 : 9, met: 0 }))
const published = (month: Month, measure = 'cin-number'): PublishedFigure => ({
  measure,
  month,
  value: 3,
  numerator: null,
  denominator: null,
  source: 'Return',
})
const seriesOf = (history: readonly PublishedFigure[], of = lists, from = '2022-01') =>
  measureSeries(of, measureOf('cin-number'), from, '2022-11', () => 1000, history)

test('what was published stands beside a series for the months before its records, oldest first, and in no other', () => {
  const history = ['2022-06', '2022-05', '2021-12', '2022-01', '2022-09'].map(month => published(month))
  const series = seriesOf([...history, published('2022-02', 'cp-number')])
  expect(series.earlier?.map(({ month }) => month)).toEqual(['2022-01', '2022-05'])
  expect(series.headline[0]!.list.month).toBe('2022-06')
  expect({ ...series, earlier: undefined }).toEqual({ ...seriesOf([]), earlier: undefined })
})

test('there is nothing beside a series whose records reach every month, or that cannot be made', () => {
  expect('earlier' in seriesOf([published('2022-06')])).toBe(false)
  expect('earlier' in seriesOf([published('2022-05')], lists, '2022-06')).toBe(false)
  expect(
    'earlier' in
      seriesOf(
        [published('2022-05')],
        listsOf(() => null),
      ),
  ).toBe(false)
})

test('the public is shown none of it', () => {
  const [series] = publishSeries([seriesOf([published('2022-05')])], { audience: 'public' })
  expect(series).not.toHaveProperty('earlier')
  const [board] = publishSeries([seriesOf([published('2022-05')])], { audience: 'board' })
  expect(board?.earlier).toHaveLength(1)
})
