import { expect, test } from 'vitest'
import { problemsOf } from '../../src/report/problems-of.ts'
import { dataQualityPage } from '../../src/report/sections/data-quality-page.ts'
import { type ProblemCode, RULES } from '../../src/tables/problem.ts'
import { northmere } from './northmere.ts'

const problem = (code: ProblemCode, record: number | null = 1) =>
  ({ code, table: 'ssd_cp_plans', file: 'plans.csv', record, column: null }) as const

const tableOf = (problems: readonly ReturnType<typeof problem>[]) => {
  const page = dataQualityPage({ ...northmere(), problems: problemsOf(problems) }, [])
  const table = page.blocks.find(block => block.kind === 'table' && block.caption === 'Problems by rule')
  if (table?.kind !== 'table') throw new Error('no table')
  return table
}

test('problems are told by rule, the gravest first and those that change no figure last', () => {
  const found = problemsOf([
    problem('birth-dates-both'),
    problem('cp-plans-overlap', 1),
    problem('cp-plans-overlap', 2),
    problem('start-missing'),
    problem('table-missing', null),
  ])
  expect([found?.total, found?.leftOut]).toEqual([5, 1])
  expect(found?.byRule?.map(({ says, count }) => [says, count])).toEqual([
    [RULES['table-missing'].says, 1],
    [RULES['start-missing'].says, 1],
    [RULES['cp-plans-overlap'].says, 2],
    [RULES['birth-dates-both'].says, 1],
  ])
})

test('the report tells a dozen rules, and how many more there are', () => {
  const codes = Object.keys(RULES) as readonly ProblemCode[]
  const dozen = tableOf(codes.slice(0, 12).map(code => problem(code)))
  expect([dozen.rows.length, dozen.note]).toEqual([12, null])
  const more = tableOf(codes.slice(0, 15).map(code => problem(code)))
  expect([more.rows.length, more.note]).toEqual([
    12,
    'The gravest come first. 3 problems of 3 more kinds are not shown.',
  ])
})
