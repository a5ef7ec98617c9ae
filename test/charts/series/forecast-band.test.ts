import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NARROW, seriesChart, WIDE } from '../../../src/charts/series/series-chart.ts'
import { seriesChartOf } from '../../../src/report/charts/series-chart-of.ts'
import type { SeriesChart } from '../../../src/report/model/series-chart.ts'
import { expectGolden } from '../../golden.ts'
import { aimOf, course, figuresOf, judgedOf, measureOf } from '../../report/northmere.ts'
import { faults, textsOf } from '../text-boxes.ts'

const NONE = { comparators: [], rebases: [], annotations: [] }
const EVENTS = {
  comparators: [],
  rebases: [{ month: '2021-07', reason: 'A new team' }],
  annotations: [{ month: '2021-08', reason: 'The court reopened' }],
}

function chartOf(rows: readonly number[], given = NONE as typeof NONE | typeof EVENTS): SeriesChart {
  const measure = measureOf('contacts')
  const headline = figuresOf(measure, 'at', rows)
  return seriesChartOf(judgedOf({ measure, headline, monthly: headline }, aimOf('low', [515, 485])), given)
}

const rows = course(540, 629, 36, 0.02)
const draw = (chart: SeriesChart, size = WIDE) => String(seriesChart(chart, size))

/** The fan's corners: its upper edge and back along its lower. */
function fan(svg: string): readonly (readonly [x: number, y: number])[] {
  const path = /<path d="M([^"Z]+)Z" fill="#0b5468" fill-opacity/.exec(svg)?.[1] ?? ''
  return path.split('L').map(point => point.split(',').map(Number) as [number, number])
}

test('a fan opens from the last month to the next milestone, as far as the band is wide', () => {
  const chart = chartOf(rows)
  const svg = draw(chart)
  const corners = fan(svg)
  const steps = chart.forecast!.steps
  expect([steps.length, steps.at(-1)!.month]).toEqual([4, '2023-03'])
  expect(corners).toHaveLength(2 * (steps.length + 1))
  const [, cx, cy] = [.../<circle cx="([\d.]+)" cy="([\d.]+)" r="4.5"/.exec(svg)!].map(Number)
  expect([corners[0], corners.at(-1)]).toEqual([
    [cx, cy],
    [cx, cy],
  ])
  const scale = [1, 2, 3, 4].map(at => {
    const height = corners[corners.length - 1 - at]![1] - corners[at]![1]
    return height / (steps[at - 1]!.upper - steps[at - 1]!.lower)
  })
  for (const each of scale) expect(each).toBeCloseTo(scale[0]!, 2)
})

test('its end is named beside it; on a telephone in the key above', () => {
  const chart = chartOf(rows)
  const [lead, band] = chart.forecast!.words
  expect(lead).toBe('If nothing changes:')
  expect(textsOf(draw(chart))).toEqual(expect.arrayContaining([lead, band]))
  expect(textsOf(draw(chart, NARROW))[0]).not.toBe(lead)
  expect(textsOf(draw(chart, NARROW))).toContain(`${lead} ${band}`)
})

test('nothing is drawn ahead where no forecast is made', () => {
  const short = chartOf(rows.slice(-8))
  expect(short.forecast).toBeNull()
  expect(draw(short)).not.toContain('fill-opacity')
})

test('what happened is lettered above the plot, and no label stands on a letter', () => {
  const chart = chartOf(rows, EVENTS)
  expect(chart.events.map(({ letter, month, rebase }) => [letter, month, rebase])).toEqual([
    ['A', '2021-07', true],
    ['B', '2021-08', false],
  ])
  for (const size of [WIDE, NARROW]) {
    const svg = draw(chart, size)
    expect(textsOf(svg).filter(text => /^[A-Z]$/.test(text))).toEqual(['A', 'B'])
    expect(faults(svg)).toEqual([])
  }
})

test('few signs of change are marked and in the key; where most months are one, none is', () => {
  const steady = [50, 54, 49, 53, 51, 48, 52, 50, 55, 49, 51, 53, 50, 52, 48, 51]
  const once = chartOf([...steady, 90, ...steady])
  expect(once.signs.map(({ kind }) => kind)).toEqual(['concern'])
  expect(textsOf(draw(once))).toContain('Sign of change for the worse')
  const moved = chartOf([...steady, ...steady.map(value => value + 30)])
  expect(moved.signs).toEqual([])
})

test('no two texts meet, whatever the months do', () => {
  const values = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 36 })
  fc.assert(
    fc.property(values, drawn => {
      const chart = chartOf(drawn, EVENTS)
      for (const size of [WIDE, NARROW]) {
        const svg = draw(chart, size)
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
        expect(faults(svg)).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
})

test('the chart of a forecast with what happened is as accepted', () => {
  expectGolden('series-forecast.svg', `${draw(chartOf(rows, EVENTS))}\n`)
  expectGolden('series-forecast-narrow.svg', `${draw(chartOf(rows, EVENTS), NARROW)}\n`)
})
