import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { folderOf } from '../store/plan-folders.ts'
import { run } from './run.ts'

const PLAN = `authority: {code: "899", name: Northmere}
population: [{from: 2020-04-01, children: 20000, source: made up}]
sources: [{kind: ssd-csv, path: data}]
priorities:
  - id: A
    title: Front door
    measures: [{id: contacts-to-early-help, good: high}]
`
const CONTACTS = `cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_code,cont_contact_outcome_json
1,a,2022-11-01,Police officer,Refer to Early Help
2,a,2022-11-02,6,Advice given
3,a,2022-11-03,police OFFICER,Advice given
4,b,2022-11-04,Bobbies,"{""LOCAL_EH"":""Y"",""NFA_FLAG"":""Y""}"
5,b,2022-11-05,rang 07700 900123,
6,b,2022-11-06,"A long story of who rang whom about what, and of what was said then",
`
const VISITS = `cinv_cin_visit_id,cinv_person_id,cinv_cin_visit_date,cinv_cin_visit_seen
1,a,2022-11-01,Seen alone
`
const INVOLVEMENTS = `invo_involvements_id,invo_person_id,invo_professional_team,invo_involvement_start_date,invo_involvement_end_date
1,a,Assessment North,2022-01-01,
2,b,T01,2022-01-01,
`

const EARLY_HELP = `earl_episode_id,earl_person_id,earl_episode_start_date,earl_episode_end_date
1,a,2022-11-03,
`

const plan = folderOf(
  new Map([
    ['plan.yaml', PLAN],
    ['data/contacts.csv', CONTACTS],
    ['data/visits.csv', VISITS],
    ['data/involvements.csv', INVOLVEMENTS],
    ['data/early help.csv', EARLY_HELP],
    ['data/departments.csv', 'dept_team_id,dept_team_name\nT01,Assessment Team North\n'],
  ]),
)
const file = join(plan.path, 'mappings.csv')
beforeEach(() => rmSync(file, { force: true }))
afterAll(plan.remove)

test('every value that nothing says the meaning of is listed, those that change figures first', async () => {
  const { code, out, notes } = await run(['map', plan.path, '--format', 'csv'])
  expect(code).toBe(0)
  expect(out.trimEnd().split('\n')).toEqual([
    'list,value,likely_code,rows,table,column,closest,closest_says,measures',
    'contact-outcome,Advice given,yes,2,ssd_contacts,cont_contact_outcome_json,none,The contact did not lead to early help,contacts-to-early-help',
    'contact-outcome,LOCAL_EH,yes,1,ssd_contacts,cont_contact_outcome_json,early-help,The contact led to early help,contacts-to-early-help',
    'contact-outcome,Refer to Early Help,yes,1,ssd_contacts,cont_contact_outcome_json,early-help,The contact led to early help,contacts-to-early-help',
    'flag,Seen alone,yes,1,ssd_cin_visits,cinv_cin_visit_seen,,,cin-visits-in-timescale',
    'contact-source,Police officer,yes,2,ssd_contacts,cont_contact_source_code,6,POLICE,',
    'contact-source,"A long story of who rang whom about what, and of what was s…",no,1,ssd_contacts,cont_contact_source_code,,,',
    'contact-source,Bobbies,yes,1,ssd_contacts,cont_contact_source_code,,,',
    'contact-source,rang ##### ######,no,1,ssd_contacts,cont_contact_source_code,,,',
    'team,Assessment North,yes,1,ssd_involvements,invo_professional_team,T01,Assessment Team North,',
  ])
  expect(notes).toContain('--write" adds 7 lines to mappings.csv')
  expect(existsSync(file)).toBe(false)
})

