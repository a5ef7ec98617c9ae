import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lastCompleteMonth } from '../../src/cli/options.ts'
import { adversarialRecords, toCsv } from '../independent/adversarial.ts'
import { folderOf } from '../store/plan-folders.ts'
import { run } from './run.ts'

const PLAN = `authority: {code: "899", name: "Northmere"}
population: [{from: 2020-04-01, children: 34460, source: "made up"}]
sources: [{kind: ssd-csv, path: data}]
parameters: {cin-visit: 20 WD, cp-visit: 10 WD}
priorities:
  - id: A
    title: Planning and safety
    measures:
      - {id: cp-number, good: low, tolerance: 20%, targets: {2023-03: 10}}
      - {id: icpc-in-timescale, good: high, tolerance: 30%, targets: {2023-03: 90}}
      - {id: contacts, good: low}
`
const records = toCsv(adversarialRecords(8, 60))
const folder = folderOf(
  new Map([['plan.yaml', PLAN], ...[...records].map(([name, text]) => [`data/${name}`, text] as const)]),
)
afterAll(() => folder.remove())

describe('on a plan folder with records', () => {
  beforeAll(async () => {
    const loaded = await run(['load', folder.path])
    expect(loaded.code).toBe(0)
    expect(loaded.out).toMatch(/^Extract 2023-07-01-01-[0-9a-f]{8}\n/)
  })

  test('load a second time says that nothing has changed', async () => {
    expect((await run(['load', folder.path])).out).toContain(
      'Nothing has changed since extract 2023-07-01-01-',
    )
  })

  test('figures as JSON hold 32 figures a month, each as long as its keys', async () => {
    const ran = await run([
      'figures',
      folder.path,
      '--from',
      '2022-04',
      '--to',
      '2022-05',
      '--format',
      'json',
      '--keys',
    ])
    const { population, figures } = JSON.parse(ran.out)
    expect([ran.code, population, figures.length]).toEqual([0, 34460, 64])
    for (const figure of figures) {
      const rows = figure.met.length + figure.notMet.length
      expect([figure.measure, rows]).toEqual([
        figure.measure,
        figure.denominator === 34460 || figure.denominator === null ? figure.numerator : figure.denominator,
      ])
    }
  })

  test('figures without keys, of one measure, as CSV and as a table', async () => {
    const csv = await run([
      'figures',
      folder.path,
      '--from',
      '2022-05',
      '--to',
      '2022-05',
      '--measure',
      'contacts',
      '--format',
      'csv',
    ])
    expect(csv.out).toMatch(
      /^measure,month,window,numerator,denominator,value\ncontacts,2022-05,month,\d+,,\d+\ncontacts,2022-05,ytd,\d+,,\d+\n$/,
    )
    const table = await run(['figures', folder.path, '--measure', 'contacts', '--to', '2022-05'])
    expect(table.out).toMatch(/^measure +window +Mar 2022 +Apr 2022 +May 2022\n/)
  })

  test('a list has as many rows as its figure says, and the same twice', async () => {
    const options = ['--month', '2022-05', '--format', 'json']
    const list = JSON.parse((await run(['list', folder.path, 'icpc-in-timescale', ...options])).out)
    const { figures } = JSON.parse(
      (
        await run([
          'figures',
          folder.path,
          '--from',
          '2022-05',
          '--to',
          '2022-05',
          '--measure',
          'icpc-in-timescale',
          '--format',
          'json',
        ])
      ).out,
    )
    const ytd = figures.find((figure: { window: string }) => figure.window === 'ytd')
    expect([list.window, list.count, list.rows.length]).toEqual(['ytd', ytd.denominator, ytd.denominator])
    expect(list.rows[0]).toHaveProperty('days_over')
    expect(JSON.parse((await run(['list', folder.path, 'icpc-in-timescale', ...options])).out)).toEqual(list)
  })

  test('a list as a table says what it is and how many rows are met', async () => {
    const ran = await run(['list', folder.path, 'cp-visits-in-timescale', '--month', '2022-05'])
    expect(ran.out).toMatch(
      /^Child protection visits in timescale, at the end of May 2022\nOne row per child on a child protection plan/,
    )
    expect(ran.out).toMatch(/\d+ rows, \d+ met: next visit not yet overdue\n$/)
  })

  test('the report is written as pages and JSON, with its scorecards on the screen', async () => {
    const ran = await run(['report', folder.path, '--month', '2022-05', '--out', 'board'])
    expect(ran.code).toBe(0)
    expect([...ran.files.keys()].sort()).toEqual([
      'board/contacts.html',
      'board/cp-number.html',
      'board/data-quality.html',
      'board/definitions.html',
      'board/icpc-in-timescale.html',
      'board/index.html',
      'board/report.docx',
      'board/report.json',
      'board/report.pdf',
      'board/report.pptx',
      'board/report.xlsx',
      'board/sources.html',
    ])
    expect(JSON.parse(ran.files.get('board/report.json')!)).toMatchObject({
      authority: { name: 'Northmere' },
      month: '2022-05',
    })
    expect(ran.out).toContain('Number of children on a child protection plan')
  })

  test('check prints each problem with its rule and the measures it concerns', async () => {
    const problems = JSON.parse((await run(['check', folder.path, '--format', 'json'])).out)
    expect(problems.length).toBeGreaterThan(50)
    const unreadable = problems.find(
      (problem: { code: string; table: string }) =>
        problem.code === 'date-unreadable' && problem.table === 'ssd_cp_visits',
    )
    expect(unreadable).toMatchObject({
      stops: 'row',
      column: 'cppv_cp_visit_date',
      measures: ['cp-visits-in-timescale'],
    })
    expect((await run(['check', folder.path])).out).toContain('the row is left out')
  })

  test('serve gives the address of the pages', async () => {
    expect((await run(['serve', folder.path, '--port', '4123'])).out).toContain('is at http://127.0.0.1:4123')
  })
})

