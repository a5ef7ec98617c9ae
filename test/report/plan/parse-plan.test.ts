import { expect, test } from 'vitest'
import { parseDay } from '../../../src/base/day.ts'
import { USUAL_BRAND } from '../../../src/report/plan/brand.ts'
import { USUAL_CONTENTS } from '../../../src/report/plan/contents.ts'
import { parsePlan } from '../../../src/report/plan/parse-plan.ts'
import { measureOf } from '../northmere.ts'

const MEASURES = [
  measureOf('cin-number'),
  measureOf('cp-number'),
  measureOf('cin-visits-in-timescale', { fold: 'share' }),
]

const HEAD = `authority: {code: 012, name: Northmere}
population: [{from: 2022-04-01, children: 34460, source: "ONS mid-2020 estimate, ages 0-17"}]
sources: [{kind: ssd-csv, path: data}]
`

const PLAN = `${HEAD}parameters: {cin-visit: 20 WD, cp-visit: 10wd}
priorities:
  - id: A
    title: Planning and safety
    measures:
      - id: cin-number
        good: range
        range: [800, 1200]
        tolerance: 12.5%
        targets: {2023-09: 875, 2023-03: 1000}
        owner: head.of.safeguarding@northmere.example
        deputy: service.manager.safeguarding@northmere.example
        comparators: [{name: Statistical neighbours, value: 250, year: 2021-22, source: DfE}]
      - {id: cin-visits-in-timescale, good: high, targets: {2023-03: 85}, trajectory: straight-line}
      - {id: cp-number, good: neutral}
`

/** The messages for a plan with one measure, written after \`id: A\` has begun its measures. */
function faultsOf(measure: string): readonly string[] {
  const text = `${HEAD}priorities:\n  - id: A\n    title: Planning\n    measures:\n${measure}`
  return parsePlan(text, MEASURES).faults.map(fault => fault.message)
}

test('a plan is read whole, its targets in month order and its code as written', () => {
  const { plan, faults } = parsePlan(PLAN, MEASURES)
  expect(faults).toEqual([])
  expect(plan).toEqual({
    authority: { code: '012', name: 'Northmere' },
    populations: [
      { from: parseDay('2022-04-01'), children: 34_460, source: 'ONS mid-2020 estimate, ages 0-17' },
    ],
    sources: [{ kind: 'ssd-csv', path: 'data' }],
    parameters: { 'cin-visit': { count: 20, unit: 'WD' }, 'cp-visit': { count: 10, unit: 'WD' } },
    signal: { screening: false, twoInThree: 'beyond-two-sigma' },
    priorities: [{ id: 'A', title: 'Planning and safety', measures: expect.any(Array) }],
    contents: USUAL_CONTENTS,
    signOffs: {},
    brand: USUAL_BRAND,
  })
  expect(plan?.priorities[0]?.measures[0]).toEqual({
    id: 'cin-number',
    aim: {
      good: 'range',
      range: [800, 1200],
      tolerance: 0.125,
      milestones: [
        { month: '2023-03', target: 1000 },
        { month: '2023-09', target: 875 },
      ],
      between: 'next-milestone',
    },
    owner: 'head.of.safeguarding@northmere.example',
    deputy: 'service.manager.safeguarding@northmere.example',
    comparators: [{ name: 'Statistical neighbours', value: 250, year: '2021-22', source: 'DfE' }],
    rebases: [],
    annotations: [],
    areas: null,
  })
})

test('a plan declares when the ordinary level was understood to change, what happened when, and other areas', () => {
  const { plan, faults } = parsePlan(
    `${PLAN}signal: {screening: true, two-of-three: inside-limits}\n`.replace(
      '{id: cp-number, good: neutral}',
      `id: cp-number
        good: low
        rebase: [{date: 2022-07, reason: New threshold document}, {date: 2021-04-01, reason: New team}]
        annotations: [{date: 2022-11-21, reason: New structure began}]
        areas:
          year: 2021-22
          source: DfE
          values: [{name: Elsewhere, numerator: 12, denominator: 4000}]`,
    ),
    MEASURES,
  )
  expect(faults).toEqual([])
  expect(plan?.signal).toEqual({ screening: true, twoInThree: 'inside-limits' })
  expect(plan?.priorities[0]?.measures[2]).toMatchObject({
    rebases: [
      { month: '2021-04', reason: 'New team' },
      { month: '2022-07', reason: 'New threshold document' },
    ],
    annotations: [{ month: '2022-11', reason: 'New structure began' }],
    areas: {
      year: '2021-22',
      source: 'DfE',
      values: [{ name: 'Elsewhere', numerator: 12, denominator: 4000 }],
    },
  })
})

