import fc from 'fast-check'
import { expect, test } from 'vitest'
import { STATUSES } from '../../../src/judgement/movement/status.ts'
import { statusMoves } from '../../../src/judgement/movement/status-moves.ts'
import { movesChartOf } from '../../../src/report/charts/moves-chart-of.ts'

const BETWEEN = { before: '2022-10', after: '2022-11' }
const before = new Map([
  ['a', 'in need'],
  ['b', 'in need'],
  ['c', 'looked after'],
  ['d', 'early help'],
] as const)
const after = new Map([
  ['a', 'looked after'],
  ['b', 'in need'],
  ['c', 'looked after'],
  ['e', 'in need'],
] as const)

test('statuses that someone moved from or to stand from the most involved, with how many stayed', () => {
  const chart = movesChartOf(statusMoves(before, after), 'all-open-cases', BETWEEN)!
  expect(chart.statuses).toEqual([
    { words: 'Looked after', stayed: '1 stayed' },
    { words: 'In need', stayed: '1 stayed' },
    { words: 'Early help', stayed: '0 stayed' },
    { words: 'Not open', stayed: null },
  ])
  expect(chart.bands).toEqual([
    { from: 3, to: 1, people: 1, shown: '1', up: true },
    { from: 2, to: 3, people: 1, shown: '1', up: false },
    { from: 1, to: 0, people: 1, shown: '1', up: true },
  ])
})

test('the title says how many went which way, and the text alternative every move', () => {
  const chart = movesChartOf(statusMoves(before, after), 'all-open-cases', BETWEEN)!
  expect(chart.title).toBe('2 came in or stepped up; 1 stepped down or left')
  expect(chart.alt).toBe(
    'Band chart of moves between statuses, between the end of October 2022 and the end of November 2022. 1 from not open to in need, 1 from early help to not open and 1 from in need to looked after.',
  )
})

test('bands and those who stayed add up to everyone who is open at either end', () => {
  const status = fc.constantFrom(...STATUSES.filter(one => one !== 'not open'))
  const open = fc.dictionary(fc.constantFrom(...'abcdefghij'), status)
  fc.assert(
    fc.property(open, open, (one, other) => {
      const [from, to] = [one, other].map(of => new Map(Object.entries(of)) as never)
      const everyone = new Set([...Object.keys(one), ...Object.keys(other)]).size
      const stayed = Object.keys(one).filter(person => one[person] === other[person]).length
      const chart = movesChartOf(statusMoves(from!, to!), 'all-open-cases', BETWEEN)
      const moved = chart?.bands.reduce((sum, { people }) => sum + people, 0) ?? 0
      expect(moved + stayed).toBe(everyone)
    }),
  )
})

test('where nobody moved nothing is drawn', () => {
  expect(movesChartOf(statusMoves(before, before), 'all-open-cases', BETWEEN)).toBeNull()
})
