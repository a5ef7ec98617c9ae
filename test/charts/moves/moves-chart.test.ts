import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movesChart } from '../../../src/charts/moves/moves-chart.ts'
import type { MovesBand, MovesChart } from '../../../src/report/model/moves-chart.ts'
import { expectGolden } from '../../golden.ts'
import { faults, textsOf } from '../text-boxes.ts'

const STATUSES = ['Looked after', 'Child protection', 'In need', 'Open as an adult', 'Early help', 'Not open']

function chartOf(moves: readonly (readonly [from: number, to: number, people: number])[]): MovesChart {
  return {
    kind: 'moves',
    id: 'all-open-cases',
    title: 'Some came and some went',
    subtitle: 'Where people stood',
    alt: 'In words.',
    before: 'End of October 2022',
    after: 'End of November 2022',
    statuses: STATUSES.map((words, at) => ({ words, stayed: at === 5 ? null : `${100 * at + 23} stayed` })),
    bands: moves.map(
      ([from, to, people]): MovesBand => ({
        from,
        to,
        people,
        shown: String(people),
        up: to < from,
      }),
    ),
  }
}

const NOVEMBER = chartOf([
  [5, 2, 159],
  [5, 4, 116],
  [4, 5, 325],
  [2, 5, 305],
  [2, 4, 51],
  [2, 1, 29],
  [1, 0, 15],
  [0, 2, 6],
])

/** How wide each band is at both its ends, by its fill. */
function bands(svg: string): readonly (readonly [left: number, right: number, fill: string])[] {
  const path =
    /<path d="M[\d.]+ ([\d.]+)C\S+ \S+ \S+ \S+ \S+ ([\d.]+)V([\d.]+)C\S+ \S+ \S+ \S+ \S+ ([\d.]+)Z" fill="([^"]+)"/g
  return [...svg.matchAll(path)].map(([, leftTop, rightTop, rightFoot, leftFoot, fill]) => [
    Number(leftFoot) - Number(leftTop),
    Number(rightFoot) - Number(rightTop),
    fill!,
  ])
}

test('a band is as wide as its people are many, at both its ends', () => {
  const drawn = bands(String(movesChart(NOVEMBER, 720)))
  expect(drawn).toHaveLength(8)
  const counts = NOVEMBER.bands.map(({ people }) => people).sort((a, b) => a - b)
  const widths = drawn.map(([left]) => left).sort((a, b) => a - b)
  const each = widths.at(-1)! / counts.at(-1)!
  for (const [left, right] of drawn) expect(left).toBeCloseTo(right, 1)
  widths.forEach((width, at) => {
    expect(width).toBeCloseTo(Math.max(1.25, counts[at]! * each), 1)
  })
})

test('moves to more involvement are dark and drawn over those to less, and the key tells them apart', () => {
  const svg = String(movesChart(NOVEMBER, 720))
  const fills = bands(svg).map(([, , fill]) => fill)
  expect(fills).toEqual([
    ...fills.filter(fill => fill !== '#0b5468'),
    ...fills.filter(fill => fill === '#0b5468'),
  ])
  expect(textsOf(svg).slice(0, 2)).toEqual(['To more involvement', 'To less involvement'])
  expect(textsOf(String(movesChart(chartOf([[5, 2, 3]]), 720)))).not.toContain('To less involvement')
})

test('each band has its number at both ends, and a status that nobody left or came to is not in that column', () => {
  const texts = textsOf(String(movesChart(NOVEMBER, 720)))
  expect(texts.filter(text => text === '305')).toHaveLength(2)
  expect(texts.filter(text => text === 'In need')).toHaveLength(2)
  expect(texts.filter(text => text === 'Open as an adult')).toHaveLength(0)
  expect(texts).toContain('223 stayed')
})

test('no two texts meet and none leaves the drawing, whoever moves', () => {
  const place = fc.integer({ min: 0, max: 5 })
  const move = fc.tuple(place, place, fc.integer({ min: 1, max: 2500 })).filter(([from, to]) => from !== to)
  const moves = fc.uniqueArray(move, {
    minLength: 1,
    maxLength: 30,
    selector: ([from, to]) => `${from} ${to}`,
  })
  fc.assert(
    fc.property(moves, drawn => {
      for (const width of [720, 310]) {
        const svg = String(movesChart(chartOf(drawn), width))
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
        expect(faults(svg)).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
})

test('the chart of moves is as accepted', () => {
  expectGolden('moves.svg', `${movesChart(NOVEMBER, 720)}\n`)
  expectGolden('moves-narrow.svg', `${movesChart(NOVEMBER, 310)}\n`)
})