test('what happened to a measure needs its date and its reason', () => {
  const written = (more: string) => faultsOf(`      - {id: cin-number, good: low, ${more}}`)
  expect(written('rebase: [{date: summer, reason: New team}]')).toEqual([
    'plan.yaml, line 8: priorities > A > cin-number > rebase > 1 > date: must be a day or a month, such as 2022-07-01 or 2022-07.',
  ])
  expect(written('annotations: [{date: 2022-11}]')).toEqual([
    'plan.yaml, line 8: priorities > A > cin-number > annotations > 1 > reason: is missing.',
  ])
})

test('the tolerance is 30% for a share and 20% for the others, and a measure may ask for the line', () => {
  const measures = parsePlan(PLAN, MEASURES).plan!.priorities[0]!.measures
  expect(measures.map(({ aim }) => [aim.tolerance, aim.between])).toEqual([
    [0.125, 'next-milestone'],
    [0.3, 'straight-line'],
    [0.2, 'next-milestone'],
  ])
  const { plan } = parsePlan(`${PLAN}trajectory: straight-line\n`, MEASURES)
  expect(plan?.priorities[0]?.measures[2]?.aim.between).toBe('straight-line')
})

test('a fault says its line, its place in the plan and the rule, and what may have been meant', () => {
  const text = PLAN.replace('id: cin-number', 'id: cin-numbr').replace('owner:', 'ownr:')
  const { plan, faults } = parsePlan(text, MEASURES)
  expect(faults.map(fault => fault.message)).toMatchInlineSnapshot(`
    [
      "plan.yaml, line 9: priorities > A > cin-numbr: no such measure. Did you mean "cin-number"?",
      "plan.yaml, line 14: priorities > A > cin-numbr > ownr: no such key. Did you mean "owner"?",
    ]
  `)
  expect(plan?.priorities[0]?.measures.map(({ id }) => id)).toEqual(['cin-visits-in-timescale', 'cp-number'])
})

test('an unknown measure is a fault of the measure', () => {
  expect(faultsOf('      - id: cin-numbr\n        good: low\n')).toEqual([
    'plan.yaml, line 8: priorities > A > cin-numbr: no such measure. Did you mean "cin-number"?',
  ])
})

test('each rule of a measure has its words', () => {
  const faults = [
    '{id: cin-number}',
    '{id: cin-number, good: hgh}',
    '{id: cin-number, good: range}',
    '{id: cin-number, good: low, range: [1, 2]}',
    '{id: cin-number, good: range, range: [1200, 800]}',
    '{id: cin-number, good: range, range: [800]}',
    '{id: cin-number, good: low, tolerance: 0.2}',
    '{id: cin-number, good: low, targets: {March: 1000}}',
    '{id: cin-number, good: low, targets: {2023-03: many}}',
    '{id: cin-visits-in-timescale, good: high, targets: {2023-03: 850}}',
    '{id: cin-number, good: low, comparators: [{name: England, value: 1, year: 2022}]}',
    '{good: low}',
    'cin-number',
  ].map(measure => faultsOf(`      - ${measure}\n`))
  expect(faults).toMatchInlineSnapshot(`
    [
      [
        "plan.yaml, line 8: priorities > A > cin-number > good: is missing.",
      ],
      [
        "plan.yaml, line 8: priorities > A > cin-number > good: must be high, low, range or neutral. Did you mean "high"?",
      ],
      [
        "plan.yaml, line 8: priorities > A > cin-number > range: is missing, and good is range.",
      ],
      [
        "plan.yaml, line 8: priorities > A > cin-number > range: is only for a measure whose good is range, and good is low.",
      ],
      [
        "plan.yaml, line 8: priorities > A > cin-number > range: must have its lowest number first.",
      ],
      [
        "plan.yaml, line 8: priorities > A > cin-number > range: must be two numbers, lowest first, such as [800, 1200].",
      ],
      [
        "plan.yaml, line 8: priorities > A > cin-number > tolerance: must be a percentage, such as 20%.",
      ],
      [
        "plan.yaml, line 8: priorities > A > cin-number > targets > March: must be a month, such as 2023-03.",
      ],
      [
        "plan.yaml, line 8: priorities > A > cin-number > targets > 2023-03: must be a number that is not negative.",
      ],
      [
        "plan.yaml, line 8: priorities > A > cin-visits-in-timescale > targets > 2023-03: must be between 0 and 100, as the measure is a share.",
      ],
      [
        "plan.yaml, line 8: priorities > A > cin-number > comparators > 1 > source: is missing.",
      ],
      [
        "plan.yaml, line 8: priorities > A > 1 > id: is missing.",
      ],
      [
        "plan.yaml, line 8: priorities > A > 1: must say at least id and good.",
      ],
    ]
  `)
})

