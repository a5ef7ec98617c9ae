import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import {
  type Extract,
  listExtracts,
  newestExtract,
  openExtractEngine,
  tablePath,
} from '../../src/store/extract.ts'
import { loadExtract } from '../../src/store/load/load-extract.ts'
import { readProblems } from '../../src/store/read-problems.ts'
import { TABLES } from '../../src/tables/all.ts'
import { adversarialRecords, toCsv } from '../independent/adversarial.ts'
import { folderOf, loadData } from './plan-folders.ts'

let remove = () => {}
afterEach(() => remove())

function planOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const plan = folderOf(new Map(Object.entries(files).map(([name, content]) => [`data/${name}`, content])))
  remove = plan.remove
  return plan.path
}

async function rowsOf(extract: Extract, table: string, columns: string): Promise<readonly unknown[]> {
  const engine = await openExtractEngine(extract)
  const rows = await engine.rows(`select ${columns} from '${tablePath(extract.folder, table)}'`)
  engine.close()
  return rows.map(row => Object.values(row).join(' '))
}

async function problemsOf(extract: Extract): Promise<readonly string[]> {
  const problems = await readProblems(extract)
  return problems
    .filter(problem => problem.code !== 'table-missing' && problem.code !== 'column-missing')
    .map(problem =>
      [problem.code, problem.file, problem.record, problem.column].filter(part => part !== null).join(' '),
    )
}

test('the same input gives byte-identical tables, and no second extract', async () => {
  const files = Object.fromEntries(toCsv(adversarialRecords(3, 120)))
  const plan = planOf(files)
  const first = await loadData(plan)
  const again = await loadData(plan)
  expect([first.made, again.made, again.extract.manifest.id]).toEqual([
    true,
    false,
    first.extract.manifest.id,
  ])
  const other = folderOf(new Map(Object.entries(files).map(([name, text]) => [`data/${name}`, text])))
  const elsewhere = await loadData(other.path, '2024-01-01')
  const bytes = (extract: Extract) => TABLES.map(table => readFileSync(tablePath(extract.folder, table.name)))
  expect(bytes(elsewhere.extract)).toEqual(bytes(first.extract))
  other.remove()
})

test('a new load never touches an earlier extract', async () => {
  const head = 'cont_contact_id,cont_person_id,cont_contact_date\n'
  const plan = planOf({ 'c.csv': `${head}1,a,2022-01-02\n` })
  const first = await loadData(plan, '2022-02-01')
  const before = readFileSync(tablePath(first.extract.folder, 'ssd_contacts'))
  const more = folderOf(new Map([['data/c.csv', `${head}1,a,2022-01-02\n2,b,2022-01-31\n`]]))
  const sources = [{ kind: 'ssd-csv', path: join(more.path, 'data') }] as const
  const second = await loadExtract({
    plan,
    sources,
    today: '2022-02-01',
    version: 'test',
    progress: () => {},
  })
  more.remove()
  expect(listExtracts(plan).map(extract => extract.manifest.id.slice(0, 13))).toEqual([
    '2022-02-01-01',
    '2022-02-01-02',
  ])
  expect(newestExtract(plan)?.manifest.id).toBe(second.extract.manifest.id)
  expect(readFileSync(tablePath(first.extract.folder, 'ssd_contacts'))).toEqual(before)
  expect([first, second].map(({ extract }) => extract.manifest.recordsTo)).toEqual([
    '2022-01-02',
    '2022-01-31',
  ])
})

test('dates, flags, codes and ids are read as real files have them', async () => {
  const plan = planOf({
    'export of referrals.csv':
      '\uFEFF"CINE_REFERRAL_ID";"cine_person_id";"cine_referral_date";"cine_close_date";"cine_referral_nfa";"cine_close_reason"\r\n' +
      ' 007 ;a;30/11/2022 23:59:59;NULL;1;"rc8 - Case closed after assessment, no further action"\r\n' +
      '7;a;2022-11-30T00:30:00+01:00;;no;RC9\r\n' +
      '\r\n' +
      '8;b;2022-02-30;;;\r\n' +
      '9;b;2022-03-02;2022-03-01;maybe;RC77\r\n' +
      '7;c;2022-01-01;;;\r\n' +
      ';;;;;\r\n',
  })
  const { extract } = await loadData(plan)
  expect(
    await rowsOf(
      extract,
      'ssd_cin_episodes',
      'cine_referral_id, cine_referral_date, cine_referral_nfa, cine_close_reason',
    ),
  ).toEqual(['007 2022-11-30 Y RC8', '7 2022-11-30 N RC9'])
  expect(await problemsOf(extract)).toEqual([
    'code-unmapped export of referrals.csv 5 cine_close_reason',
    'date-unreadable export of referrals.csv 4 cine_referral_date',
    'flag-unclear export of referrals.csv 5 cine_referral_nfa',
    'key-repeated export of referrals.csv 6 cine_referral_id',
    'start-after-end export of referrals.csv 5 cine_close_date',
  ])
})