test('a missing file silences its measures, says so, and leaves the others alone', async () => {
  const files = new Map([
    ['plan.yaml', PLAN],
    ...[...records].map(([name, text]) => [`data/${name}`, text] as const),
  ])
  files.delete('data/ssd_cp_plans.csv')
  const plan = folderOf(files)
  const loaded = await run(['load', plan.path])
  expect(loaded.out).toMatch(/ssd_cp_plans is missing, which silences .*cp-number/)
  const ran = await run(['figures', plan.path, '--from', '2022-05', '--to', '2022-05', '--format', 'json'])
  const value = (id: string) =>
    JSON.parse(ran.out).figures.find((figure: { measure: string }) => figure.measure === id).value
  expect([value('cp-number'), value('all-open-cases')]).toEqual([null, null])
  expect(value('contacts')).toBeGreaterThan(0)
  expect(ran.notes).toContain('cp-number: no data: the extract has no ssd_cp_plans.')
  plan.remove()
})

test('records are loaded on the way where there is no extract yet', async () => {
  rmSync(join(folder.path, 'extracts'), { recursive: true })
  expect((await run(['figures', folder.path, '--to', '2022-05', '--measure', 'contacts'])).code).toBe(0)
})

test.each([
  [
    ['figures', folder.path, '--measure', 'cp-numbr'],
    2,
    'There is no measure "cp-numbr". Did you mean "cp-number"?',
  ],
  [['figures', folder.path, '--from', '2022-13'], 2, '--from must be a month such as 2022-11.'],
  [['figures', folder.path, '--format', 'xml'], 2, '--format must be one of table, csv, json.'],
  [['list', folder.path, 'cp-number', '--window', 'ytd'], 2, 'cp-number has the window at, not ytd.'],
  [['report', folder.path, '--out', 'x', '--formats', 'pdff'], 2, 'Did you mean "pdf"?'],
  [['report', folder.path, '--out', 'x', '--formats', 'pdf,pdf'], 2, '--formats names a format twice.'],
  [['report', folder.path, '--out', 'x', '--with-lists', '--audience', 'public'], 2, 'rows of children'],
  [['report', folder.path, '--out', 'x', '--with-lists', '--publish'], 2, 'an edition holds none'],
  [['report', folder.path, '--out', 'x', '--with-lists', '--formats', 'pdf'], 2, 'add xlsx to --formats'],
  [['report', folder.path], 2, "required option '--out <dir>' not specified"],
  [['explode'], 2, "unknown command 'explode'"],
  [['load', 'nowhere'], 1, 'There is no plan.yaml in nowhere.'],
])('wrong use %#: a message, and exit code 1 or 2', async (args, code, message) => {
  const ran = await run(args)
  expect([ran.code, ran.out]).toEqual([code, ''])
  expect(ran.notes).toContain(message)
})

test('a plan that cannot be used says line and rule, and stops the command', async () => {
  const plan = folderOf(new Map([['plan.yaml', PLAN.replace('children: 34460', 'children: many')]]))
  const ran = await run(['load', plan.path])
  expect(ran.code).toBe(1)
  expect(ran.notes).toMatch(/plan.yaml, line 2: population > 1 > children/)
  plan.remove()
})

test('a measure of the plan that is wrong is told, and the rest goes on', async () => {
  writeFileSync(join(folder.path, 'plan.yaml'), PLAN.replace('id: contacts', 'id: kontacts'))
  const ran = await run(['figures', folder.path, '--to', '2022-05', '--measure', 'cp-number'])
  writeFileSync(join(folder.path, 'plan.yaml'), PLAN)
  expect(ran.code).toBe(0)
  expect(ran.notes).toContain('no such measure')
})

test('help and version are results, not mistakes', async () => {
  const help = await run(['--help'])
  expect([help.code, help.notes]).toEqual([0, ''])
  expect(help.out).toContain('A measure is a list')
  expect(await run(['--version'])).toMatchObject({ code: 0, out: '0.0.0-test\n' })
})

test('the last complete month is the one of which no working day is left', () => {
  expect(
    ['2022-11-30', '2022-11-29', '2022-07-29', '2022-12-30', '2022-12-29'].map(lastCompleteMonth),
  ).toEqual(['2022-11', '2022-10', '2022-07', '2022-12', '2022-11'])
})
