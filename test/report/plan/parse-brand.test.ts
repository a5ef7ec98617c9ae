import { expect, test } from 'vitest'
import { USUAL_BRAND } from '../../../src/report/plan/brand.ts'
import { parsePlan } from '../../../src/report/plan/parse-plan.ts'
import { measureOf } from '../northmere.ts'

const PLAN = `authority: {code: "812", name: Northmere}
population: [{from: 2022-04-01, children: 34460, source: made up}]
sources: [{kind: ssd-csv, path: data}]
priorities: [{id: A, title: Safety, measures: [{id: cp-number, good: low}]}]
`
const read = (brand: string) => parsePlan(`${PLAN}brand: ${brand}\n`, [measureOf('cp-number')])

test('a plan says the colour of its pages and what they call themselves', () => {
  const { plan, faults } = read('{colour: "#00625C", title: Northmere improvement plan}')
  expect(faults).toEqual([])
  expect(plan?.brand).toEqual({ colour: '#00625c', title: 'Northmere improvement plan' })
})

test('what it leaves out is as usual', () => {
  expect(parsePlan(PLAN, [measureOf('cp-number')]).plan?.brand).toEqual(USUAL_BRAND)
  expect(read('{title: Our plan}').plan?.brand).toEqual({ ...USUAL_BRAND, title: 'Our plan' })
})

test('a colour that white words could not be read on is told and left out, and the plan stands', () => {
  const brands = [
    '{colour: "#767676"}',
    '{colour: "#777777"}',
    '{colour: teal}',
    '{color: "#000000"}',
    'teal',
  ]
  expect(brands.map(brand => read(brand).faults.map(({ path, rule }) => [path.join(' '), rule]))).toEqual([
    [],
    [['brand colour', 'must be darker, so that white words on it can be read']],
    [['brand colour', 'must be a colour such as "#12436d", in quotation marks']],
    [['brand color', 'no such key. Did you mean "colour"?']],
    [['brand', 'must say colour or title']],
  ])
  expect(read('{colour: "#777777"}').plan?.brand).toEqual(USUAL_BRAND)
})
