import { describe, expect, test } from 'vitest'
import { monthsFrom } from '../../../src/base/month.ts'
import { NARROW, seriesChart, WIDE } from '../../../src/charts/series/series-chart.ts'
import { seriesChartOf } from '../../../src/report/charts/series-chart-of.ts'
import type { SeriesChart } from '../../../src/report/model/series-chart.ts'
import type { PublishedFigure } from '../../../src/sources/published/figure-history.ts'
import { aimOf, course, figuresOf, judgedOf, measureOf } from '../../report/northmere.ts'
import { faults, textsOf } from '../text-boxes.ts'

const NONE = { comparators: [], rebases: [], annotations: [] }
const measure = measureOf('contacts')

function published(from: string, to: string, source = 'Board report'): readonly PublishedFigure[] {
  return monthsFrom(from, to).map((month, at) => ({
    measure: 'contacts',
    month,
    value: 700 - 5 * at,
    numerator: null,
    denominator: null,
    source,
  }))
}

/** A year of records to November 2022, and what was published before. */
function chartOf(earlier: readonly PublishedFigure[]): SeriesChart {
  const headline = figuresOf(measure, 'at', course(540, 629, 12, 0.02))
  const series = { measure, headline, monthly: headline, ...(earlier.length > 0 ? { earlier } : {}) }
  return seriesChartOf(judgedOf(series, aimOf('low', [515, 485])), NONE)
}

const draw = (chart: SeriesChart, size = WIDE) => String(seriesChart(chart, size))
const dashed = (svg: string) =>
  [...svg.matchAll(/<path d="([^"]+)"[^>]* stroke-dasharray="5 4"/g)].map(m => m[1]!)
const ours = (svg: string) =>
  /<path d="([^"]+)" fill="none" stroke="#0b5468" stroke-width="2.75"/.exec(svg)![1]!
const points = (path: string) => path.split(/[ML]/).filter(Boolean).length

describe('months that no record reaches', () => {
  const chart = chartOf(published('2021-06', '2021-11'))

  test('are a dashed line of their own that does not join on to the line of our records', () => {
    const svg = draw(chart)
    expect(dashed(svg).map(points)).toEqual([6])
    expect(points(ours(svg))).toBe(12)
    const end = dashed(svg)[0]!.split('L').at(-1)!
    expect(ours(svg).startsWith(`M${end}`)).toBe(false)
  })

  test('are told apart in the key, with their source where there is room', () => {
    const wide = textsOf(draw(chart))
    expect(wide).toContain('From our records')
    expect(wide).toContain('As published before: Board report')
    const long = chartOf(published('2021-06', '2021-11', 'A very long name of a publication of the council'))
    expect(textsOf(draw(long, NARROW))).toContain('As published before')
    for (const size of [WIDE, NARROW]) expect(faults(draw(long, size))).toEqual([])
  })

  test('are said in the text alternative and the subtitle', () => {
    expect(chart.subtitle).toContain('June 2021 to November 2022')
    expect(chart.alt).toContain(
      'Before December 2021, where our records begin, it shows what was published before: 6 months, from 700 in June 2021 to 675 in November 2021 (Board report). No list of ours is behind these, and nothing is judged by them.',
    )
  })

  test('that lie apart are not joined, and one alone is a dot', () => {
    const apart = chartOf([...published('2021-01', '2021-03'), ...published('2021-06', '2021-06')])
    const svg = draw(apart)
    expect(dashed(svg).map(points)).toEqual([3])
    expect(svg).toMatch(/<circle [^>]*r="2.5" fill="#fff" stroke="#5d7b85"/)
  })

  test('leave the chart as it is where there are none', () => {
    const svg = draw(chartOf([]))
    expect(dashed(svg)).toEqual([])
    expect(textsOf(svg)).not.toContain('From our records')
  })
})
