import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseMeasure } from '../../src/measures/parse-measure.ts'
import { parseProposal } from '../../src/measures/parse-proposal.ts'
import { readMeasures } from '../../src/store/measure-files.ts'
import { planList } from './drawn-plan.ts'

const id = 'cp-plans-over-nine-months'
const contributing = readFileSync('CONTRIBUTING.md', 'utf8')
const sql = contributing.split('```sql\n')[1]?.split('```')[0] ?? ''

// CONTRIBUTING.md shows what stands from here on, too.
test('a plan that began more than nine months before the month end is met', async () => {
  const tables = {
    ssd_person: `
      pers_person_id, pers_dob
      long,           2015-06-01
      grown up,       2004-12-31`,
    ssd_cp_plans: `
      cppl_cp_plan_id, cppl_person_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date, cppl_cp_plan_ola
      1,               long,           2022-03-30,              ,
      2,               to the day,     2022-03-31,              ,
      3,               short,          2022-10-01,              ,
      4,               ended,          2021-01-01,              2022-12-31,
      5,               another area,   2021-01-01,              ,                      Y
      6,               grown up,       2021-01-01,              ,`,
  }
  const { rows, fault } = await planList({ tables, measures: { [id]: sql } }, id, '2022-12', 'at')
  expect(fault).toBeNull()
  expect(rows.map(row => [row.key, row.met, row.plan_start])).toEqual([
    ['long', 1, '2022-03-30'],
    ['short', 0, '2022-10-01'],
    ['to the day', 0, '2022-03-31'],
  ])
})
// To here.

test('the measure that CONTRIBUTING.md shows is the one in docs/examples', () => {
  expect(sql).toBe(readFileSync(`docs/examples/${id}.sql`, 'utf8'))
  expect(parseMeasure(id, sql).fault).toBeUndefined()
})

test('the test that CONTRIBUTING.md shows is this one', () => {
  const own = readFileSync('test/docs/contributing-example.test.ts', 'utf8')
  const shown = own.split('// CONTRIBUTING.md shows what stands from here on, too.\n')[1]
  expect(contributing).toContain(shown?.split('// To here.')[0])
})

test('the changed definition that CONTRIBUTING.md shows can be tried', () => {
  const changed = contributing.split('```sql\n')[2]?.split('```')[0] ?? ''
  const measure = readMeasures(null).measures.find(one => one.id === 'cp-number')!
  expect(changed).toContain('select c.period')
  expect(parseProposal(measure, changed).fault).toBeUndefined()
})
