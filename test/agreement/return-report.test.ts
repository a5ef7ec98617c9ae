import { afterAll, beforeAll, expect, test } from 'vitest'
import { planFile } from '../../src/sample/plan-file.ts'
import { run } from '../cli/run.ts'
import { folderOf } from '../store/plan-folders.ts'

const WHO = 'Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years)'
const CHILD = 'b) Female,a) WBRI,2014-03-01,8'
const ALLOCATED = 'Allocated Team,Allocated Worker'

/** Annex A drawn on 30 November 2022, without the list of assessments: a CSV file for each list, of two children. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  contacts: [
    `${WHO},Date of Contact,Contact Source`,
    `1,${CHILD},2022-11-30,q) 6: Police`,
    `2,${CHILD},2022-10-03,q) 6: Police`,
  ],
  help: [
    `${WHO},Assessment start date,Assessment completion date,Organisation completing assessment`,
    `2,${CHILD},2022-10-05,,Early help`,
  ],
  referrals: [
    `${WHO},Date of referral,Referral Source,Referral NFA?,Number of Referrals in Last 12 Months,${ALLOCATED}`,
    `1,${CHILD},2022-06-01,q) 6: Police,b) No,1,North,Ada Lovelace`,
  ],
  enquiries: [
    `${WHO},Does the Child have a Disability,Strategy discussion initiating Section 47 Enquiry Start Date,Was an Initial Child Protection Conference deemed unnecessary?,Date of Initial Child Protection Conference,Did the Initial Child Protection Conference Result in a Child Protection Plan,Number of Section 47 Enquiries in the last 12 months,Number of ICPCs in the last 12 months,${ALLOCATED}`,
    `1,${CHILD},b) No,2022-06-01,b) No,2022-06-15,a) Yes,1,1,North,Ada Lovelace`,
  ],
  need: [
    `${WHO},Does the Child have a Disability,CIN Start Date,Primary Need Code,Date Child Was Last Seen,CIN Closure Date,Reason for Closure,Case Status,${ALLOCATED}`,
    `1,${CHILD},b) No,2022-06-01,N1,2022-11-25,,,b) Child Protection plan,North,Ada Lovelace`,
    `2,${CHILD},b) No,2022-03-01,N1,2022-11-25,,,c) Child in need plan,North,Ada Lovelace`,
  ],
  protection: [
    `${WHO},Does the Child have a Disability,Child Protection Plan Start Date,Initial Category of Abuse,Latest Category of Abuse,Date of the Last Statutory Visit,Was the Child Seen Alone?,Date of latest review conference,Child Protection Plan End Date,Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N),Number of Previous Child Protection Plans,${ALLOCATED}`,
    `1,${CHILD},b) No,2022-06-15,a) NEG,a) NEG,2022-11-25,a) Yes,2022-09-10,,b) No,0,North,Ada Lovelace`,
  ],
  care: [
    `${WHO},Date Started to be Looked After,Start date of current legal status,Child's Legal Status,Date of Latest Statutory Review,Date of Last Social Work Visit,Date Ceased to be Looked After,Reason Ceased to be Looked After,Start Date of Most Recent Placement,Placement Type,${ALLOCATED}`,
  ],
}

const folder = folderOf(
  new Map([
    ['plan.yaml', planFile('annex-a')],
    ...Object.entries(LISTS).map(([name, lines]) => [`data/${name}.csv`, `${lines.join('\n')}\n`] as const),
  ]),
)
afterAll(folder.remove)

const pages = new Map<string, string>()
let said = ''
beforeAll(async () => {
  said = (await run(['load', folder.path], '2022-12-05')).out
  const { code, notes, files } = await run([
    'report',
    folder.path,
    '--month',
    '2022-11',
    '--formats',
    'html',
    '--out',
    `${folder.path}/out`,
  ])
  expect(code, notes).toBe(0)
  for (const [path, content] of files)
    if (typeof content === 'string') pages.set(path.split('/').at(-1)!, words(content))
})

/** What a page says. */
function words(html: string): string {
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
}

const SEEN =
  'The date the child was last seen stands in for visits, and the start of the episode of need for the start of the plan.'

test('loading a return says how far it tells the measures of the plan', () => {
  expect(said).toContain('The sources tell')
  expect(said.replace(/\s+/g, ' ')).toContain(`cin-visits-in-timescale: ${SEEN}`)
})

test('the page of a measure that is told approximately says what stands in for what, and the scorecard marks it', () => {
  expect(pages.get('cin-visits-in-timescale.html')).toContain(`The figure is approximate ${SEEN}`)
  expect(pages.get('index.html')).toMatch(
    /Child in need visits in timescale 100% 30 November 2022 ?; approximate/,
  )
})

test('a measure that is told in full has no such mark', () => {
  expect(pages.get('referrals.html')).not.toContain('approximate')
  expect(pages.get('contacts.html')).not.toContain('approximate')
  expect(pages.get('index.html')).toMatch(/Number of contacts 1 November 2022 760/)
})

test('a measure that the return does not tell is silent, and says why under its own title', () => {
  const reason =
    'Annex A lists the referrals of six months and only counts those before, so it does not say which of them came within twelve months of another.'
  expect(pages.get('re-referrals.html')).toContain(
    `This measure was not computed this month No data. ${reason}`,
  )
  expect(pages.get('index.html')).toContain(`Re-referrals within 12 months: no data. ${reason}`)
  expect(pages.get('re-referrals.html')).not.toContain('re-referrals: no data')
})

test('so is one whose list was not given, and one of a time that the return does not go back to', () => {
  expect(pages.get('assessments-in-timescale.html')).toContain('No data. Annex A came without List 4.')
  expect(pages.get('icpc-in-timescale.html')).toContain(
    'No data: Annex A has records from 30 May 2022, so the year to date of November 2022 can’t be told.',
  )
  const sources = pages.get('sources.html')!
  expect(sources).toContain('Annex A 30 May 2022 30 November 2022')
  expect(sources).toMatch(
    /Initial child protection conferences held in timescale Not this month Annex A has records/,
  )
  expect(sources).toMatch(/Assessments completed in timescale Not at all Annex A came without List 4/)
  expect(sources).toMatch(/Child in need visits in timescale Approximately The date the child was last seen/)
  expect(sources).toMatch(/Number of contacts In full/)
})
