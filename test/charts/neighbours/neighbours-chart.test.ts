import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neighboursChart } from '../../../src/charts/neighbours/neighbours-chart.ts'
import type { NeighbourRow, NeighboursChart } from '../../../src/report/model/neighbours-chart.ts'
import { expectGolden } from '../../golden.ts'
import { faults, textsOf } from '../text-boxes.ts'

const row = (whose: NeighbourRow['whose'], words: string, value: number): NeighbourRow => ({
  whose,
  words,
  value,
  figure: null,
  shown: String(Math.round(value)),
})

function chartOf(rows: readonly NeighbourRow[], fold: NeighboursChart['fold'] = 'rate'): NeighboursChart {
  return {
    kind: 'neighbours',
    id: 'cla-rate',
    title: 'Ours is higher',
    subtitle: 'Rate of children looked after',
    alt: 'In words.',
    fold,
    rows,
  }
}

const RATES = chartOf([
  row('ours now', 'Ours, 30 November 2022', 183),
  row('ours before', 'Ours, 30 November 2021', 176),
  row('others', 'Statistical neighbours, 2021–22', 98),
  row('others', 'England, 2021–22', 70),
])

/** The middles of the marks across: ours as circles, others as squares. */
function marks(svg: string): readonly number[] {
  const circles = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x))
  const squares = [...svg.matchAll(/<rect x="([\d.]+)"/g)].map(([, x]) => Number(x) + 4.5)
  return [...circles, ...squares]
}

test('every mark lies as far along a scale from nought as its value is large', () => {
  const svg = String(neighboursChart(RATES, 720))
  const each = marks(svg).map((x, at) => (x - 250) / RATES.rows[at]!.value)
  expect(each).toHaveLength(4)
  for (const one of each) expect(one).toBeCloseTo(each[0]!, 2)
})

test('ours now is full, ours before hollow and others square, so that they are told apart in grey', () => {
  const svg = String(neighboursChart(RATES, 720))
  expect([...svg.matchAll(/<circle [^>]*fill="([^"]+)"/g)].map(([, fill]) => fill)).toEqual([
    '#0b5468',
    '#fff',
  ])
  expect(svg.match(/<rect/g)).toHaveLength(2)
})

test('each row has its name and its value, and the line of ours now goes down past the others', () => {
  const svg = String(neighboursChart(RATES, 720))
  expect(textsOf(svg)).toEqual(expect.arrayContaining(['Ours, 30 November 2022', '183', '98', '70']))
  const [, x1, x2] = /<line x1="([\d.]+)" x2="([\d.]+)"[^>]*stroke-dasharray="3 3"/.exec(svg)!
  expect([Number(x1), Number(x2)]).toEqual([marks(svg)[0], marks(svg)[0]])
})

test('no two texts meet and none leaves the drawing, whatever is compared', () => {
  const words = fc.constantFrom(
    'Statistical neighbours, 2021–22',
    'The region of the Northern Marches and the islands, 2021–22',
    'England, 2021–22',
  )
  const value = fc.double({ min: 0, max: 12_000, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(words, value), { minLength: 1, maxLength: 9 }), value, (others, own) => {
      const rows = [
        row('ours now', 'Ours, April to November 2022, at its pace for a year', own),
        ...others.map(([name, of]) => row('others', name, of)),
      ]
      for (const width of [720, 310]) {
        const svg = String(neighboursChart(chartOf(rows), width))
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
        expect(faults(svg)).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
})

test('nothing but noughts is still a drawing', () => {
  const svg = String(neighboursChart(chartOf([row('ours now', 'Ours', 0), row('others', 'England', 0)]), 310))
  expect(svg).not.toMatch(/NaN|Infinity/)
})

test('the chart of neighbours is as accepted', () => {
  expectGolden('neighbours.svg', `${neighboursChart(RATES, 720)}\n`)
  expectGolden('neighbours-narrow.svg', `${neighboursChart(RATES, 310)}\n`)
})
