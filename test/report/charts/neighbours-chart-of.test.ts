import { expect, test } from 'vitest'
import { neighboursChartOf } from '../../../src/report/charts/neighbours-chart-of.ts'
import { aimOf, figuresOf, judgedOf, measureOf } from '../northmere.ts'

const measure = measureOf('visits', { title: 'Visits in timescale', fold: 'share' })

function judged(values: readonly number[]) {
  const headline = figuresOf(
    measure,
    'at',
    values.map(value => [value, 100] as const),
  )
  return judgedOf({ measure, headline, monthly: headline }, aimOf('high', [90]))
}

const of = (name: string, value: number) => ({ name, value, year: '2021–22', source: 'Made up' })
const title = (...values: readonly number[]) =>
  neighboursChartOf(
    values.map((value, at) => of(['England', 'The region', 'Neighbours'][at]!, value)),
    judged([68]),
  )!.title

test('ours now comes first, then the same month of earlier years, then the others from the highest', () => {
  const year = Array.from({ length: 25 }, (_, at) => 50 + at)
  const chart = neighboursChartOf([of('England', 66), of('Neighbours', 72.4)], judged(year))!
  expect(chart.rows.map(({ whose, words, shown }) => [whose, words, shown])).toEqual([
    ['ours now', 'Ours, 30 November 2022', '74%'],
    ['ours before', 'Ours, 30 November 2021', '62%'],
    ['ours before', 'Ours, 30 November 2020', '50%'],
    ['others', 'Neighbours, 2021–22', '72%'],
    ['others', 'England, 2021–22', '66%'],
  ])
  expect(chart.alt).toBe(
    'Dot plot: Visits in timescale. Ours, 30 November 2022: 74%. Ours, 30 November 2021: 62%. Ours, 30 November 2020: 50%. Neighbours, 2021–22: 72%. England, 2021–22: 66%.',
  )
})

test('the title says where ours lies, as both are shown', () => {
  expect(title(61)).toBe('Ours is higher than England: 68% against 61%')
  expect(title(80)).toBe('Ours is lower than England: 68% against 80%')
  expect(title(68.4)).toBe('Ours is the same as England: 68%')
  expect(title(61, 68.4, 80)).toBe(
    'Ours, 68%, is higher than England, the same as The region and lower than Neighbours',
  )
})

test('a year’s total is shown as what its pace comes to', () => {
  const starts = measureOf('starts', { windows: ['month', 'ytd'], headline: 'ytd', yearTarget: true })
  const headline = figuresOf(starts, 'ytd', [125])
  const its = judgedOf({ measure: starts, headline, monthly: headline }, aimOf('low', [169]))
  expect(neighboursChartOf([of('England', 150)], its)!.rows[0]).toMatchObject({
    words: 'Ours, April to November 2022, at its pace for a year',
    shown: '188',
  })
})

test('without another value, or one of ours, nothing is drawn', () => {
  expect(neighboursChartOf([], judged([68]))).toBeNull()
  const headline = figuresOf(measure, 'at', [[0, 0]])
  const its = judgedOf({ measure, headline, monthly: headline }, aimOf('high', [90]))
  expect(neighboursChartOf([of('England', 61)], its)).toBeNull()
})
