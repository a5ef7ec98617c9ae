import { expect, test } from 'vitest'
import { toJson } from '../../../src/render/json/to-json.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import { restate } from '../../../src/report/editions/restate.ts'
import { northmere } from '../../report/northmere.ts'
import { northmereInFull } from '../northmere-in-full.ts'

const text = toJson(buildReport(northmere()))
const data = JSON.parse(text)
const measures = data.priorities.flatMap((priority: { measures: unknown[] }) => priority.measures)
const named = (id: string) => measures.find((measure: { id: string }) => measure.id === id)

test('the report has its authority, month and priorities', () => {
  expect(Object.keys(data)).toEqual(['authority', 'month', 'priorities'])
  expect(data.authority).toEqual({ code: '812', name: 'Northmere' })
  expect(data.month).toBe('2022-11')
  expect(data.priorities.map(({ id, title }: { id: string; title: string }) => [id, title])).toEqual([
    ['A', 'Planning and safety'],
    ['B', 'The child’s journey through the system'],
    ['C', 'Homes and families for children who are looked after'],
  ])
})

test('every measure has the same keys, computed or not', () => {
  for (const measure of measures)
    expect(Object.keys(measure)).toEqual([
      'id',
      'title',
      'value',
      'display',
      'numerator',
      'denominator',
      'window',
      'rag',
      'ragReason',
      'target',
      'direction',
      'series',
      'milestones',
      'narrative',
      'together',
      'signal',
      'interval',
      'reach',
      'movement',
      'bounds',
      'funnel',
      'breakdowns',
      'claims',
      'restated',
    ])
})

test('a measure has its unrounded value, its rating and its narrative as plain text', () => {
  const { series, narrative, ...visits } = named('cin-visits-in-timescale')
  expect(visits).toMatchObject({
    id: 'cin-visits-in-timescale',
    title: 'Child in need visits in timescale',
    value: (651 * 100) / 959,
    display: '68%',
    numerator: 651,
    denominator: 959,
    window: 'at',
    rag: 'amber',
    ragReason:
      '68% is 17.1 percentage points below the target of 85% for March 2023: 20.1% of it, within the 30% tolerance.',
    target: 85,
    direction: { arrow: 'down', verdict: 'worse' },
    milestones: [
      { month: '2023-03', target: 85 },
      { month: '2023-09', target: 90 },
      { month: '2024-03', target: 95 },
    ],
  })
  expect(series).toHaveLength(36)
  expect(series.at(-1)).toEqual({ month: '2022-11', value: (651 * 100) / 959, display: '68%' })
  expect(narrative).toEqual({ working: null, worried: null, doing: null })
  expect(named('cin-number').narrative.worried).toBe(
    '- Thresholds must stay the same from team to team.\n- Some children step down before early help is in place.',
  )
})

test('a share of no cases and a measure that was not computed have no value and no colour', () => {
  expect(named('cp-reviews-in-timescale')).toMatchObject({
    value: null,
    display: 'no cases',
    denominator: 0,
    rag: null,
  })
  expect(named('re-referrals')).toMatchObject({
    value: null,
    display: 'not computed',
    rag: null,
    direction: { arrow: null, verdict: null },
    series: [],
  })
})

test('a signal is told in words and month by month, with what it was held against', () => {
  const { signal } = named('cin-visits-in-timescale')
  expect(signal).toMatchObject({
    variation: 'concern low',
    variationWords: 'Really getting worse, downwards',
    assurance: 'fail',
    cause: 'below the lower limit',
    since: '2022-11',
    target: 85,
    trial: false,
  })
  expect(signal.points).toHaveLength(36)
  expect(signal.points.at(-1)).toMatchObject({ month: '2022-11', value: (651 * 100) / 959, group: 0 })
  expect(named('cp-reviews-in-timescale').signal ?? {}).not.toHaveProperty('points.36')
})

test('each milestone has what it takes and where the present course leads', () => {
  const { reach } = named('cin-number')
  expect(reach.map(({ month, target }: { month: string; target: number }) => [month, target])).toEqual([
    ['2023-03', 1000],
    ['2023-09', 875],
    ['2024-03', 787],
  ])
  for (const { sentence, landing } of reach) expect(`${sentence}${landing}`).not.toBe('')
})

test('what was not looked for is null or an empty list, never left out', () => {
  expect(named('re-referrals')).toMatchObject({
    together: null,
    signal: null,
    interval: null,
    reach: [],
    movement: null,
    bounds: null,
    funnel: null,
    breakdowns: [],
    claims: [],
    restated: null,
  })
})

test('what was restated has each figure as it was and is, with the parts of the change', () => {
  const at = (value: number) => [
    {
      measure: 'cla-number',
      month: '2022-10',
      window: 'at' as const,
      numerator: value,
      denominator: null,
      value,
    },
  ]
  const folds = { was: 'count', is: 'count' } as const
  const figures = restate({ was: at(620), between: at(621), is: at(624), folds })
  const restated = { measure: 'cla-number', since: '2022-10', causes: [], figures, late: [] }
  const report = buildReport({ ...northmere(), restated: new Map([['cla-number', restated]]) })
  const [found] = JSON.parse(toJson(report)).priorities.flatMap(
    (priority: { measures: { restated: unknown }[] }) =>
      priority.measures.flatMap(measure => measure.restated ?? []),
  )
  expect(found).toEqual({
    since: '2022-10',
    causes: [],
    figures: [{ month: '2022-10', window: 'at', was: 620, is: 624, split: { definition: 1, data: 3 } }],
  })
})

const full = JSON.parse(toJson(buildReport(northmereInFull())))
const fully = (id: string) =>
  full.priorities
    .flatMap((priority: { measures: unknown[] }) => priority.measures)
    .find((measure: { id: string }) => measure.id === id)

test('a movement is counts and sentences, and names no person', () => {
  const { movement } = fully('cin-visits-in-timescale')
  expect(movement.sentences.length).toBeGreaterThan(0)
  const moved = movement.moves.filter(({ people }: { people: number }) => people > 0)
  expect(moved).toEqual([
    { from: 'early help', to: 'not open', people: 1 },
    { from: 'in need', to: 'looked after', people: 1 },
  ])
})

test('a claim says what the words claim and what the figures say, under its question', () => {
  expect(fully('cin-number').claims).toEqual([
    {
      question: 'working',
      text: '773 children stepped down, against 506 new referrals.',
      claim: 'Number of children in need: a net fall of 267',
      verdict: 'contradicts',
      figure: 'Number of children in need: a fall of 338',
    },
  ])
})
