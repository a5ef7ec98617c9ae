import { expect, test } from 'vitest'
import { NARROW, seriesChart, WIDE } from '../../../src/charts/series/series-chart.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import { seriesChartOf } from '../../../src/report/charts/series-chart-of.ts'
import type { SeriesChart } from '../../../src/report/model/series-chart.ts'
import { expectGolden } from '../../golden.ts'
import { aimOf, figuresOf, judgedOf, measureOf, northmere } from '../../report/northmere.ts'

const report = buildReport(northmere())
const NONE = { comparators: [], rebases: [], annotations: [] }

function chartOf(id: string): SeriesChart {
  const page = report.pages.find(one => one.id === id)!
  const block = page.blocks.find(one => one.kind === 'chart')
  if (block?.kind !== 'chart' || block.chart.kind !== 'series') throw new Error(`${id} has no chart`)
  return block.chart
}

function drawn(id: string): string {
  return String(seriesChart(chartOf(id), WIDE))
}

function texts(svg: string): readonly string[] {
  return [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(match => match[1]!)
}

test('a chart is an image with a name and a description of its own', () => {
  const svg = drawn('cin-number')
  expect(svg).toMatch(/^<svg class="chart" role="img" aria-labelledby="(\S+) (\S+)"/)
  const [, title, description] = /aria-labelledby="(\S+) (\S+)"/.exec(svg)!
  expect(svg).toContain(`<title id="${title}">Number of children in need</title>`)
  expect(svg).toContain(`<desc id="${description}">Line chart: Number of children in need`)
  const ids = [WIDE, NARROW].flatMap(size =>
    [...String(seriesChart(chartOf('cin-number'), size)).matchAll(/ id="([^"]+)"/g)].map(match => match[1]),
  )
  expect(new Set(ids).size).toBe(4)
})

test('the last point, the targets and other authorities are named where they stand', () => {
  expect(texts(drawn('cp-rate'))).toEqual(
    expect.arrayContaining([
      '102 in Nov 2022',
      'Target 62',
      'by Mar 2023',
      'England 42 (2021–22)',
      '2021–22',
    ]),
  )
})

test('a running total does not fall from March to April: each year has a line of its own', () => {
  const lines = [...drawn('cla-starts').matchAll(/<path d="(M[^"]+)" fill="none"/g)].map(match => match[1]!)
  expect(lines).toHaveLength(4)
  for (const line of lines) {
    const heights = [...line.matchAll(/,([\d.]+)/g)].map(match => -Number(match[1]))
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
  }
})

test('a year’s target stands at its end, beside what the year comes to at this pace', () => {
  expect(texts(drawn('cla-starts'))).toEqual(
    expect.arrayContaining(['188 a year', 'at this pace', 'Target 169', 'a year by', 'Mar 2023', '199']),
  )
})

test('in March the year is whole and nothing is projected', () => {
  const measure = measureOf('cla-starts', { windows: ['month', 'ytd'], headline: 'ytd', yearTarget: true })
  const headline = figuresOf(measure, 'ytd', [150, 160, 172], '2023-03')
  const chart = seriesChartOf(judgedOf({ measure, headline, monthly: headline }, aimOf('low', [169])), NONE)
  expect(texts(String(seriesChart(chart, WIDE))).join()).not.toContain('pace')
})

test('a line breaks where a month has no value', () => {
  const measure = measureOf('contacts')
  const headline = figuresOf(measure, 'at', [5, 6, null, 7, null, 8, 9])
  const chart = seriesChartOf(judgedOf({ measure, headline, monthly: headline }, aimOf('low', [4])), NONE)
  const svg = String(seriesChart(chart, WIDE))
  expect(svg.match(/<path d="M[^"]+" fill="none"/g)).toHaveLength(2)
  expect(svg.match(/<circle/g)).toHaveLength(2)
})

test('a series without any value, of zeros or of one month is still a chart', () => {
  for (const rows of [[null, null], [0, 0, 0], [7]]) {
    const measure = measureOf('contacts')
    const headline = figuresOf(measure, 'at', rows)
    const chart = seriesChartOf(judgedOf({ measure, headline, monthly: headline }, aimOf('low', [])), NONE)
    for (const size of [WIDE, NARROW])
      expect(String(seriesChart(chart, size))).not.toMatch(/NaN|Infinity|undefined/)
  }
})

test('a target whose month has passed still stands to the month reported', () => {
  const measure = measureOf('contacts')
  const headline = figuresOf(measure, 'at', [9, 8, 7, 6, 7, 8, 9], '2024-06')
  const chart = seriesChartOf(
    judgedOf({ measure, headline, monthly: headline }, aimOf('low', [4, 4, 5])),
    NONE,
  )
  const svg = String(seriesChart(chart, WIDE))
  const steps = /<polyline points="([^"]+)"/.exec(svg)?.[1]?.split(' ') ?? []
  const last = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].at(-1)?.[1]
  expect(steps.at(-1)?.split(',')[0]).toBe(last)
})

test('a neutral measure has targets without a band that is good', () => {
  const measure = measureOf('contacts')
  const headline = figuresOf(measure, 'at', [9, 8, 7])
  const chart = seriesChartOf(judgedOf({ measure, headline, monthly: headline }, aimOf('neutral', [4])), NONE)
  const svg = String(seriesChart(chart, WIDE))
  expect([svg.includes('<polygon'), texts(svg).includes('Target 4')]).toEqual([false, true])
})

test('what a plan says is written as text, never as markup', () => {
  const measure = measureOf('contacts', { title: '<b>"A" & B</b>' })
  const headline = figuresOf(measure, 'at', [5, 6])
  const comparators = [{ name: '</svg><script>', value: 5, year: '2022', source: 'x' }]
  const chart = seriesChartOf(judgedOf({ measure, headline, monthly: headline }, aimOf('low', [4])), {
    ...NONE,
    comparators,
  })
  const svg = String(seriesChart(chart, WIDE))
  expect(svg).not.toMatch(/<b>|<script/)
  expect(svg).toContain('&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;')
})

test('the chart of a count in a range is as accepted', () => {
  expectGolden('cin-number.svg', `${drawn('cin-number')}\n`)
})

test('the chart of a running total is as accepted', () => {
  expectGolden('cla-starts.svg', `${drawn('cla-starts')}\n`)
})
