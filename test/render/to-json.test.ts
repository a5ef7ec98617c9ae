import { expect, test } from 'vitest'
import { toJson } from '../../src/render/to-json.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { northmere } from '../report/northmere.ts'

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
    ])
})

test('a measure has its unrounded value, its rating and its narrative as plain text', () => {
  const { series, narrative, ...visits } = named('cin-visits-in-timescale')
  expect(visits).toEqual({
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
