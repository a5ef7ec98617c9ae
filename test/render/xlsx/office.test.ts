import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { monthsFrom, shortMonthName } from '../../../src/base/month.ts'
import { showFigure } from '../../../src/figures/show-figure.ts'
import { toXlsx } from '../../../src/render/xlsx/to-xlsx.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import { northmereInFull } from '../northmere-in-full.ts'
import { batchOf } from './lists.ts'
import { gather } from './read-workbook.ts'

const OFFICE = 'soffice'
const there = spawnSync(OFFICE, ['--version'], { timeout: 30_000 }).status === 0

/** Every sheet as comma-separated text, cells as they are shown. */
const SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1'

const report = buildReport(northmereInFull())
const entries = report.priorities.flatMap(({ measures }) => measures)

/** LibreOffice's own reading of the workbook; skipped where it is not installed. */
describe.skipIf(!there)('opened by LibreOffice', () => {
  let folder: string
  let sheets: ReadonlyMap<string, readonly (readonly string[])[]>

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'workbook-'))
    const list = batchOf([
      ['00712', '007', '2022-11-05', 12, 1, '=1+1'],
      ['00713', '1e5', '1900-03-01', 0.5, 0, '@home'],
    ])
    writeFileSync(join(folder, 'report.xlsx'), await gather(toXlsx(report, { lists: [list] })))
    const profile = pathToFileURL(join(folder, 'profile')).href
    const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', SHOWN, 'report.xlsx']
    spawnSync(OFFICE, args, { cwd: folder, timeout: 100_000 })
    sheets = new Map(
      readdirSync(folder)
        .filter(file => file.endsWith('.csv'))
        .map(file => [
          file.slice('report-'.length, -'.csv'.length),
          fieldsOf(readFileSync(join(folder, file), 'utf8')),
        ]),
    )
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('every measure shows the figure that the report says', () => {
    const rows = sheets.get('Figures')!.slice(5)
    expect(rows.map(row => [row[1], row[2]])).toEqual(
      entries.map(({ title, judged }) => [title, judged ? showFigure(judged.figure) : 'Not computed']),
    )
  })

  test('every month of a measure shows as the report says it', () => {
    for (const { id, judged } of entries) {
      if (!judged) continue
      const { headline } = judged.series
      const shown = sheets.get(id)!.slice(5, 5 + headline.length)
      expect(shown.map(row => row[0])).toEqual(
        monthsFrom(headline[0]!.list.month, headline.at(-1)!.list.month).map(shortMonthName),
      )
      expect(shown.map(row => row[1])).toEqual(
        headline.map(figure => (figure.value === null ? '' : showFigure(figure))),
      )
    }
  })

  test('a list keeps its ids, days and texts', () => {
    expect(sheets.get('list cin-number')!.slice(4)).toEqual([
      ['00712', '007', '5 Nov 2022', '12', 'yes', '=1+1'],
      ['00713', '1e5', '1 Mar 1900', '0.5', 'no', '@home'],
    ])
  })
})

/** Comma-separated text as fields. */
function fieldsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
    if (end === '') break
  }
  return rows.filter(row => row.some(field => field !== ''))
}