test('the table and JSON say the same', async () => {
  const { out } = await run(['map', plan.path])
  expect(out).toMatch(/^ +2 {2}contact-outcome {2}Advice given .* none The contact did not .* 1 measure$/m)
  expect(out).toMatch(/^ +1 {2}contact-source +rang ##### ###### .* likely not a code +-$/m)
  expect(out).toMatch(/^ +1 {2}contact-source +Bobbies .* no close one +-$/m)
  expect(out).toContain('cont_contact_outcome_json: contacts-to-early-help\n')
  const json = await run(['map', plan.path, '--format', 'json'])
  expect(json.out).not.toContain('07700')
  expect(JSON.parse(json.out).values[4]).toEqual({
    list: 'contact-source',
    value: 'Police officer',
    likelyCode: true,
    rows: 2,
    table: 'ssd_contacts',
    column: 'cont_contact_source_code',
    closest: { code: '6', says: 'POLICE' },
    measures: [],
  })
})

test('--write adds a line for each at the end, once, and what is filled in counts', async () => {
  const head = 'list,value,code,note\ncontact-source,bobbies,6,agreed in May\n'
  writeFileSync(file, head)
  const first = await run(['map', plan.path, '--write'])
  expect(first.notes).toContain('6 lines added to mappings.csv.')
  const written = readFileSync(file, 'utf8')
  expect(written).toBe(
    `${head}contact-outcome,Advice given,,"2 rows in ssd_contacts.cont_contact_outcome_json; closest: none - The contact did not lead to early help"
contact-outcome,LOCAL_EH,,1 row in ssd_contacts.cont_contact_outcome_json; closest: early-help - The contact led to early help
contact-outcome,Refer to Early Help,,1 row in ssd_contacts.cont_contact_outcome_json; closest: early-help - The contact led to early help
cinv_cin_visit_seen,Seen alone,,1 row in ssd_cin_visits.cinv_cin_visit_seen; no close one
contact-source,Police officer,,2 rows in ssd_contacts.cont_contact_source_code; closest: 6 - POLICE
team,Assessment North,,1 row in ssd_involvements.invo_professional_team; closest: T01 - Assessment Team North
`.replaceAll('"', ''),
  )
  const again = await run(['map', plan.path, '--write'])
  expect(again.notes).toContain('No line was added')
  expect(readFileSync(file, 'utf8')).toBe(written)
  const decided = written
    .replace('Advice given,,', 'Advice given,none,')
    .replace('LOCAL_EH,,', 'LOCAL_EH,early-help,')
    .replace('Refer to Early Help,,', 'Refer to Early Help,early-help,')
    .replace('Seen alone,,', 'Seen alone,yes,')
    .replace('officer,,', 'officer,6,')
    .replace('North,,', 'North,T01,')
  writeFileSync(file, decided)
  const left = await run(['map', plan.path, '--format', 'json'])
  expect(JSON.parse(left.out).values.map((row: { value: string }) => row.value)).toEqual([
    'A long story of who rang whom about what, and of what was s…',
    'rang ##### ######',
  ])
  await run(['load', plan.path], '2022-12-05')
  const list = await run([
    'list',
    plan.path,
    'contacts-to-early-help',
    '--month',
    '2022-11',
    '--format',
    'csv',
  ])
  const met = list.out
    .trimEnd()
    .split('\n')
    .slice(1)
    .map(line => line.split(',').slice(0, 3).join(' '))
  expect(met).toEqual(['1 a 1', '2 a 0', '3 a 0', '4 b 1', '5 b 0', '6 b 0'])
})

test('a line that cannot be used is told by load, check and map, and the others stand', async () => {
  writeFileSync(file, 'list,value,code\ncontact-source,Bobbies,66\ncontact-source,Police officer,6\n')
  const fault = 'mappings.csv, line 2, code: the list contact-source has no such code'
  for (const command of ['load', 'check', 'map']) {
    const { code, notes } = await run([command, plan.path], '2022-12-05')
    expect([command, code]).toEqual([command, 0])
    expect(notes).toContain(fault)
  }
  const { out } = await run(['map', plan.path, '--format', 'csv'])
  expect(out).toContain('contact-source,Bobbies,')
  expect(out).not.toContain('Police officer')
})

test('where everything is understood there is nothing to map', async () => {
  const clear = folderOf(
    new Map([
      ['plan.yaml', PLAN],
      ['data/c.csv', CONTACTS.split('\n')[0] + '\n1,a,2022-11-01,6,\n'],
    ]),
  )
  const { out, notes } = await run(['map', clear.path, '--write'])
  expect(out).toBe('Every value is understood: there is nothing to map.\n')
  expect(notes).toBe('No line was added to mappings.csv: every value that could be a code has one.')
  expect(existsSync(join(clear.path, 'mappings.csv'))).toBe(false)
  clear.remove()
})

test('a file without a proper heading is not added to', async () => {
  writeFileSync(file, 'local,national\nBobbies,6\n')
  const { code, notes } = await run(['map', plan.path, '--write'])
  expect(code).toBe(1)
  expect(notes).toContain('needs a heading with list, value and code')
  expect(readFileSync(file, 'utf8')).toBe('local,national\nBobbies,6\n')
})

test('of a column with thousands of different values, those that stand once are counted and not shown', async () => {
  const words = Array.from({ length: 1500 }, (_, at) => `${at + 10},a,2022-11-01,word ${at.toString(36)}x,\n`)
  const many = folderOf(
    new Map([
      ['plan.yaml', PLAN],
      [
        'data/c.csv',
        `${CONTACTS.split('\n')[0]}\n${words.join('')}1,a,2022-11-01,Bobbies,\n2,a,2022-11-01,Bobbies,\n`,
      ],
    ]),
  )
  const { out } = await run(['map', many.path])
  expect(out).not.toContain('word')
  expect(out).toContain('Bobbies')
  expect(out).toContain(
    'ssd_contacts.cont_contact_source_code: 1,500 more values, each too rare among so many to be a code.',
  )
  many.remove()
})
