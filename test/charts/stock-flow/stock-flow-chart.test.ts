import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stockFlowChart } from '../../../src/charts/stock-flow/stock-flow-chart.ts'
import type { StockFlowChart, StockPart } from '../../../src/report/model/stock-flow-chart.ts'
import { expectGolden } from '../../golden.ts'
import { faults, textsOf } from '../text-boxes.ts'

const part = (words: string, count: number, sign: '+' | '−'): StockPart => ({
  words,
  count,
  shown: `${sign}${count}`,
})

function chartOf(opening: number, joined: readonly StockPart[], left: readonly StockPart[]): StockFlowChart {
  const sum = (parts: readonly StockPart[]) => parts.reduce((all, { count }) => all + count, 0)
  const closing = opening + sum(joined) - sum(left)
  return {
    kind: 'stock-flow',
    id: 'cla-number',
    title: 'Some joined and some left',
    subtitle: 'Number of children looked after',
    alt: 'In words.',
    before: { words: 'End of October 2022', count: opening, shown: String(opening) },
    joined: { words: `${sum(joined)} joined`, parts: joined },
    left: { words: `${sum(left)} left`, parts: left },
    after: { words: 'End of November 2022', count: closing, shown: String(closing) },
  }
}

const NOVEMBER = chartOf(
  624,
  [part('Stepped up from a child protection plan', 15, '+'), part('Were not open before', 3, '+')],
  [part('Stepped down to being in need', 7, '−'), part('Turned 18', 6, '−')],
)

/** Where each bar begins and ends across, and whether it is filled. */
function bars(
  svg: string,
): readonly { readonly from: number; readonly to: number; readonly full: boolean }[] {
  return [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="14" fill="([^"]+)"/g)].map(
    ([, x, width, fill]) => ({ from: Number(x), to: Number(x) + Number(width), full: fill !== '#fff' }),
  )
}

function dots(svg: string): readonly number[] {
  return [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x))
}

test('a bar is as long as the people are many, one scale for all', () => {
  const svg = String(stockFlowChart(NOVEMBER, 720))
  const each = bars(svg).map(({ from, to }, at) => (to - from) / [15, 3, 7, 6][at]!)
  expect(each).toHaveLength(4)
  for (const one of each) expect(one).toBeCloseTo(each[0]!, 1)
})

test('each bar begins where the one before ends, from the first number to the last', () => {
  const drawn = bars(String(stockFlowChart(NOVEMBER, 720)))
  const [before, after] = dots(String(stockFlowChart(NOVEMBER, 720)))
  expect(drawn[0]!.from).toBeCloseTo(before!, 1)
  expect(drawn[1]!.from).toBeCloseTo(drawn[0]!.to, 1)
  expect(drawn[2]!.to).toBeCloseTo(drawn[1]!.to, 1)
  expect(drawn[3]!.to).toBeCloseTo(drawn[2]!.from, 1)
  expect(drawn[3]!.from).toBeCloseTo(after!, 1)
})

test('those who joined are filled and those who left hollow, and each has its number with its sign', () => {
  const svg = String(stockFlowChart(NOVEMBER, 720))
  expect(bars(svg).map(({ full }) => full)).toEqual([true, true, false, false])
  expect(textsOf(svg)).toEqual(expect.arrayContaining(['624', '629', '+15', '+3', '−7', '−6', '18 joined']))
})

test('nobody who joined, or one who left, is still a drawing', () => {
  for (const chart of [
    chartOf(3, [], [part('Turned 18', 1, '−')]),
    chartOf(0, [part('Started', 1, '+')], []),
  ])
    for (const width of [720, 310]) {
      const svg = String(stockFlowChart(chart, width))
      expect(svg).not.toMatch(/NaN|Infinity|undefined/)
      expect(faults(svg)).toEqual([])
    }
})

test('no two texts meet and none leaves the drawing, however many come and go', () => {
  const words = fc.constantFrom(
    'Were not open before',
    'Stepped down from a child protection plan',
    'Have no record to account for it',
    'Left under child arrangements orders',
  )
  const parts = (sign: '+' | '−') =>
    fc.array(
      fc.tuple(words, fc.integer({ min: 1, max: 400 })).map(([said, count]) => part(said, count, sign)),
      { minLength: 1, maxLength: 6 },
    )
  fc.assert(
    fc.property(fc.integer({ min: 2400, max: 9000 }), parts('+'), parts('−'), (opening, joined, left) => {
      for (const width of [720, 310])
        expect(faults(String(stockFlowChart(chartOf(opening, joined, left), width)))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('the chart of who joined and left is as accepted', () => {
  expectGolden('stock-flow.svg', `${stockFlowChart(NOVEMBER, 720)}\n`)
  expectGolden('stock-flow-narrow.svg', `${stockFlowChart(NOVEMBER, 310)}\n`)
})
