import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { diffExtracts } from '../../../src/store/extracts/diff-extracts.ts'
import { differingRows } from '../../../src/store/extracts/differing-rows.ts'
import { cpPlans } from '../../../src/tables/ssd-need-and-protection.ts'
import { folderOf, loadData } from '../plan-folders.ts'

const VISIT =
  'cppv_cp_visit_id,cppv_person_id,cppv_cp_visit_date,cppv_cp_visit_seen\nv1,CHILD-1,2022-11-30,Y\n'
const folder = folderOf(new Map([['data/ssd_cp_visits.csv', VISIT]]))
afterAll(() => folder.remove())

async function loadedOn(today: string, plans: readonly string[]) {
  const heading = 'cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date'
  writeFileSync(join(folder.path, 'data', 'ssd_cp_plans.csv'), [heading, ...plans, ''].join('\n'))
  return (await loadData(folder.path, today)).extract
}

test('an end that was told late is counted apart from a record that came late', async () => {
  const older = await loadedOn('2022-12-05', [
    'a,CHILD-1,2022-06-01,',
    'b,CHILD-2,2022-06-01,',
    'c,CHILD-3,2022-06-01,2022-11-01',
  ])
  const newer = await loadedOn('2023-01-10', [
    'a,CHILD-1,2022-06-01,2022-11-20',
    'b,CHILD-2,2022-06-01,2022-12-20',
    'c,CHILD-3,2022-06-01,2022-11-02',
    'd,CHILD-4,2022-07-01,2022-08-01',
  ])
  expect(await diffExtracts({ older, newer })).toEqual([
    {
      table: 'ssd_cp_plans',
      added: 1,
      removed: 0,
      changed: 3,
      columns: [{ column: 'cppl_cp_plan_end_date', rows: 3 }],
      recordedLate: { rows: 1, usual: { atLeast: 152, atMost: 193 }, most: { atLeast: 152, atMost: 193 } },
      endedLate: { rows: 1, usual: { atLeast: 10, atMost: 51 }, most: { atLeast: 10, atMost: 51 } },
    },
  ])
  const late = (await differingRows({ older, newer }, cpPlans)).map(({ key, late }) => [key[0], late?.what])
  expect(late).toEqual([
    ['d', 'recorded'],
    ['a', 'ended'],
    ['b', undefined],
    ['c', undefined],
  ])
})
