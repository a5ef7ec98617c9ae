import { expect, test } from 'vitest'
import { parsePlan } from '../../../src/report/plan/parse-plan.ts'
import { measureOf } from '../northmere.ts'

const PLAN = `authority: {code: "812", name: Northmere}
population: [{from: 2022-04-01, children: 34460, source: made up}]
sources: [{kind: ssd-csv, path: data}]
priorities: [{id: A, title: Safety, measures: [{id: cp-number, good: low}]}]
`
const read = (signOff: string) => parsePlan(`${PLAN}sign-off: ${signOff}\n`, [measureOf('cp-number')])

test('a plan says who signed off which month, by role and day', () => {
  const { plan, faults } = read('{2022-11: {by: "Director of Children’s Services", on: 2022-12-15}}')
  expect(faults).toEqual([])
  expect(plan?.signOffs).toEqual({ '2022-11': { by: 'Director of Children’s Services', on: '2022-12-15' } })
})

test('a plan that says nobody has no sign-off', () => {
  expect(parsePlan(PLAN, [measureOf('cp-number')]).plan?.signOffs).toEqual({})
})

test('a sign-off at fault is told and left out, and the others stand', () => {
  const { plan, faults } = read(
    '{2022-13: {by: x, on: 2022-12-15}, 2022-10: {by: Director, on: 32/1}, 2022-09: {by: Director, on: 2022-10-14}, 2022-08: {on: 2022-09-14}}',
  )
  expect(Object.keys(plan?.signOffs ?? {})).toEqual(['2022-09'])
  expect(faults.map(({ path, rule }) => [path.join(' '), rule])).toEqual([
    ['sign-off 2022-13', 'must be a month, such as 2022-11'],
    ['sign-off 2022-10 on', 'must be a day, such as 2022-12-15'],
    ['sign-off 2022-08 by', 'is missing'],
  ])
  expect(read('Director').faults.map(({ path }) => path)).toEqual([['sign-off']])
})
