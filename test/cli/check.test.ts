import { afterAll, describe, expect, test } from 'vitest'
import { ruleOf } from '../../src/tables/problem.ts'
import { type ReadSheet, sheetsOf } from '../render/xlsx/read-workbook.ts'
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
      - {id: cp-number, good: low}
      - {id: cp-visits-in-timescale, good: high}
      - {id: contacts, good: low}
`
const csv = (text: string) => text.trim().replace(/ *\n */g, '\n') + '\n'
const FILES = new Map([
  ['plan.yaml', PLAN],
  [
    'data/contacts.csv',
    csv(`cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_desc
      007,amy,2022-11-30,Police
      008,amy,2022-11-31,Police
      009,ben,2022-11-29,`),
  ],
  [
    'data/people.csv',
    csv(`pers_person_id,pers_forename,pers_dob
      amy,Amelia,2010-01-01
      ben,Benedict,2010-01-01`),
  ],
  [
    'data/plans.csv',
    csv(`cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date
      p1,amy,2022-01-01,
      p2,amy,2022-02-01,`),
  ],
  [
    'data/visits.csv',
    csv(`cppv_cp_visit_id,cppv_person_id,cppv_cp_visit_date,cppv_cp_visit_seen
      v1,amy,2022-11-01,
      v2,amy,2022-11-02,maybe
      v3,amy,,Y`),
  ],
  [
    'data/involvements.csv',
    csv(`invo_involvements_id,invo_person_id,invo_professional_id,invo_professional_team,invo_involvement_start_date,invo_involvement_end_date
      1,amy,w1,t1,2022-01-01,2022-06-01
      2,amy,w2,t2,2022-06-01,
      3,ben,w3,t9,2022-06-01,`),
  ],
  [
    'data/teams.csv',
    csv(`dept_team_id,dept_team_name
      t1,North
      t2,"=South, and coast"`),
  ],
])
const folder = folderOf(FILES)
afterAll(() => folder.remove())

const check = (...options: readonly string[]) => run(['check', folder.path, ...options], '2022-12-01')

describe('check as a table', () => {
  test('says first what to fix first: how many, where, what it does to which measures, and what to do', async () => {
    const { out, code } = await check()
    expect(code).toBe(0)
    const first = out.slice(0, out.indexOf('\n\nLeft out')).replace(/\n +/g, ' ')
    expect(first.split('\n').slice(0, 5)).toEqual([
      'Fix first',
      '',
      '1. 1 record of visits.csv is left out of “Child protection visits in timescale”. The record has no date. Enter the date in the case system.',
      '2. 1 record of contacts.csv is left out of “Number of contacts”. The date is not a day of the calendar, written 2022-11-30 or 30/11/2022. Correct the date in the case system, or write dates as 2022-11-30 or 30/11/2022 in the extract query.',
      expect.stringMatching(
        /^3\. pers_death_date and cppl_cp_plan_ola of people\.csv and plans\.csv can make “Number of children on a child protection plan” and “Child protection visits in timescale” wrong\./,
      ),
    ])
  })

  test('then all by what they stop, those that change nothing of the plan last', async () => {
    const { out } = await check()
    const titles = out
      .split('\n')
      .filter((line, at, all) => line !== '' && /^how many/.test(all[at + 2] ?? ''))
    expect(titles).toEqual([
      'Left out: the row is left out of the figures',
      'Counted as it stands: a figure can be wrong',
      'Changes no figure of the plan',
    ])
    expect(out).toMatch(
      / 1 {2}cp-plans-overlap +cppl_cp_plan_start_date +2 measures\n +plans\.csv, record 2\n/,
    )
    expect(out.indexOf('source-missing ')).toBeGreaterThan(out.indexOf('Changes no figure'))
  })

  test('fits a hundred columns', async () => {
    const { out } = await check()
    expect(out.split('\n').filter(line => line.length > 100)).toEqual([])
  })

  test('tells what a missing table silences', async () => {
    const files = [...FILES].filter(([name]) => name !== 'data/plans.csv')
    const plan = folderOf(new Map(files))
    const { out } = await run(['check', plan.path])
    plan.remove()
    expect(out).toMatch(
      /^Fix first\n\n1\. No file holds ssd_cp_plans, which silences “Number of children on a child/,
    )
    expect(out).toMatch(/\nssd_cp_plans is missing, which silences .*cp-number/)
  })
})

test('check as JSON has the rule, what it does and what to do of each problem', async () => {
  const problems = JSON.parse((await check('--format', 'json')).out)
  const { says, effect, fix } = ruleOf('visit-seen-missing')
  expect(problems).toContainEqual({
    code: 'visit-seen-missing',
    table: 'ssd_cp_visits',
    file: 'visits.csv',
    record: 1,
    column: 'cppv_cp_visit_seen',
    stops: 'nothing',
    message: says,
    measures: ['cp-visits-in-timescale'],
    effect,
    fix,
  })
})

test('check as CSV has a line for each problem, with the team and worker allocated now', async () => {
  const [{ out }, problems] = await Promise.all([
    check('--format', 'csv'),
    check('--format', 'json').then(ran => JSON.parse(ran.out)),
  ])
  const lines = out.trimEnd().split('\n')
  expect(lines[0]).toBe('code,rule,effect,table,file,record,column,team,worker')
  expect(lines.length).toBe(problems.length + 1)
  const end = (code: string) =>
    lines.filter(line => line.startsWith(`${code},`)).map(line => /,ssd_.*$/.exec(line)?.[0])
  expect(end('cp-plans-overlap')).toEqual([
    ',ssd_cp_plans,plans.csv,2,cppl_cp_plan_start_date,"=South, and coast",w2',
  ])
  expect(end('date-unreadable')).toEqual([
    ',ssd_contacts,contacts.csv,2,cont_contact_date,"=South, and coast",w2',
  ])
  expect(end('source-missing')).toEqual([',ssd_contacts,contacts.csv,3,cont_contact_source_code,t9,w3'])
  expect(out).not.toMatch(/Amelia|Benedict/)
})

describe('check as a workbook', () => {
  const text = (sheet: ReadSheet, row: number) =>
    ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'].map(
      column => sheet.cells.get(`${column}${row}`)?.value ?? null,
    )
  async function sheets(): Promise<readonly ReadSheet[]> {
    const { files, code, notes } = await check('--format', 'xlsx', '--out', 'lists/problems.xlsx')
    expect(code).toBe(0)
    expect(notes).toMatch(/^\d+ problems written to lists\/problems\.xlsx\.$/)
    return sheetsOf(Buffer.from(files.get('lists/problems.xlsx')!, 'latin1'))
  }

  test('has the ranked problems, the teams, and a sheet for each team', async () => {
    const all = await sheets()
    expect(all.map(({ name }) => name)).toEqual([
      'What to fix first',
      'Teams',
      '=South, and coast',
      't9',
      'No team',
    ])
    const [front, teams] = all
    expect(text(front!, 1)[0]).toBe('Problems in the records of Northmere')
    expect(text(front!, 7)).toEqual([
      2,
      1,
      ruleOf('date-unreadable').says,
      ruleOf('date-unreadable').effect,
      'Number of contacts',
      ruleOf('date-unreadable').fix,
      'ssd_contacts',
      'cont_contact_date',
      'contacts.csv',
      'The record is left out',
      'date-unreadable',
    ])
    expect(front!.xml).toContain('<autoFilter')
    expect(teams!.cells.get('A6')).toMatchObject({ value: '=South, and coast', guarded: true })
    expect([6, 7, 8].map(row => text(teams!, row).slice(0, 2))).toEqual([
      ['=South, and coast', expect.any(Number)],
      ['t9', 1],
      ['No team', expect.any(Number)],
    ])
  })

  test('has every problem on one team’s sheet, with ids as text, the gravest first, and no name', async () => {
    const all = await sheets()
    const problems = JSON.parse((await check('--format', 'json')).out)
    const rows = (sheet: ReadSheet) =>
      [...sheet.cells.keys()].filter(place => /^J([6-9]|\d\d)/.test(place)).length
    expect(all.slice(2).reduce((sum, sheet) => sum + rows(sheet), 0)).toBe(problems.length)
    const south = all[2]!
    expect(text(south, 6)).toEqual([
      2,
      'amy',
      '008',
      'w2',
      'ssd_contacts',
      'cont_contact_date',
      'contacts.csv',
      ruleOf('date-unreadable').says,
      ruleOf('date-unreadable').fix,
      'date-unreadable',
      null,
    ])
    expect(south.cells.get('C6')).toMatchObject({ kind: 'text', format: '@' })
    expect(all.map(({ xml }) => xml).join('')).not.toMatch(/Amelia|Benedict/)
  })

  test('needs to know where to go', async () => {
    const ran = await check('--format', 'xlsx')
    expect([ran.code, ran.notes]).toEqual([2, 'Say where the workbook is to be written: --out problems.xlsx'])
  })
})

test('a table, JSON or CSV goes to a file where one is given', async () => {
  const [written, shown] = await Promise.all([
    check('--format', 'csv', '--out', 'p.csv'),
    check('--format', 'csv'),
  ])
  expect(written.out).toBe('')
  expect(Buffer.from(written.files.get('./p.csv')!, 'latin1').toString()).toBe(shown.out)
})
