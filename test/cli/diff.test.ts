import { afterAll, beforeAll, expect, test } from 'vitest'
import { EARLY, LATE, PERSONAL, planFolder, record } from './edition-folder.ts'
import { run } from './run.ts'

const folder = planFolder(EARLY)
const ids: string[] = []
beforeAll(async () => {
  for (const [day, children] of [
    ['2022-12-05', EARLY],
    ['2023-01-05', LATE],
    ['2023-02-06', [[1, '2022-06-02', '2022-09-28'], ...LATE.slice(1)]],
  ] as const) {
    record(folder.path, children)
    ids.push(/Extract (\S+)/.exec((await run(['load', folder.path], day)).out)![1]!)
  }
})
afterAll(() => folder.remove())

const diff = (...options: string[]) => run(['diff', folder.path, ...options])

test('between two extracts the tables that differ are told, with what was recorded late', async () => {
  const ran = await diff('--from', '2022', '--to', 'previous', '--format', 'json')
  const data = JSON.parse(ran.out)
  expect(data.from).toEqual({ id: ids[0], loaded: '2022-12-05', recordsTo: '2022-11-30' })
  expect(data.to.id).toBe(ids[1])
  // The older one reaches to 30 November, and a child on a plan since 5 October who was seen on the 27th is not in it.
  const late = (atLeast: number) => {
    const days = { atLeast, atMost: atLeast + 36 }
    return { rows: 1, usual: days, most: days }
  }
  expect(data.tables).toMatchObject([
    { table: 'ssd_person', added: 1, removed: 0, changed: 0, recordedLate: null },
    { table: 'ssd_cp_plans', added: 1, removed: 0, changed: 0, recordedLate: late(56) },
    { table: 'ssd_cp_visits', added: 1, removed: 0, changed: 0, recordedLate: late(34) },
  ])
})

test('the newest is held against the one before it where nothing else is said', async () => {
  const ran = await diff()
  expect(ran.out).toBe(`From extract ${ids[1]}, loaded 5 January 2023, records to 30 November 2022
to extract ${ids[2]}, loaded 6 February 2023, records to 30 November 2022

table          added  removed  changed  recorded late  usual days  most days  ended late  usual days  most days
-------------  -----  -------  -------  -------------  ----------  ---------  ----------  ----------  ---------
ssd_cp_plans       -        -        1              -           -          -           -           -          -
ssd_cp_visits      -        2        -              -           -          -           -           -          -

table         column that changed      rows
------------  -----------------------  ----
ssd_cp_plans  cppl_cp_plan_start_date     1

Late: of 30 November 2022 or before, up to which the older extract reaches, and not in it. No table says when a record was
made, so the days late are at least those to that day, and at most those to the newer extract's loading.
`)
  expect(ran.notes).toBe('')
})

test('as CSV a table is a line, and so is each column of a row that changed', async () => {
  const tables = (await diff('--from', ids[0]!, '--format', 'csv')).out.split('\n')
  expect(tables[0]).toMatch(/^table,added,removed,changed,recorded_late,recorded_usual_days_at_least,/)
  expect(tables[2]).toBe('ssd_cp_plans,1,0,1,1,56,68,56,68,0,,,,'.replaceAll('68', String(56 + 68)))
  const rows = await diff('--rows', 'ssd_cp_plans', '--format', 'csv')
  expect(rows.out).toBe(
    `change,cppl_cp_plan_id,column,was,is,late,day,days_at_least,days_at_most
changed,plan-1,cppl_cp_plan_start_date,2022-06-01,2022-06-02,,,,
`,
  )
})

test('the rows of a table are listed with their keys, and no message names any', async () => {
  const table = await diff('--from', ids[0]!, '--to', ids[1]!, '--rows', 'ssd_cp_visits')
  expect(table.out).toMatch(/^added +visit-4-0 +- +- +- +recorded of 2022-10-27 +34-70$/m)
  expect(table.out).toContain('\n1 row. Late: of 30 November 2022 or before')
  expect(table.notes).not.toMatch(PERSONAL)
  const json = JSON.parse((await diff('--rows', 'ssd_cp_plans', '--format', 'json')).out)
  expect(json).toMatchObject({
    table: 'ssd_cp_plans',
    rows: [{ change: 'changed', key: ['plan-1'], late: null, cells: [{ was: '2022-06-01' }] }],
  })
  expect((await diff('--rows', 'ssd_person')).out).toContain('ssd_person holds the same rows in both.')
})

test.each([
  [['--from', 'newest', '--to', 'previous'], '--from must be an earlier extract than --to.'],
  [['--from', 'newest'], '--from must be an earlier extract than --to.'],
  [['--to', '2022'], 'There is no extract before 2022-12-05-01-'],
  [['--rows', 'ssd_cp_visit'], 'there is no table "ssd_cp_visit". Did you mean "ssd_cp_visits"?'],
  [['--from', '2021'], '--from: there is no extract "2021". There are:\n  2022-12-05-01-'],
])('wrong use %j is told', async (options, message) => {
  const ran = await diff(...options)
  expect([ran.code, ran.out]).toEqual([2, ''])
  expect(ran.notes).toContain(message)
})
