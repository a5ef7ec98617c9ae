import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shiftMonth } from '../../src/base/month.ts'
import type { MeasureSeries } from '../../src/figures/measure-series.ts'
import {
  judgePlan,
  MONTHS_SHOWN,
  newestExtract,
  openPlan,
  report as reportFor,
  withLists,
} from '../../src/pipeline.ts'
import type { Report } from '../../src/report/model/report.ts'
import { writeNorthmere } from '../../src/sample/write-northmere.ts'
import { run } from '../cli/run.ts'
import { cellsOf } from '../figures/told-reader.ts'
import { folderOf } from '../store/plan-folders.ts'
import { foundIn, isSmall } from './attack.ts'
import { FORMS } from './forms.ts'
import { groupsOf } from './groups-of.ts'

const folder = folderOf(new Map())
const plan = join(folder.path, 'northmere')
const MONTH = '2022-11'
let series: readonly MeasureSeries[] = []
let [forPublic, forBoard] = [null, null] as unknown as [Report, Report]

beforeAll(async () => {
  await writeNorthmere(plan, { seed: 1 })
  expect((await run(['load', plan], '2022-12-05')).code).toBe(0)
  const open = openPlan(plan)
  const extract = newestExtract(plan)!
  const months = { from: shiftMonth(MONTH, 1 - MONTHS_SHOWN), to: MONTH }
  series = await withLists(open, extract, months, async lists =>
    [...judgePlan(open, lists, MONTH).values()].map(({ series }) => series),
  )
  forPublic = (await reportFor(open, extract, MONTH, { audience: 'public' })).report
  forBoard = (await reportFor(open, extract, MONTH)).report
}, 120_000)
afterAll(() => folder.remove())

test('every form of Northmere’s report for the public together gives no small number away', async () => {
  expect(await foundIn(forPublic, { series, forBoard })).toMatchObject({ wrong: [], small: [] })
}, 120_000)

test('the same attack finds the small numbers in the report for the board', async () => {
  const real = new Map([...cellsOf(series), ...groupsOf(forBoard, forBoard).cells])
  const small = [...real].filter(([, count]) => isSmall(count)).map(([name]) => name)
  expect(small.length).toBeGreaterThan(40)
  const { wrong, small: found, taken } = await foundIn(forBoard, { series, forBoard })
  expect(wrong).toEqual([])
  expect([...found].sort()).toEqual(small.sort())
  expect(small.filter(name => taken.has(name)).length).toBeGreaterThan(20)
}, 120_000)

test('no form tells the public what managers wrote of one child or two', async () => {
  const words = (report: Report) =>
    Promise.all(
      FORMS.map(async ({ take }) => [...(await take(report)).words.values()].join(' ').replace(/\s+/g, ' ')),
    )
  for (const said of await words(forBoard))
    expect(said).toContain('1 was adopted and 1 left for another reason')
  for (const said of await words(forPublic)) {
    expect(said).not.toContain('1 was adopted')
    expect(said).not.toMatch(/\b[1-5] (?:was|were|left|went|turned|had) /)
    expect(said).toContain('[number not published] was adopted and [number not published] left')
    expect(said).toContain('111 in the year to date')
  }
}, 120_000)
