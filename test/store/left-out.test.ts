import { existsSync, readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { type Extract, leftOutPath, openExtractEngine } from '../../src/store/extract.ts'
import { folderOf, loadData } from './plan-folders.ts'

let remove = () => {}
afterEach(() => remove())

const REFERRALS = `cine_referral_id,cine_person_id,cine_referral_date,cine_close_date,cine_referral_nfa
1,a,2022-01-01,,
2,b,31/02/2022,,maybe
3,c,,2022-03-01,
4,d,2022-03-02,2022-03-01,
1,e,2022-01-05,,
,f,2022-01-06,,
7,g,,not known,
8,h,2022-01-01,,,,,
`

async function loaded(text: string, today?: string): Promise<Extract> {
  const plan = folderOf(new Map([['data/referrals.csv', text]]))
  remove = plan.remove
  return (await loadData(plan.path, today)).extract
}

async function leftOut(extract: Extract): Promise<readonly string[]> {
  const engine = await openExtractEngine(extract)
  const path = leftOutPath(extract.folder, 'ssd_cin_episodes')
  const rows = await engine.rows(
    `select record, cine_person_id, cine_referral_date, cine_close_date, code, faults from '${path}'`,
  )
  engine.close()
  return rows.map(row => Object.values(row).join(' '))
}

test('rows that a rule leaves out are kept as far as they can be read, with the rules they break', async () => {
  expect(await leftOut(await loaded(REFERRALS))).toEqual([
    '2 b   date-unreadable date-unreadable:cine_referral_date',
    '3 c  2022-03-01 start-missing start-missing:cine_referral_date',
    '4 d 2022-03-02 2022-03-01 start-after-end start-after-end:cine_close_date',
    '6 f 2022-01-06  key-missing key-missing:cine_referral_id',
    '7 g   date-unreadable date-unreadable:cine_close_date;start-missing:cine_referral_date',
  ])
})

test('the manifest counts and hashes them, and the same input gives the same bytes', async () => {
  const first = await loaded(REFERRALS)
  const bytes = readFileSync(leftOutPath(first.folder, 'ssd_cin_episodes'))
  const removeFirst = remove
  const second = await loaded(REFERRALS, '2024-01-01')
  removeFirst()
  expect(first.manifest.leftOut).toEqual({
    ssd_cin_episodes: { rows: 5, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
  expect(second.manifest.leftOut).toEqual(first.manifest.leftOut)
  expect(readFileSync(leftOutPath(second.folder, 'ssd_cin_episodes'))).toEqual(bytes)
})

test('an extract is another one when only what was left out has changed', async () => {
  const first = await loaded(REFERRALS)
  remove()
  const second = await loaded(REFERRALS.replace('7,g', '7,x'))
  expect(second.manifest.tables).toEqual(first.manifest.tables)
  expect(second.manifest.content).not.toBe(first.manifest.content)
})

test('a table with nothing left out has no file of it, and a repeat alone is nothing left out', async () => {
  const extract = await loaded(
    'cont_contact_id,cont_person_id,cont_contact_date\n1,a,2022-01-01\n1,a,2022-01-02\n',
  )
  expect(extract.manifest.leftOut).toEqual({})
  expect(existsSync(leftOutPath(extract.folder, 'ssd_contacts'))).toBe(false)
})
