import { expect, test } from 'vitest'
import { forecastOf } from '../../../src/report/charts/forecast-of.ts'
import { seriesChartOf } from '../../../src/report/charts/series-chart-of.ts'
import { aimOf, course, figuresOf, judgedOf, measureOf } from '../northmere.ts'

const NONE = { comparators: [], rebases: [], annotations: [] }

function judged(rows: readonly number[], targets: readonly number[] = [515]) {
  const measure = measureOf('cla-number', { title: 'Number of children looked after' })
  const headline = figuresOf(measure, 'at', rows)
  return judgedOf({ measure, headline, monthly: headline }, aimOf('low', targets))
}

const rows = course(540, 629, 36, 0.02)

test('the forecast ends where reach says that the milestone will find us', () => {
  const its = judged(rows)
  const landing = its.reach[0]!.landing
  if ('refused' in landing) throw new Error(landing.refused)
  const { lower, mean, upper } = landing
  expect(forecastOf(its)!.steps.at(-1)).toEqual({ month: '2023-03', lower, mean, upper })
})

test('the band widens month by month', () => {
  const widths = forecastOf(judged(rows))!.steps.map(({ lower, upper }) => upper - lower)
  expect(widths).toEqual([...widths].sort((a, b) => a - b))
})

test('the text alternative says where the months may go, and what such a band is worth', () => {
  expect(seriesChartOf(judged(rows), NONE).alt).toMatch(
    /Lower is better\. If nothing changes it would be 6\d\d to 6\d\d in March 2023 \(an 80% band, which in practice holds nearer 70%\)\.$/,
  )
})

test('there is no forecast without a target, of too few months, or of a year to date', () => {
  expect(forecastOf(judged(rows, []))).toBeNull()
  expect(forecastOf(judged(rows.slice(-11)))).toBeNull()
  const measure = measureOf('cla-starts', { windows: ['month', 'ytd'], headline: 'ytd', yearTarget: true })
  const headline = figuresOf(measure, 'ytd', rows)
  const its = judgedOf({ measure, headline, monthly: headline }, aimOf('low', [169]))
  expect(seriesChartOf(its, NONE).forecast).toBeNull()
})

test('events outside the months shown are left out, and the others lettered in their order', () => {
  const annotations = [
    { month: '2022-05', reason: 'Second' },
    { month: '2010-01', reason: 'Long before' },
  ]
  const rebases = [{ month: '2022-04', reason: 'First' }]
  expect(seriesChartOf(judged(rows), { ...NONE, annotations, rebases }).events).toEqual([
    { letter: 'A', month: '2022-04', words: 'April 2022: First', rebase: true },
    { letter: 'B', month: '2022-05', words: 'May 2022: Second', rebase: false },
  ])
})

test('months that are a sign of change are told in words where they are marked', () => {
  const steady = [50, 54, 49, 53, 51, 48, 52, 50, 55, 49, 51, 53, 50, 52, 48, 51]
  const chart = seriesChartOf(judged([...steady, 90, ...steady]), NONE)
  expect(chart.signs).toHaveLength(1)
  expect(chart.alt).toContain('A sign of change: July 2021.')
})
