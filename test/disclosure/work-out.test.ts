import { expect, test } from 'vitest'
import { buildReport } from '../../src/report/build-report.ts'
import { northmere } from '../report/northmere.ts'
import { QUICK_FORMS } from './forms.ts'
import { noHaul } from './haul.ts'
import { workOut } from './work-out.ts'

test('a share that is held unrounded tells of how many cases it is, a rounded one only among which', () => {
  const { cells, spans } = noHaul()
  cells.set('icpc-in-timescale ytd 2022-11', 209)
  cells.set('icpc-in-timescale ytd 2022-11 held-share', (139 * 100) / 209)
  cells.set('re-referrals ytd 2022-11 shown-share', 67)
  cells.set('referrals ytd 2022-11', 209)
  workOut({ cells, spans })
  expect(cells.get('icpc-in-timescale ytd 2022-11 met')).toBe(139)
  expect(cells.get('icpc-in-timescale ytd 2022-11 rest')).toBe(70)
  expect(spans.get('re-referrals ytd 2022-11 met')).toEqual([139, 141])
})

test('a group’s part of a known list tells of its rows, and its share met of those', () => {
  const haul = noHaul()
  haul.cells.set('by|cin-number|team|All|rows', 640)
  haul.cells.set('by|cin-number|team|T1|held-of-all', (13 * 100) / 640)
  haul.cells.set('by|cp-visits|team|T1|rows', 13)
  haul.cells.set('by|cp-visits|team|T1|shown-share', 23)
  workOut(haul)
  expect(haul.cells.get('by|cin-number|team|T1|rows')).toBe(13)
  expect(haul.cells.get('by|cp-visits|team|T1|met')).toBe(3)
})

test('the workbook, the slides and the data hold what pages and papers round', async () => {
  const report = buildReport(northmere())
  const taken = new Map(
    await Promise.all(QUICK_FORMS.map(async ({ name, take }) => [name, await take(report)] as const)),
  )
  const share = 'cin-visits-in-timescale at 2022-11'
  for (const name of ['the workbook', 'the slides', 'report.json'])
    expect(taken.get(name)!.cells.get(`${share} held-share`), name).toBeCloseTo((651 * 100) / 959, 9)
  for (const name of ['the pages', 'the Word document']) {
    expect(taken.get(name)!.cells.get(`${share} shown-share`), name).toBe(68)
    expect(taken.get(name)!.cells.has(`${share} held-share`), name).toBe(false)
  }
})
