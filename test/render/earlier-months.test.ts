import { expect, test } from 'vitest'
import { monthsFrom } from '../../src/base/month.ts'
import { nativeChart } from '../../src/render/pptx/native-chart.ts'
import { monthTable } from '../../src/render/xlsx/measure-columns.ts'
import { seriesChartOf } from '../../src/report/charts/series-chart-of.ts'
import { seriesTable } from '../../src/report/measure/recent-table.ts'
import type { PublishedFigure } from '../../src/sources/published/figure-history.ts'
import { aimOf, figuresOf, judgedOf, measureOf } from '../report/northmere.ts'

const measure = measureOf('cp-visits-in-timescale', { fold: 'share', met: 'seen in time' })
const headline = figuresOf(measure, 'at', [
  [8, 10],
  [9, 10],
])
const earlier: readonly PublishedFigure[] = monthsFrom('2022-07', '2022-08').map((month, at) => ({
  measure: measure.id,
  month,
  value: 70 + 2.5 * at,
  numerator: at === 0 ? null : 29,
  denominator: at === 0 ? null : 40,
  source: at === 0 ? 'Return' : 'Board report',
}))
/** September has no figure of either kind; October and November are from records. */
const judged = judgedOf({ measure, headline, monthly: headline, earlier }, aimOf('high', [90]))

test('the table of a chart’s months says of each where it is from', () => {
  const table = seriesTable(judged, headline)
  expect(table.columns).toEqual(['Month', 'Share', 'In the share', 'All cases', 'From'])
  const text = (cell: (typeof table.rows)[number]['cells'][number]) =>
    cell.map(part => (typeof part === 'string' ? part : part.text)).join('')
  expect(table.rows.map(({ head, cells }) => [head, ...cells.map(text)])).toEqual([
    ['Jul 2022', '70%', '-', '-', 'Published before: Return'],
    ['Aug 2022', '73%', '29', '40', 'Published before: Board report'],
    ['Oct 2022', '80%', '8', '10', 'Our records'],
    ['Nov 2022', '90%', '9', '10', 'Our records'],
  ])
})

test('the workbook has them in columns of their own', () => {
  const { months, columns } = monthTable(judged)
  expect(months.slice(0, 4)).toEqual(['2022-07', '2022-08', '2022-10', '2022-11'])
  const values = (heading: string) => {
    const column = columns.find(one => one.heading === heading)!
    return months.slice(0, 4).map(month => column.cell(month).value)
  }
  expect(values('Share, at the month’s end')).toEqual([null, null, 80, 90])
  expect(values('As published before')).toEqual([70, 72.5, null, null])
  expect(values('Published in')).toEqual(['Return', 'Board report', '', ''])
})

test('the slides’ chart has them as a line of its own', () => {
  const chart = seriesChartOf(judged, { comparators: [], rebases: [], annotations: [] })
  const { lines } = nativeChart(chart, { w: 8, h: 4 })
  const valuesOf = (name: string) => lines.find(line => line.name === name)!.values.slice(0, 5)
  expect(valuesOf('As published before')).toEqual([70, 72.5, null, null, null])
  expect(valuesOf(measure.title)).toEqual([null, null, null, 80, 90])
  expect(lines.find(line => line.name === 'As published before')!.dash).toBe('sysDash')
})
