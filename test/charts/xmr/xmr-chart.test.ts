import { expect, test } from 'vitest'
import { type Box, touches } from '../../../src/charts/place-labels.ts'
import { XMR_NARROW, XMR_WIDE, xmrChart } from '../../../src/charts/xmr/xmr-chart.ts'
import { judge } from '../../../src/judgement/judge.ts'
import type { Aim } from '../../../src/judgement/rating/target.ts'
import { xmrChartOf } from '../../../src/report/charts/xmr-chart-of.ts'
import type { XmrChart } from '../../../src/report/model/xmr-chart.ts'
import type { DatedReason } from '../../../src/report/plan/plan.ts'
import { expectGolden } from '../../golden.ts'
import { aimOf, figuresOf, measureOf } from '../../report/northmere.ts'

const STEADY = [50, 54, 49, 53, 51, 48, 52, 50, 55, 49, 51, 53, 50, 52, 48, 51]
const STEPPED = [...STEADY, 72, 69, 74, 70, 73, 71, 68, 72, 75, 70, 71, 73]

interface Given {
  readonly rows: readonly (number | readonly [met: number, rows: number] | null)[]
  readonly good?: Aim['good']
  readonly targets?: readonly number[]
  readonly rebases?: readonly DatedReason[]
  readonly annotations?: readonly DatedReason[]
}

function chartOf({ rows, good = 'low', targets = [45], rebases = [], annotations = [] }: Given): XmrChart {
  const measure = measureOf('contacts', { fold: Array.isArray(rows[0]) ? 'share' : 'count' })
  const monthly = figuresOf(measure, 'at', rows)
  const rules = {
    screening: false,
    twoInThree: 'beyond-two-sigma',
    rebases: rebases.map(({ month }) => month),
  } as const
  const judged = judge({ measure, headline: monthly, monthly, beside: [] }, aimOf(good, targets), {
    rules,
    population: () => 34_460,
  })
  if ('refused' in judged.reading) throw new Error(judged.reading.refused)
  const planned = { id: 'contacts', aim: judged.aim, owner: null, deputy: null, comparators: [], areas: null }
  return xmrChartOf(judged, judged.reading, { ...planned, rebases, annotations })
}

const wide = (given: Given) => String(xmrChart(chartOf(given), XMR_WIDE))
const narrow = (given: Given) => String(xmrChart(chartOf(given), XMR_NARROW))

function texts(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]+)</g)].map(match => match[1]!)
}

const EVENTFUL: Given = {
  rows: STEPPED,
  rebases: [{ month: '2021-12', reason: 'A new team' }],
  annotations: [
    { month: '2022-01', reason: 'Court closed' },
    { month: '2021-03', reason: 'New forms' },
  ],
}

test('a chart is an image with a name and a description of its own at either size', () => {
  const [title, description] = ['contacts-720-title', 'contacts-720-desc']
  expect(wide({ rows: STEADY })).toContain(`aria-labelledby="xmr-${title} xmr-${description}"`)
  expect(wide({ rows: STEADY })).toContain('Chart of ordinary variation: Number of contacts')
  const ids = [wide, narrow].flatMap(draw =>
    [...draw({ rows: STEADY }).matchAll(/ id="([^"]+)"/g)].map(match => match[1]),
  )
  expect(new Set(ids).size).toBe(4)
})

test('the key names the range and the shapes that the chart has, and no other', () => {
  const key = (given: Given) => texts(wide(given)).filter(text => /range|change/.test(text))
  expect(key({ rows: STEADY })).toEqual(['Ordinary range'])
  expect(key({ rows: STEPPED })).toEqual([
    'Ordinary range',
    'Sign of change for the better',
    'Sign of change for the worse',
  ])
  expect(key({ rows: STEPPED, good: 'neutral' })).toEqual(['Ordinary range', 'Sign of change'])
})

test('the last month, the ends of the range, the average and the target are named beside the plot', () => {
  const labels = texts(wide({ rows: STEADY }))
  expect(labels).toEqual(expect.arrayContaining(['Nov 2022 51', 'Average 51', 'Target 45']))
  expect(labels.some(text => /^Upper 6\d$/.test(text)) && labels.some(text => /^Lower 4\d$/.test(text))).toBe(
    true,
  )
})

test('a narrow chart tells its lines apart in the key and names them by value alone', () => {
  expect(texts(narrow({ rows: STEADY }))).toEqual(expect.arrayContaining(['Average', 'Target', '45', '51']))
})

test('a share’s range ends at 0 and 100', () => {
  const rows = STEADY.map((value, at) => [at % 3 === 0 ? 20 : value % 4 === 0 ? 14 : 19, 20] as const)
  const labels = texts(wide({ rows, good: 'high', targets: [95] }))
  expect(labels).toContain('Upper 100%')
  expect(labels.filter(text => /^1[1-9]\d/.test(text))).toEqual([])
})

test('events are lettered in the order of their months, a new level with a range of its own', () => {
  const svg = wide(EVENTFUL)
  expect(texts(svg).filter(text => /^[A-Z]$/.test(text))).toEqual(['A', 'B', 'C'])
  const rules = [...svg.matchAll(/stroke-dasharray="(none|2 3)"\/>\n<text[^>]*>([A-Z])</g)]
  expect(rules.map(match => [match[2], match[1]])).toEqual([
    ['A', '2 3'],
    ['B', 'none'],
    ['C', '2 3'],
  ])
  expect(svg.match(/<rect [^>]*height="(?!12")/g)).toHaveLength(2)
})

test('labels beside the plot and letters above it keep clear of each other, however close what they name', () => {
  const close: Given = {
    rows: STEADY.map(value => 50 + (value % 2)),
    targets: [50],
    rebases: [],
    annotations: ['2022-01', '2022-02', '2022-03', '2022-03'].map(month => ({ month, reason: 'Said' })),
  }
  for (const size of [XMR_WIDE, XMR_NARROW]) {
    const svg = String(xmrChart(chartOf(close), size))
    const boxes = [
      ...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*font-size="(\d+)"[^>]*>([^<]+)</g),
    ].map(([, x, y, font, text]): Box & { readonly text: string } => ({
      text: text!,
      left: Number(x),
      right: Number(x) + 1,
      top: Number(y) - Number(font) * 0.7,
      bottom: Number(y),
    }))
    const clashes = boxes.flatMap((box, at) =>
      boxes
        .slice(at + 1)
        .filter(other => touches(box, other))
        .map(other => `${box.text} and ${other.text}`),
    )
    expect(clashes).toEqual([])
    for (const { top, bottom } of boxes) expect(top >= 0 && bottom <= size.height).toBe(true)
  }
})

test('the line breaks where a month has no value, which has no mark either', () => {
  const rows = STEADY.map((value, at) => (at === 5 ? null : value))
  const svg = wide({ rows })
  expect(/<path d="(M[^"]+)" fill="none"/.exec(svg)?.[1]?.match(/M/g)).toHaveLength(2)
  expect(svg.match(/<circle/g)).toHaveLength(15)
})

test('what a plan says is written as text, never as markup', () => {
  expect(wide({ ...EVENTFUL, rebases: [{ month: '2021-12', reason: '<script>' }] })).not.toContain('<script')
})

test('the chart of a level that holds is as accepted', () => {
  expectGolden('xmr-steady.svg', `${wide({ rows: STEADY })}\n`)
})

test('the chart of a level that begins anew, with what happened, is as accepted', () => {
  expectGolden('xmr-events.svg', `${wide(EVENTFUL)}\n`)
  expectGolden('xmr-events-narrow.svg', `${narrow(EVENTFUL)}\n`)
})