test('a Windows-1252 file keeps its curly quotes and accents', async () => {
  const text = (bytes: string) => Uint8Array.from(bytes, char => char.charCodeAt(0))
  const plan = planOf({
    'p.csv': text('pers_person_id,pers_surname,pers_dob\n1,O\x92Brien-Garc\xeda,2010-01-01\n'),
  })
  const { extract } = await loadData(plan)
  expect(await rowsOf(extract, 'ssd_person', 'pers_surname')).toEqual(['O’Brien-García'])
  expect(await problemsOf(extract)).toEqual(['file-not-utf-8 p.csv'])
})

test("another supplier's version leads to the same tables", async () => {
  const plan = planOf({
    'plans.csv':
      'cin_plan_id,cinp_person_id,cinp_cin_plan_start_date,cinp_cin_plan_end_date\n5,a,2022-01-01,\n',
    'visits.csv':
      'cinv_cin_visit_id,cinv_cin_plan_id,cinv_cin_visit_date,cinv_cin_visit_seen\n1, 5 ,2022-02-01,Yes\n2,6,2022-02-01,Yes\n',
    'reviews.csv':
      'workflow_step_id,person_id,registration_id,due_date,actual_date\n1,a,9,2022-03-01,2022-02-27\n',
  })
  const { extract } = await loadData(plan)
  expect(
    await rowsOf(extract, 'ssd_cin_visits', 'cinv_cin_visit_id, cinv_person_id, cinv_cin_visit_seen'),
  ).toEqual(['1 a Y', '2  Y'])
  expect(
    await rowsOf(
      extract,
      'ssd_cp_reviews',
      'cppr_cp_review_id, cppr_person_id, cppr_cp_plan_id, cppr_cp_review_date',
    ),
  ).toEqual(['1 a 9 2022-02-27'])
  expect(await problemsOf(extract)).toEqual(['person-missing visits.csv 2 cinv_person_id'])
})

test('a file without its end dates is not used, as every record would read as open', async () => {
  const plan = planOf({
    'plans.csv': 'cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date\n1,a,2022-01-01\n',
    'people.csv': 'pers_person_id,pers_dob\na,2015-01-01\n',
  })
  const { extract } = await loadData(plan)
  expect(extract.manifest.tables.ssd_cp_plans).toMatchObject({ rows: 0, present: false })
  expect(await problemsOf(extract)).toEqual(['end-column-missing plans.csv cppl_cp_plan_end_date'])
})

test('files that are empty, unknown, repeated in part or in parts are told apart', async () => {
  const plan = planOf({
    'a.csv': 'cont_contact_id,cont_person_id,cont_contact_date\n1,a,2022-01-02\n',
    'b.csv':
      'cont_contact_id,cont_person_id,cont_contact_date,local_note\n2,a,2022-01-03,x\n1,a,2022-01-04,x\n',
    'budget.csv': 'cost centre,amount\n1,2\n',
    'none.csv': '',
    'visits.csv': 'cinv_cin_visit_id,cinv_person_id,cinv_cin_visit_date,cinv_cin_visit_date\n',
  })
  const { extract } = await loadData(plan)
  expect(await rowsOf(extract, 'ssd_contacts', 'cont_contact_id, cont_contact_date')).toEqual([
    '1 2022-01-02',
    '2 2022-01-03',
  ])
  expect(await problemsOf(extract)).toEqual([
    'column-repeated visits.csv cinv_cin_visit_date',
    'column-unknown b.csv',
    'file-empty visits.csv',
    'file-unrecognised budget.csv',
    'file-unrecognised none.csv',
    'key-repeated b.csv 2 cont_contact_id',
  ])
})

test('a file that cannot be read is told, and its neighbours are read', async () => {
  const plan = planOf({ 'p.csv': 'pers_person_id,pers_dob\na,2015-01-01\n' })
  mkdirSync(join(plan, 'data', 'folder.csv'))
  const { extract } = await loadData(plan)
  expect(await problemsOf(extract)).toEqual(['file-unreadable folder.csv'])
  expect(extract.manifest.tables.ssd_person?.rows).toBe(1)
})

test('nothing that a problem says is a value from the records', async () => {
  const plan = planOf({
    'p.csv': 'pers_person_id,pers_surname,pers_dob,pers_sex\nSECRET-1,SECRET-2,SECRET-3,SECRET-4\n',
  })
  const { extract } = await loadData(plan)
  const kept = readdirSync(extract.folder).filter(name => name.endsWith('.json'))
  expect(kept.map(name => readFileSync(join(extract.folder, name), 'utf8')).join('')).not.toContain('SECRET')
  expect(JSON.stringify(await readProblems(extract))).not.toContain('SECRET')
})

test('a source folder that is not there stops the load and leaves nothing', async () => {
  const plan = planOf({})
  await expect(loadData(plan)).rejects.toThrow('The source folder data does not exist')
  expect(listExtracts(plan)).toEqual([])
  expect(readdirSync(join(plan, 'extracts'))).toEqual([])
})
