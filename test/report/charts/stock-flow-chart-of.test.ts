import { expect, test } from 'vitest'
import { stockMovement } from '../../../src/judgement/movement/stock-movement.ts'
import { stockFlowChartOf } from '../../../src/report/charts/stock-flow-chart-of.ts'
import { aimOf, figuresOf, judgedOf, measureOf } from '../northmere.ts'

const measure = measureOf('cla-number', { title: 'Number of children looked after' })
const headline = figuresOf(measure, 'at', [3, 4])
const judged = judgedOf({ measure, headline, monthly: headline }, aimOf('low', [2]))

const LIVES = {
  before: new Map([
    ['a', 'looked after'],
    ['b', 'looked after'],
    ['c', 'looked after'],
    ['d', 'child protection'],
  ] as const),
  after: new Map([
    ['a', 'looked after'],
    ['b', 'looked after'],
    ['d', 'looked after'],
    ['e', 'looked after'],
  ] as const),
  events: new Map([
    ['c', [event('c', 'care ceased', 'E4A')]],
    ['d', [event('d', 'care started', null)]],
    ['e', [event('e', 'care started', null)]],
  ]),
}

function event(person: string, name: 'care ceased' | 'care started', detail: string | null) {
  return { person, event: name, day: '2022-11-10', record: 'r', detail, standing: 'under 18' } as const
}

function movement(before: readonly string[], after: readonly string[]) {
  return stockMovement(
    'looked after',
    { month: '2022-10', keys: before },
    { month: '2022-11', keys: after },
    LIVES,
  )
}

test('opening with those who joined and without those who left is closing', () => {
  const chart = stockFlowChartOf(movement(['a', 'b', 'c'], ['a', 'b', 'd', 'e']), judged)!
  const sum = (parts: readonly { readonly count: number }[]) =>
    parts.reduce((all, { count }) => all + count, 0)
  expect(chart.before.count + sum(chart.joined.parts) - sum(chart.left.parts)).toBe(chart.after.count)
  expect(chart.joined).toEqual({
    words: '2 joined',
    parts: [
      { words: 'Stepped up from a child protection plan', count: 1, shown: '+1' },
      { words: 'Was not open before', count: 1, shown: '+1' },
    ],
  })
  expect(chart.left).toEqual({ words: '1 left', parts: [{ words: 'Returned home', count: 1, shown: '−1' }] })
})

test('its title says what it comes to, and its text alternative every part', () => {
  const chart = stockFlowChartOf(movement(['a', 'b', 'c'], ['a', 'b', 'd', 'e']), judged)!
  expect(chart.title).toBe('2 joined and 1 left: 1 more than before')
  expect(chart.alt).toBe(
    'Bar chart of who joined and left: Number of children looked after. From 3 to 4 in November: 2 joined and 1 left. Joined: stepped up from a child protection plan 1 and was not open before 1. Left: returned home 1.',
  )
})

test('where one joined and one left the title says that there are as many, and of none nothing is drawn', () => {
  expect(stockFlowChartOf(movement(['a', 'b', 'c'], ['a', 'b', 'd']), judged)!.title).toBe(
    '1 joined and 1 left: as many as before',
  )
  expect(stockFlowChartOf(movement(['a'], []), judged)!.title).toBe(
    'None joined and 1 left: 1 fewer than before',
  )
  expect(stockFlowChartOf(movement(['a', 'b'], ['a', 'b']), judged)).toBeNull()
})
