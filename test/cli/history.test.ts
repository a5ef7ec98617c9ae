import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EARLY, PLAN, planFolder, publish } from './edition-folder.ts'
import { run } from './run.ts'

const HISTORY = `measure,month,value,numerator,denominator,source
cp-number,2022-03,7,,,"Return, 2022"
cp-number,2022-04,8,8,,"Return, 2022"
cp-number,2022-09,99,,,"Return, 2022"
cp-visits-in-timescale,2022-04,75,6,8,Board report
`
const folder = planFolder(
  EARLY,
  PLAN.replace('path: data}]', 'path: data}, {kind: figures, path: ../old figures.csv}]'),
)
const outside = join(folder.path, '..', 'old figures.csv')

beforeAll(async () => {
  writeFileSync(outside, HISTORY)
  await run(['load', folder.path], '2022-12-05')
})
afterAll(() => {
  folder.remove()
  rmSync(outside, { force: true })
})

describe('figures as they were published before any record reaches', () => {
  const figures = (...options: string[]) =>
    run(['figures', folder.path, '--measure', 'cp-number', ...options])

  test('stand apart in JSON, and only those of months that no record reaches', async () => {
    const ran = await figures('--from', '2022-03', '--to', '2022-09', '--format', 'json', '--keys')
    const { figures: computed, history } = JSON.parse(ran.out)
    // The first child was on a plan from 1 June, so September is the records' own.
    expect(history).toEqual([
      {
        measure: 'cp-number',
        month: '2022-03',
        window: 'at',
        numerator: null,
        denominator: null,
        value: 7,
        source: 'Return, 2022',
      },
      {
        measure: 'cp-number',
        month: '2022-04',
        window: 'at',
        numerator: 8,
        denominator: null,
        value: 8,
        source: 'Return, 2022',
      },
    ])
    expect(computed).toHaveLength(7)
    for (const figure of computed) {
      expect(Object.keys(figure)).toEqual([
        ...['measure', 'month', 'window', 'numerator', 'denominator', 'value', 'met', 'notMet'],
      ])
      expect(figure.met).toHaveLength(figure.value)
    }
    expect(ran.notes).toBe('')
  })

  test('leave the output as it is where there are none', async () => {
    const { out } = await figures('--from', '2022-06', '--to', '2022-09', '--format', 'json')
    expect(Object.keys(JSON.parse(out))).toEqual(['population', 'figures'])
    const csv = await figures('--from', '2022-09', '--to', '2022-09', '--format', 'csv')
    expect(csv.out).toBe('measure,month,window,numerator,denominator,value\ncp-number,2022-09,at,3,,3\n')
  })

  test('have a column for their source as CSV, and a line of their own in a table', async () => {
    const csv = await figures('--from', '2022-04', '--to', '2022-06', '--format', 'csv')
    expect(csv.out.trimEnd().split('\n')).toEqual([
      'measure,month,window,numerator,denominator,value,source',
      'cp-number,2022-04,at,0,,0,',
      'cp-number,2022-05,at,0,,0,',
      'cp-number,2022-06,at,1,,1,',
      'cp-number,2022-04,at,8,,8,"Return, 2022"',
    ])
    const table = await figures('--from', '2022-04', '--to', '2022-06')
    expect(table.out).toMatch(/^cp-number +Number of .* as published before +8 +- +-$/m)
    expect(table.out).toMatch(
      /\nAs published before: months that no record reaches, from Return, 2022\. .*\n$/,
    )
  })

  test('are marked in every form of the report, and nothing is judged by them', async () => {
    const plain = planFolder(EARLY)
    await run(['load', plain.path], '2022-12-05')
    const report = (path: string) =>
      run(['report', path, '--month', '2022-11', '--out', 'board', '--formats', 'html,json'])
    const [ran, without] = [await report(folder.path), await report(plain.path)]
    plain.remove()
    const measure = ({ files }: typeof ran) =>
      JSON.parse(files.get('board/report.json')!).priorities[0].measures[0]
    const { series, ...judged } = measure(ran)
    const { series: own, ...judgedWithout } = measure(without)
    expect(series).toEqual([
      { month: '2022-03', value: 7, display: '7', source: 'Return, 2022' },
      { month: '2022-04', value: 8, display: '8', source: 'Return, 2022' },
      ...own,
    ])
    expect(judged).toEqual(judgedWithout)
    const page = ran.files.get('board/cp-number.html')!
    expect(page).toContain('As published before: Return, 2022')
    expect(page).toContain('From our records')
    expect(page).toContain('Published before: Return, 2022')
    expect(page).toContain('Before June 2022, where our records begin, it shows what was published before')
    expect(ran.files.get('board/sources.html')).toContain('Months that no record reaches')
    expect(ran.files.get('board/contacts.html')).not.toContain('ublished before')
  })

  test('are not for the public', async () => {
    const ran = await run([
      ...['report', folder.path, '--month', '2022-11', '--out', 'out', '--audience', 'public'],
      ...['--formats', 'html,json,xlsx'],
    ])
    expect(ran.code).toBe(0)
    for (const [, text] of ran.files) expect(text).not.toMatch(/Return, 2022|[Pp]ublished before/)
  })

  test('are sealed with an edition, which is made again from them', async () => {
    const { files } = await publish(folder.path, '2022-11', 'board')
    const kept = join(folder.path, 'editions', '2022-11')
    expect(files.get('board/history/01.csv')).toBe(HISTORY)
    rmSync(outside)
    const ran = await run(['verify', kept])
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining('The edition is as it was sealed.')])
    writeFileSync(outside, HISTORY)
    expect(readFileSync(join(kept, 'history', '01.csv'), 'utf8')).toBe(HISTORY)
  })

  test('that cannot be read are told of, and the rest of the plan goes on', async () => {
    rmSync(outside)
    const gone = await figures('--from', '2022-04', '--to', '2022-04', '--format', 'json')
    expect([gone.code, gone.notes]).toEqual([
      0,
      'old figures.csv: there is no such file, so no figures of earlier months are shown from it.',
    ])
    writeFileSync(outside, `${HISTORY}cp-number,2022-03,8,,,Return\ncp-number,2022-02,x,,,Return\n`)
    const some = await figures('--from', '2022-03', '--to', '2022-03', '--format', 'json')
    expect(some.notes.split('\n')).toEqual([
      'old figures.csv, line 6, month: the measure has a figure of this month further up.',
      'old figures.csv, line 7, value: must be a number without a sign, such as 12 or 85.3.',
    ])
    expect(JSON.parse(some.out).history).toHaveLength(1)
    rmSync(outside)
    mkdirSync(outside)
    expect((await figures('--from', '2022-04', '--to', '2022-04')).notes).toContain('there is no such file')
    rmSync(outside, { recursive: true })
    writeFileSync(outside, HISTORY)
  })
})
