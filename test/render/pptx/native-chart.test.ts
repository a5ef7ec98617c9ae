import { expect, test } from 'vitest'
import { type NativeChart, nativeChart } from '../../../src/render/pptx/native-chart.ts'
import { toPptx } from '../../../src/render/pptx/to-pptx.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import type { Report } from '../../../src/report/model/report.ts'
import type { SeriesChart } from '../../../src/report/model/series-chart.ts'
import { northmere } from '../../report/northmere.ts'
import { type Deck, plain, readDeck, relations } from './read-deck.ts'

const report = buildReport(northmere())
const charts = seriesIn(report)
const SIZE = { w: 7.5, h: 2.4 }

function seriesIn({ pages }: Report): ReadonlyMap<string, SeriesChart> {
  const all = pages.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.kind === 'chart' ? [block.chart] : [])),
  )
  return new Map(all.flatMap(chart => (chart.kind === 'series' ? [[chart.id, chart] as const] : [])))
}

function lineNamed({ lines }: NativeChart, name: string) {
  return lines.find(line => line.name === name)!
}

test('a measure’s own line holds its figures unrounded, month by month', () => {
  const chart = charts.get('cin-visits-in-timescale')!
  const own = lineNamed(nativeChart(chart, SIZE), chart.title)
  expect(own.values.slice(0, chart.points.length)).toEqual(chart.points.map(({ value }) => value))
  expect(own.values.at(35)).toBe((651 / 959) * 100)
  expect(own.values.slice(chart.points.length).every(value => value === null)).toBe(true)
})

test('values are written with the rounding of the report’s words', () => {
  expect(nativeChart(charts.get('cin-visits-in-timescale')!, SIZE).format).toBe('#,##0"%"')
  expect(nativeChart(charts.get('cp-rate')!, SIZE).format).toBe('#,##0')
})

test('a share of no cases is a gap, and none of its neighbours is moved', () => {
  const chart = charts.get('cp-reviews-in-timescale')!
  const { values } = lineNamed(nativeChart(chart, SIZE), chart.title)
  expect(values[35]).toBeNull()
  expect(values[34]).toBe(chart.points[34]!.value)
})

test('a running total is a line a financial year, so that none leads from March to April', () => {
  const chart = charts.get('cla-starts')!
  const years = nativeChart(chart, SIZE).lines.filter(({ name }) => name.includes(' to '))
  expect(years.map(({ name }) => name)).toEqual([
    'Dec 2019 to Mar 2020',
    'Apr 2020 to Mar 2021',
    'Apr 2021 to Mar 2022',
    'Apr 2022 to Nov 2022',
  ])
  expect(years.flatMap(({ values }) => values.filter(value => value !== null))).toEqual(
    chart.points.map(({ value }) => value),
  )
})

test('a year’s target is the even course to it, and the pace of the year leads to what it comes to', () => {
  const native = nativeChart(charts.get('cla-starts')!, SIZE)
  const target = lineNamed(native, 'Target').values
  expect(target.at(-1)).toBe(169)
  expect(target.at(-12)).toBeCloseTo(169 / 12)
  const pace = lineNamed(native, 'At this pace').values
  expect(pace.at(-5)).toBe(125)
  expect(pace.at(-1)).toBeCloseTo(187.5)
})

test('the target steps from milestone to milestone, or runs straight between them', () => {
  const steps = nativeChart(charts.get('cin-number')!, SIZE)
  expect([...new Set(lineNamed(steps, 'Target').values)]).toEqual([null, 1000, 875, 787])
  expect(lineNamed(steps, 'Target').marks).toHaveLength(3)
  const straight = lineNamed(nativeChart(charts.get('contacts')!, SIZE), 'Target').values
  expect(new Set(straight).size).toBeGreaterThan(4)
})

test('a comparator is a level line under its name and year, left out where it would flatten ours', () => {
  const native = nativeChart(charts.get('cin-number')!, SIZE)
  expect(new Set(lineNamed(native, 'Statistical neighbours (2021–22)').values)).toEqual(new Set([861]))
  const far = {
    ...charts.get('cin-number')!,
    comparators: [{ name: 'England', value: 90_000, year: '2022', source: 'x' }],
  }
  expect(nativeChart(far, SIZE).lines.some(({ name }) => name.startsWith('England'))).toBe(false)
})

