import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type Extract, openExtractEngine, tablePath } from '../../src/store/extract.ts'
import { loadExtract, unmappedIn } from '../../src/store/load/load-extract.ts'
import { readProblems } from '../../src/store/read-problems.ts'
import { adversarialRecords, toCsv } from '../independent/adversarial.ts'
import { figuresOf, folderOf, loadData } from './plan-folders.ts'

const HEAD = 'list,value,code,note\n'
let remove = () => {}
afterEach(() => remove())

function planOf(files: Iterable<readonly [string, string]>): string {
  const plan = folderOf(new Map([...files].map(([name, text]) => [`data/${name}`, text])))
  remove = plan.remove
  return plan.path
}

const map = (plan: string, lines: string) => writeFileSync(join(plan, 'mappings.csv'), lines)

async function rowsOf(extract: Extract, table: string, columns: string): Promise<readonly string[]> {
  const engine = await openExtractEngine(extract)
  const rows = await engine.rows(`select ${columns} from '${tablePath(extract.folder, table)}'`)
  engine.close()
  return rows.map(row => Object.values(row).join(' ')).sort()
}

async function problemsOf(extract: Extract): Promise<readonly string[]> {
  const problems = await readProblems(extract)
  return problems
    .filter(({ code }) => ['code-unmapped', 'flag-unclear', 'outcome-unreadable'].includes(code))
    .map(({ code, record, column }) => `${code} ${record} ${column}`)
}

test('an empty mappings.csv, and one that waits for its codes, change nothing', async () => {
  const plan = planOf(toCsv(adversarialRecords(3, 120)))
  const first = await loadData(plan)
  for (const lines of ['', HEAD, `${HEAD}sex,Lad,,\n`]) {
    map(plan, lines)
    const again = await loadData(plan)
    expect([again.made, again.extract.manifest.content]).toEqual([false, first.extract.manifest.content])
  }
})

test('codes are what the authority says, for a column before its list and for a list before the nation’s', async () => {
  const plan = planOf([
    [
      'contacts.csv',
      `cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_code
1,a,2022-11-01,Bobbies
2,a,2022-11-02,  BOBBIES
3,a,2022-11-03,Schools
4,a,2022-11-04,Neighbourhood
5,a,2022-11-05,2A
`,
    ],
    [
      'referrals.csv',
      `cine_referral_id,cine_person_id,cine_referral_date,cine_close_date,cine_referral_source_code
1,a,2022-11-01,,Bobbies
2,a,2022-11-02,,Schools
`,
    ],
  ])
  map(
    plan,
    `${HEAD}contact-source,Bobbies,6,\ncontact-source,schools,2B,\ncine_referral_source_code,bobbies,10,\n`,
  )
  const { extract } = await loadData(plan)
  expect(await rowsOf(extract, 'ssd_contacts', 'cont_contact_id, cont_contact_source_code')).toEqual([
    '1 6',
    '2 6',
    '3 2B',
    '4 Neighbourhood',
    '5 2A',
  ])
  expect(await rowsOf(extract, 'ssd_cin_episodes', 'cine_referral_source_code')).toEqual(['10', '2B'])
  expect(await problemsOf(extract)).toEqual(['code-unmapped 4 cont_contact_source_code'])
})

test('an answer is a yes or a no as the authority says, in one column or in all', async () => {
  const plan = planOf([
    [
      'visits.csv',
      `cinv_cin_visit_id,cinv_person_id,cinv_cin_visit_date,cinv_cin_visit_seen,cinv_cin_visit_seen_alone
1,a,2022-11-01,Seen at school,Seen at school
2,a,2022-11-02,With carer,With carer
3,a,2022-11-03,Perhaps,
4,a,2022-11-04,,No
`,
    ],
  ])
  map(plan, `${HEAD}flag,seen AT school,yes,\nflag,With carer,no,\ncinv_cin_visit_seen,With carer,yes,\n`)
  const { extract } = await loadData(plan)
  const columns =
    "cinv_cin_visit_id, coalesce(cinv_cin_visit_seen, '-'), coalesce(cinv_cin_visit_seen_alone, '-')"
  expect(await rowsOf(extract, 'ssd_cin_visits', columns)).toEqual(['1 Y Y', '2 Y N', '3 N -', '4 - N'])
  expect(await problemsOf(extract)).toEqual(['flag-unclear 3 cinv_cin_visit_seen'])
})

test('a team is called what the authority says, and departments keep their names', async () => {
  const plan = planOf([
    [
      'involvements.csv',
      `invo_involvements_id,invo_person_id,invo_professional_team,invo_involvement_start_date,invo_involvement_end_date
1,a,T07,2022-01-01,
2,b,Assessment  north,2022-01-01,
3,c,T08,2022-01-01,
`,
    ],
    ['departments.csv', 'dept_team_id,dept_team_name\nT01,Assessment North\nT07,Old\n'],
  ])
  map(plan, `${HEAD}team,T07,North Team,\nteam,Assessment North,T01,\n`)
  const { extract } = await loadData(plan)
  expect(await rowsOf(extract, 'ssd_involvements', 'invo_professional_team')).toEqual([
    'North Team',
    'T01',
    'T08',
  ])
  expect(await rowsOf(extract, 'ssd_department', 'dept_team_id')).toEqual(['T01', 'T07'])
  const { unmapped } = await unmappedIn({
    plan,
    sources: [{ kind: 'ssd-csv', path: 'data' }],
    today: '2023-07-01',
    progress: () => {},
  })
  expect(unmapped.values.map(({ list, value, rows }) => `${list} ${value} ${rows}`)).toEqual(['team T08 1'])
})

