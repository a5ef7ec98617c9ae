import { afterAll, expect, test } from 'vitest'
import { EARLY, LATE, planFolder, record } from './edition-folder.ts'
import { run } from './run.ts'

const folder = planFolder(EARLY)
afterAll(() => folder.remove())

test('the extracts kept are listed, the newest last, with the tables that each changed', async () => {
  expect((await run(['extracts', folder.path])).out).toBe(
    'No extract is kept yet. "throughline load PLAN" reads the sources and keeps one.\n',
  )
  await run(['load', folder.path], '2022-12-05')
  record(folder.path, LATE)
  await run(['load', folder.path], '2023-01-05')
  record(folder.path, [[1, '2022-06-02', '2022-09-28'], ...LATE.slice(1)])
  await run(['load', folder.path], '2023-01-05')

  const kept = JSON.parse((await run(['extracts', folder.path, '--format', 'json'])).out)
  // A child is a row of person, plan and as many visits as they were seen; besides there is one contact.
  expect(kept).toMatchObject([
    { loaded: '2022-12-05', recordsTo: '2022-11-30', rows: 3 + 3 + 7 + 1, changed: [], otherValues: [] },
    {
      loaded: '2023-01-05',
      rows: 4 + 4 + 8 + 1,
      changed: [
        { table: 'ssd_person', rowsBefore: 3, rows: 4 },
        { table: 'ssd_cp_plans', rowsBefore: 3, rows: 4 },
        { table: 'ssd_cp_visits', rowsBefore: 7, rows: 8 },
      ],
      otherValues: [],
    },
    {
      rows: 4 + 4 + 6 + 1,
      changed: [{ table: 'ssd_cp_visits', rowsBefore: 8, rows: 6 }],
      otherValues: ['ssd_cp_plans'],
    },
  ])
  const problems = String(kept[0].problems)
  const lines = (await run(['extracts', folder.path])).out.trimEnd().split('\n')
  expect(lines.slice(2).map(line => line.slice(kept[0].id.length).replace(/ {2,}/g, '  '))).toEqual([
    `  5 December 2022  30 November 2022  14  ${problems}  -`,
    `  5 January 2023  30 November 2022  17  ${problems}  ssd_person +1, ssd_cp_plans +1 and ssd_cp_visits +1`,
    `  5 January 2023  30 November 2022  15  ${problems}  ssd_cp_visits −2 and other values in 1 table`,
  ])
})