test('a measure given twice is a fault, and the first stands', () => {
  const text = `${PLAN}  - {id: B, title: Again, measures: [{id: cp-number, good: low}]}\n`
  const { plan, faults } = parsePlan(text, MEASURES)
  expect(faults.map(fault => fault.message)).toEqual([
    'plan.yaml, line 19: priorities > B > cp-number: is given twice; the first stands.',
  ])
  expect(plan?.priorities.map(({ measures }) => measures.length)).toEqual([3, 0])
})

test.each([
  ['authority', 'authority: is missing.'],
  ['sources', 'sources: is missing.'],
])('a plan without %s is no plan', (key, rule) => {
  const text = PLAN.replace(new RegExp(`^${key}:.*\n`), '').replace(new RegExp(`\n${key}:.*\n`), '\n')
  const { plan, faults } = parsePlan(text, MEASURES)
  expect(plan).toBeNull()
  expect(faults[0]?.message).toMatch(new RegExp(`^plan.yaml, line \\d+: ${rule.replace('.', '\\.')}`))
})

test('a plan without a population leaves out the measures that are per 10,000 children', () => {
  const text = PLAN.replace(/^population:.*\n/m, '').replace('id: cp-number', 'id: cp-rate')
  const { plan, faults } = parsePlan(text, [...MEASURES, measureOf('cp-rate', { fold: 'rate' })])
  expect(plan?.populations).toEqual([])
  expect(plan?.priorities[0]?.measures.map(({ id }) => id)).toEqual(['cin-number', 'cin-visits-in-timescale'])
  expect(faults.map(fault => fault.message)).toEqual([
    'plan.yaml, line 17: priorities > A > cp-rate: is per 10,000 children, and the plan has no population.',
  ])
})

test('a plan without priorities stands, so that records can be loaded and figures read before they are set', () => {
  expect(parsePlan(HEAD, MEASURES)).toMatchObject({
    plan: { priorities: [] },
    faults: [{ path: ['priorities'] }],
  })
})

test('what would make every figure wrong stops the plan', () => {
  const faults = [
    PLAN.replace('20 WD', '20'),
    PLAN.replace('cin-visit:', 'cin-vist:'),
    PLAN.replace('34460', '-1'),
    PLAN.replace('2022-04-01', '2022-04-31'),
    PLAN.replace('ssd-csv', 'ssd'),
  ].map(text => {
    const { plan, faults } = parsePlan(text, MEASURES)
    return [plan, ...faults.map(fault => fault.message)]
  })
  expect(faults).toMatchInlineSnapshot(`
    [
      [
        null,
        "plan.yaml, line 4: parameters > cin-visit: must be a length of time, such as 20 WD (working days), 10 D (days) or 3 M (months).",
      ],
      [
        null,
        "plan.yaml, line 4: parameters > cin-vist: no such key. Did you mean "cin-visit"?",
      ],
      [
        null,
        "plan.yaml, line 2: population > 1 > children: must be a whole number above 0.",
      ],
      [
        null,
        "plan.yaml, line 2: population > 1 > from: must be a day, such as 2022-04-01.",
      ],
      [
        null,
        "plan.yaml, line 3: sources > 1 > kind: must be one of ssd-csv, ssd-parquet, annex-a, ssda903, cin-census, ssd-sql, figures.",
      ],
    ]
  `)
})

test('a text that is not YAML, or not a plan, says so', () => {
  expect(parsePlan('authority: {code: 1', MEASURES).faults[0]?.message).toMatch(
    /^plan\.yaml, line 1: is not YAML/,
  )
  expect(parsePlan('', MEASURES).plan).toBeNull()
  expect(parsePlan('- a\n- b\n', MEASURES).plan).toBeNull()
  expect(parsePlan('a: 1\na: 2\n', MEASURES).faults).toHaveLength(1)
})
