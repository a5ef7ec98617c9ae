import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type Extract, extractsFolder, listExtracts, tablePath } from '../../../src/store/extract.ts'
import { hashFile } from '../../../src/store/hash.ts'
import { loadExtract } from '../../../src/store/load/load-extract.ts'
import { partialName } from '../../../src/store/partial-name.ts'
import { adversarialRecords } from '../../independent/adversarial.ts'
import { planFiles } from '../../independent/plan-files.ts'
import { folderOf } from '../plan-folders.ts'

let remove = () => {}
afterEach(() => remove())

const HEAD = 'cont_contact_id,cont_person_id,cont_contact_date\n'
const contacts = (count: number) =>
  HEAD + Array.from({ length: count }, (_, at) => `${at},p${at},2022-01-02\n`).join('')

/** A plan with folders of records, each with another number of contacts. */
function planOf(...counts: readonly number[]): string {
  const plan = folderOf(new Map(counts.map((count, at) => [`data${at}/c.csv`, contacts(count)])))
  remove = plan.remove
  return plan.path
}

const load = (plan: string, data: number, progress = () => {}) =>
  loadExtract({
    plan,
    sources: [{ kind: 'ssd-csv', path: `data${data}` }],
    today: '2022-02-01',
    version: 'test',
    progress,
  })

async function isWhole({ folder, manifest }: Extract): Promise<boolean> {
  const checks = Object.entries(manifest.tables).map(
    async ([name, { hash }]) => (await hashFile(tablePath(folder, name))) === hash,
  )
  return (await Promise.all(checks)).every(Boolean)
}

const contactsIn = (extract: Extract) => extract.manifest.tables.ssd_contacts!.rows
const hidden = (plan: string) => readdirSync(extractsFolder(plan)).filter(name => name.startsWith('.'))

test('loads of different records at once each make an extract, in places of their own', async () => {
  const plan = planOf(5, 6, 7, 8)
  await Promise.all([0, 1, 2, 3].map(data => load(plan, data)))
  const extracts = listExtracts(plan)
  expect(extracts.map(contactsIn).toSorted()).toEqual([5, 6, 7, 8])
  expect(extracts.map(({ manifest }) => manifest.id.slice(11, 13))).toEqual(['01', '02', '03', '04'])
  expect((await Promise.all(extracts.map(isWhole))).every(Boolean)).toBe(true)
  expect(hidden(plan)).toEqual([])
})

test('loads of the same records at once make one extract, which each is given', async () => {
  const plan = planOf(5)
  const loaded = await Promise.all([0, 0, 0].map(data => load(plan, data)))
  expect(listExtracts(plan)).toHaveLength(1)
  expect(new Set(loaded.map(({ extract }) => extract.manifest.id)).size).toBe(1)
  expect(loaded.filter(({ made }) => made)).toHaveLength(1)
})

test('a load leaves alone what a running program and another machine are writing, and takes the rest away', async () => {
  const plan = planOf(3)
  const parent = extractsFolder(plan)
  const GONE = 4_194_304
  const week = 8 * 24 * 3600
  const ours = partialName('0-spill')
  const elsewhere = ours.replace(/-m[0-9a-f]{8}-/, '-m00000000-')
  const old = elsewhere.replace('0-spill', '1-spill')
  const names = [ours, ours.replace(/\d+/, String(GONE)), `.partial-${GONE}-0a1b2c3d`, elsewhere, old]
  for (const name of names) {
    mkdirSync(join(parent, name), { recursive: true })
    writeFileSync(join(parent, name, 'block'), 'x')
  }
  const long = Date.now() / 1000 - week
  for (const path of [join(parent, old, 'block'), join(parent, old), join(parent, elsewhere)])
    utimesSync(path, long, long)
  await load(plan, 0)
  expect(hidden(plan).toSorted()).toEqual([ours, elsewhere].toSorted())
})

test('a load waits for one that is giving its extract a name, and goes on where that one was killed', async () => {
  const plan = planOf(3)
  mkdirSync(join(extractsFolder(plan), '.publishing'), { recursive: true })
  const from = performance.now()
  const { made } = await load(plan, 0)
  expect([made, hidden(plan)]).toEqual([true, []])
  expect(performance.now() - from).toBeGreaterThan(4000)
})

describe.skipIf(!existsSync('dist/main.js'))('programs side by side (need npm run build)', () => {
  const run = (plan: string) =>
    new Promise<number>(resolve => {
      const child = spawn(process.execPath, ['bin/throughline', 'load', plan], { stdio: 'ignore' })
      child.on('exit', code => resolve(code ?? -1))
    })

  test('that load the same plan all end well, with one extract that is whole', async () => {
    const room = folderOf(planFiles(adversarialRecords(9, 60)))
    remove = room.remove
    const plan = room.path
    expect(await Promise.all([1, 2, 3, 4].map(() => run(plan)))).toEqual([0, 0, 0, 0])
    const extracts = listExtracts(plan)
    expect(extracts).toHaveLength(1)
    expect(await isWhole(extracts[0]!)).toBe(true)
    expect(hidden(plan)).toEqual([])
  })
})
