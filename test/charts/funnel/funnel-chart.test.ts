import { expect, test } from 'vitest'
import { funnelChart } from '../../../src/charts/funnel/funnel-chart.ts'
import { NARROW, WIDE } from '../../../src/charts/series/series-chart.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import type { FunnelChart } from '../../../src/report/model/funnel-chart.ts'
import { expectGolden } from '../../golden.ts'
import { northmereInFull } from '../../render/northmere-in-full.ts'

const report = buildReport(northmereInFull())

function chart(): FunnelChart {
  const page = report.pages.find(({ id }) => id === 'cp-rate')!
  const found = page.blocks
    .flatMap(block => (block.kind === 'chart' ? block.chart : []))
    .find(({ kind }) => kind === 'funnel')
  if (found?.kind !== 'funnel') throw new Error('cp-rate has no funnel')
  return found
}

function texts(svg: string): readonly string[] {
  return [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(match => match[1]!)
}

test('its lines are what a funnel allows at each size: wider for the small, and never below nought', () => {
  const { limits, average } = chart()
  const widths = limits.map(({ at95 }) => at95.upper - at95.lower)
  expect(widths).toEqual([...widths].sort((a, b) => b - a))
  for (const { at95, at998, spread95 } of limits) {
    expect(at998.lower <= at95.lower && at95.lower <= average && average <= at95.upper).toBe(true)
    expect(at95.upper <= at998.upper && at998.lower >= 0).toBe(true)
    expect(spread95.lower <= at95.lower && spread95.upper >= at95.upper).toBe(true)
  }
})

test('the lines at our size are the limits that we are judged by', () => {
  const { limits, own } = chart()
  const areas = northmereInFull().accounts!.get('cp-rate')!
  if (!areas.funnel || 'refused' in areas.funnel) throw new Error('no funnel')
  const { lower, upper } = areas.funnel.own.plain.at95
  const after = limits.findIndex(({ size }) => size >= own.size)
  expect(limits[after - 1]!.at95.upper).toBeGreaterThan(upper)
  expect(limits[after]!.at95.upper).toBeLessThanOrEqual(upper)
  expect(limits[after - 1]!.at95.lower).toBeLessThan(lower)
  expect(limits[after]!.at95.lower).toBeGreaterThanOrEqual(lower)
})

test('every area is a dot, ours a diamond that is named', () => {
  const svg = String(funnelChart(chart(), WIDE))
  expect(svg.match(/<circle/g)).toHaveLength(8)
  expect(svg.match(/<path d="M[^"]+Z"/g)).toHaveLength(1)
  expect(texts(svg)).toEqual(expect.arrayContaining(['Ours 102', 'Children aged 0 to 17']))
})

test('areas beyond chance are filled, so that they stand out without colour', () => {
  const beyond = chart().areas.filter(({ position }) => position !== 'within').length
  expect(beyond).toBeGreaterThan(0)
  const filled = String(funnelChart(chart(), WIDE)).match(/<circle [^>]*fill="#5d6167"/g)
  expect(filled).toHaveLength(beyond)
})

test('the areas’ own differences are shaded and in the key where there are any', () => {
  const svg = (spread: boolean) => String(funnelChart({ ...chart(), spread }, WIDE))
  expect([svg(true).includes('<polygon'), svg(false).includes('<polygon')]).toEqual([true, false])
  const keyed = texts(svg(true)).filter(text => text.includes('differences'))
  expect(keyed).toHaveLength(1)
})

test('its words say where ours lies, and which areas are beyond chance', () => {
  expect(chart().alt).toBe(
    'Funnel chart: Rate of children on a child protection plan, 8 areas by size. Together they have 44; ours is 102, of 34,460 children aged 0 to 17. Above what chance allows: Borrowdale and Farnley. Below what chance allows: Glossop Vale.',
  )
})

test('the chart is as accepted', () => {
  expectGolden('funnel.svg', `${funnelChart(chart(), WIDE)}\n`)
  expect(String(funnelChart(chart(), NARROW))).not.toMatch(/NaN|Infinity|undefined/)
})