test('the axis begins at nought, ends above all that is drawn, and a share’s at 100', () => {
  for (const chart of charts.values()) {
    const { top, lines } = nativeChart(chart, SIZE)
    for (const value of lines.flatMap(({ values }) => values)) expect(value ?? 0).toBeLessThanOrEqual(top)
  }
  expect(nativeChart(charts.get('cin-visits-in-timescale')!, SIZE).top).toBe(100)
})

test('labels say what the data is, so that they follow when it is edited', () => {
  const native = nativeChart(charts.get('cin-number')!, SIZE)
  expect(lineNamed(native, 'Target').labels.map(({ says }) => says)).toEqual([
    ['name', 'value'],
    ['value'],
    ['value'],
  ])
  expect(lineNamed(native, charts.get('cin-number')!.title).labels).toMatchObject([
    { at: 35, says: ['value'], bold: true },
  ])
})

const zero = { ...report, pages: report.pages.map(page => ({ ...page, blocks: page.blocks.map(withZero) })) }

function withZero(block: Report['pages'][number]['blocks'][number]) {
  if (block.kind !== 'chart' || block.chart.kind !== 'series') return block
  const points = block.chart.points.map((point, at) => (at === 3 ? { ...point, value: 0 } : point))
  return { ...block, chart: { ...block.chart, points } }
}

test('the cached values and the workbook’s are the same, noughts and gaps included', async () => {
  const deck = readDeck(await toPptx(zero))
  const drawn = [...deck.parts.keys()].filter(path => /charts\/chart\d+\.xml$/.test(path))
  expect(drawn).toHaveLength(charts.size)
  for (const path of drawn) {
    const cached = cachedSeries(deck.parts.get(path)!)
    expect(cached.toReversed()).toEqual(sheetSeries(deck, path))
    expect(cached.flatMap(({ values }) => [...values.values()])).toContain(0)
  }
})

test('each measure’s chart holds every value of its series, and no other than is drawn', async () => {
  const deck = readDeck(await toPptx(report))
  for (const chart of charts.values()) {
    const slide = deck.slides.find(({ title }) => title === chart.title)!
    expect(slide.charts, chart.id).toHaveLength(1)
    const cached = cachedSeries(deck.parts.get(slide.charts[0]!)!)
    const own = cached.filter(
      ({ name }) => name === chart.title || / \d{4} to /.test(name) || /^\w{3} \d{4}$/.test(name),
    )
    const values = own.flatMap(({ values }) => [...values]).sort(([a], [b]) => a - b)
    const wanted = chart.points.flatMap(({ value }, at) => (value === null ? [] : [[at, value]]))
    expect(values, chart.id).toEqual(wanted)
  }
})

interface SeriesRead {
  readonly name: string
  readonly values: ReadonlyMap<number, number>
}

function cachedSeries(markup: string): readonly SeriesRead[] {
  return [...markup.matchAll(/<c:ser>(.*?)<\/c:ser>/gs)].map(([, series]) => ({
    name: plain(/<c:tx>.*?<c:v>([^<]*)<\/c:v>/s.exec(series!)![1]!),
    values: new Map(
      [.../<c:val>(.*?)<\/c:val>/s.exec(series!)![1]!.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(
        ([, at, value]) => [Number(at), Number(value)],
      ),
    ),
  }))
}

function sheetSeries(deck: Deck, path: string): readonly SeriesRead[] {
  const { target } = [...relations(deck.parts, path).values()][0]!
  const sheet = deck.workbooks.get(target)!.get('xl/worksheets/sheet1.xml')!
  const head = [...sheet.matchAll(/<c r="([A-Z]+)1" t="inlineStr"><is><t>([^<]*)</g)]
  return head.slice(1).map(([, column, name]) => ({
    name: plain(name!),
    values: new Map(
      [...sheet.matchAll(new RegExp(`<c r="${column}(\\d+)" s="1"><v>([^<]*)</v>`, 'g'))].map(
        ([, row, value]) => [Number(row) - 2, Number(value)],
      ),
    ),
  }))
}