const CONTACTS = `cont_contact_id,cont_person_id,cont_contact_date,cont_contact_outcome_json
text,helped,2022-11-01,Refer to EARLY help
one of several,none,2022-11-01,"Advice given; Refer to Early Help
Other"
with a comma,none,2022-11-01,"Hub, urgent, Advice given"
all say not,helped,2022-11-01,"Advice given, No action"
one is open,helped,2022-11-01,"Advice given, Something else"
one is open and nobody helped,none,2022-11-01,"Advice given, Something else"
key,none,2022-11-01,"{""LOCAL_EH"": true, ""NFA_FLAG"": ""N"", ""NUMBER_OF_OUTCOMES"": 1}"
key says not,helped,2022-11-01,"{""NFA_FLAG"": ""Y"", ""COMMENTS"": ""y""}"
key is no,none,2022-11-01,"{""LOCAL_EH"": ""N""}"
its own word,none,2022-11-01,"{""EARLY_HELP_FLAG"": ""N"", ""LOCAL_EH"": ""Y""}"
broken,none,2022-11-01,"{""LOCAL_EH"": ""Y"""
blank,helped,2022-11-01,
`
const OUTCOMES = `${HEAD}contact-outcome,Refer to Early Help,early-help,
contact-outcome,"Hub, urgent",early-help,
contact-outcome,Advice given,none,
contact-outcome,no action,none,
contact-outcome,local_eh,early-help,
contact-outcome,NFA_FLAG,none,
`

test('an outcome that is mapped decides whether a contact led to early help', async () => {
  const plan = planOf([
    ['contacts.csv', CONTACTS],
    [
      'early help.csv',
      'earl_episode_id,earl_person_id,earl_episode_start_date,earl_episode_end_date\n1,helped,2022-11-08,\n',
    ],
  ])
  const met = async () => {
    const { extract } = await loadData(plan)
    const figures = await figuresOf(extract, '2022-11', '2022-11')
    const figure = figures.find(
      ({ measure, window }) => measure === 'contacts-to-early-help' && window === 'month',
    )
    return { met: [...figure!.met!].sort(), problems: await problemsOf(extract) }
  }
  const before = await met()
  expect(before.met).toEqual(['all say not', 'blank', 'key says not', 'one is open', 'text'])
  expect(before.problems.map(problem => problem.split(' ')[1])).toEqual(['1', '2', '3', '4', '5', '6', '11'])
  map(plan, OUTCOMES)
  const after = await met()
  expect(after.met).toEqual(['blank', 'key', 'one is open', 'one of several', 'text', 'with a comma'])
  expect(after.problems).toEqual([5, 6, 11].map(at => `outcome-unreadable ${at} cont_contact_outcome_json`))
  const { unmapped } = await unmappedIn({
    plan,
    sources: [{ kind: 'ssd-csv', path: 'data' }],
    today: '2023-07-01',
    progress: () => {},
  })
  expect(unmapped.values.map(({ value, rows }) => `${value} ${rows}`)).toEqual(['Something else 2'])
})

test('what is mapped is part of an extract: another meaning makes another, another note does not', async () => {
  const head = 'cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_code\n'
  const plan = planOf([['c.csv', `${head}1,a,2022-11-01,Bobbies\n`]])
  const told: string[] = []
  const load = (lines: string) => {
    map(plan, lines)
    return loadExtract({
      plan,
      sources: [{ kind: 'ssd-csv', path: 'data' }],
      today: '2022-12-01',
      version: 'test',
      progress: () => {},
      tell: note => told.push(note),
    })
  }
  const first = await load(`${HEAD}sex,Lad,M,\nsex,Lass,Q,\n`)
  const noted = await load(`${HEAD}sex,Lad,M,asked\n`)
  const second = await load(`${HEAD}sex,Lad,F,asked\n`)
  expect([first.made, noted.made, second.made]).toEqual([true, false, true])
  expect(second.extract.manifest.tables).toEqual(first.extract.manifest.tables)
  expect(second.extract.manifest.files.map(({ name, table }) => `${name} ${table}`)).toEqual([
    'c.csv ssd_contacts',
    'mappings.csv null',
  ])
  expect(told).toEqual(['mappings.csv, line 3, code: the list sex has no such code.'])
})

test.each([1, 2, 3])(
  'every problem of a value is a row of a value that is told, and no other (%s)',
  async seed => {
    const plan = planOf(toCsv(adversarialRecords(seed, 150)))
    const { extract } = await loadData(plan)
    const problems = await readProblems(extract)
    const { unmapped } = await unmappedIn({
      plan,
      sources: [{ kind: 'ssd-csv', path: 'data' }],
      today: '2023-07-01',
      progress: () => {},
    })
    const counted = new Map<string, number>()
    for (const { code, column } of problems)
      if (code === 'code-unmapped' || code === 'flag-unclear')
        counted.set(column!, (counted.get(column!) ?? 0) + 1)
    const told = new Map<string, number>()
    for (const { list, column, rows } of unmapped.values)
      if (list !== 'team' && list !== 'contact-outcome') told.set(column, (told.get(column) ?? 0) + rows)
    expect([...told].sort()).toEqual([...counted].sort())
    expect(told.size).toBeGreaterThan(0)
  },
)
