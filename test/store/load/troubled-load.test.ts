import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { RecordSource } from '../../../src/report/plan/source-spec.ts'
import { extractsFolder, listExtracts, newestExtract } from '../../../src/store/extract.ts'
import { explained } from '../../../src/store/load/explain-load.ts'
import { loadExtract } from '../../../src/store/load/load-extract.ts'
import { readProblems } from '../../../src/store/read-problems.ts'
import { folderOf } from '../plan-folders.ts'

const rooms: (() => void)[] = []
afterEach(() => {
  for (const remove of rooms.splice(0)) remove()
})

const HEAD = 'cont_contact_id,cont_person_id,cont_contact_date\n'
const contacts = (count: number) =>
  HEAD + Array.from({ length: count }, (_, at) => `${at},p${at},2022-01-02\n`).join('')
const PERSON = 'pers_person_id,pers_sex,pers_dob\np1,F,2012-01-01\n'

function planOf(files: Readonly<Record<string, string>>): string {
  const plan = folderOf(new Map(Object.entries(files)))
  rooms.push(plan.remove)
  return plan.path
}

type FileSource = Exclude<RecordSource, { readonly kind: 'ssd-sql' }>

const DATA: FileSource = { kind: 'ssd-csv', path: 'data' }

const load = (plan: string, progress: (done: number) => void = () => {}, source: FileSource = DATA) =>
  loadExtract({ plan, sources: [source], today: '2022-02-01', version: 'test', progress })

/** What stopped a load, in its words. */
const stopped = (plan: string, progress?: (done: number) => void, source?: FileSource) =>
  load(plan, progress, source).then(
    () => 'it was not stopped',
    (error: Error) => `${error.name}: ${error.message}`,
  )

/** Holds a plan to its one extract, with nothing beside it. */
function untouched(plan: string, rows: number): void {
  expect(readdirSync(extractsFolder(plan))).toEqual(listExtracts(plan).map(({ manifest }) => manifest.id))
  expect(listExtracts(plan).map(({ manifest }) => manifest.tables.ssd_contacts!.rows)).toEqual([rows])
}

async function planWithExtract(): Promise<string> {
  const plan = planOf({ 'data/c.csv': contacts(30), 'data/p.csv': PERSON })
  await load(plan)
  writeFileSync(join(plan, 'data/c.csv'), contacts(20))
  return plan
}

/** What happens to a source once a load has looked it over and goes on to read it. */
const MISHAPS: Readonly<Record<string, (data: string) => void>> = {
  'is deleted': data => rmSync(join(data, 'c.csv')),
  'is cut short': data => truncateSync(join(data, 'c.csv'), 300),
  'is written anew': data => writeFileSync(join(data, 'c.csv'), contacts(25)),
  grows: data => writeFileSync(join(data, 'c.csv'), 'x,y,2022-01-01\n', { flag: 'a' }),
  'is joined by another': data => writeFileSync(join(data, 'd.csv'), contacts(2)),
  'goes with its folder': data => rmSync(data, { recursive: true }),
}

describe('a load whose source, half-way,', () => {
  for (const [what, happen] of Object.entries(MISHAPS)) {
    test(`${what} is stopped with a clear message, and the extract before it stays as it was`, async () => {
      const plan = await planWithExtract()
      const mishap = (done: number) => {
        if (done === 0) happen(join(plan, 'data'))
      }
      expect(await stopped(plan, mishap)).toMatch(
        /^InputError: A file of the sources was changed or went away/,
      )
      untouched(plan, 30)
      mkdirSync(join(plan, 'data'), { recursive: true })
      writeFileSync(join(plan, 'data/c.csv'), contacts(10))
      rmSync(join(plan, 'data/d.csv'), { force: true })
      expect((await load(plan)).extract.manifest.tables.ssd_contacts!.rows).toBe(10)
    })
  }
})

const canPipe = process.platform === 'linux'

test.skipIf(!canPipe)(
  'a pipe, a device, a folder and a link to itself among the files are told, never waited for',
  async () => {
    const plan = planOf({ 'data/c.csv': contacts(4) })
    execFileSync('mkfifo', [join(plan, 'data/pipe.csv')])
    symlinkSync('/dev/zero', join(plan, 'data/zero.csv'))
    symlinkSync('loop.csv', join(plan, 'data/loop.csv'))
    mkdirSync(join(plan, 'data/folder.csv'))
    const { extract } = await load(plan)
    const told = (await readProblems(extract)).filter(({ code }) => code === 'file-unreadable')
    expect(told.map(({ file }) => file)).toEqual(['folder.csv', 'loop.csv', 'pipe.csv', 'zero.csv'])
    expect(extract.manifest.tables.ssd_contacts!.rows).toBe(4)
  },
)

test.skipIf(!canPipe)(
  'a source that is a device or a pipe is refused, whatever kind it is said to be',
  async () => {
    const plan = planOf({ 'data/c.csv': contacts(4) })
    execFileSync('mkfifo', [join(plan, 'pipe')])
    for (const kind of ['ssd-csv', 'annex-a', 'ssda903', 'cin-census', 'ssd-parquet'] as const)
      for (const path of ['/dev/zero', 'pipe'])
        expect(await stopped(plan, undefined, { kind, path } as FileSource)).toMatch(
          /^InputError: The source .* is neither/,
        )
  },
)

test.skipIf(!canPipe)('a return among whose files is a pipe or a device is read without it', async () => {
  const plan = planOf({ 'data/readme.txt': '' })
  for (const [kind, ending] of [
    ['annex-a', 'xlsx'],
    ['ssda903', 'csv'],
    ['cin-census', 'xml'],
    ['ssd-parquet', 'parquet'],
  ] as const) {
    execFileSync('mkfifo', [join(plan, `data/pipe.${ending}`)])
    symlinkSync('/dev/zero', join(plan, `data/zero.${ending}`))
    const { extract } = await load(plan, undefined, { kind, path: 'data' } as FileSource)
    expect(extract.manifest.problems['file-unreadable']).toBe(2)
  }
})

test('a source is read from the folder that is named, though another fits its name as a pattern', async () => {
  const plan = planOf({ 'data[1]/c.csv': contacts(3), 'data1/c.csv': contacts(9) })
  const { extract } = await load(plan, undefined, { kind: 'ssd-csv', path: 'data[1]' })
  expect(extract.manifest.tables.ssd_contacts!.rows).toBe(3)
})

test('a plan folder with a file where its extracts go is told so', async () => {
  const plan = planOf({ 'data/c.csv': contacts(4), extracts: 'mine' })
  expect(await stopped(plan)).toContain("InputError: The plan's folder has a file where the extracts")
})

test('what the machine says is told in plain words, and our own faults are not passed off as its', () => {
  const said = (message: string, code?: string) =>
    explained(Object.assign(new Error(message), code ? { code } : {})) as Error
  expect(said('write', 'ENOSPC').message).toContain('The disk is full')
  expect(said("IO Error: could not write: 'max_temp_directory_size' was reached").message).toContain(
    'disk is full',
  )
  expect(said('Out of Memory Error: failed to allocate').message).toContain('more memory')
  expect(said('EROFS: read-only file system', 'EROFS').message).toContain('does not let us write')
  expect(said('Cannot read properties of undefined').name).toBe('Error')
})

/** A small disk of its own; null where this account can't make one. */
function smallDisk(megabytes: number): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const path = mkdtempSync(join(tmpdir(), 'throughline-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { stdio: 'ignore' })
  } catch {
    rmSync(path, { recursive: true })
    return null
  }
  rooms.push(() => {
    execFileSync('umount', ['-l', path])
    rmSync(path, { recursive: true })
  })
  return path
}

const probe = smallDisk(1)
for (const remove of rooms.splice(0)) remove()
const disks = probe === null ? 'a full disk (skipped: only who may mount one can try)' : 'a full disk'

describe.skipIf(probe === null)(disks, () => {
  test('stops a load with a clear message, and the extract before it stays whole, with nothing beside it', async () => {
    const disk = smallDisk(4)!
    mkdirSync(join(disk, 'data'))
    writeFileSync(join(disk, 'data/c.csv'), contacts(50))
    await load(disk)
    const elsewhere = planOf({ 'data/c.csv': contacts(60_000) })
    const source: FileSource = { kind: 'ssd-csv', path: join(elsewhere, 'data') }
    for (let room = 3_900_000; room > 0; room -= 300_000) {
      rmSync(join(disk, 'ballast'), { force: true })
      const [before] = listExtracts(disk)
      try {
        writeFileSync(join(disk, 'ballast'), new Uint8Array(room))
      } catch {
        // As much as fits.
      }
      const outcome = await stopped(disk, undefined, source)
      if (outcome === 'it was not stopped') break
      expect(outcome).toMatch(/^InputError: The disk is full/)
      expect(listExtracts(disk)).toEqual([before])
      untouched(disk, 50)
    }
    expect(newestExtract(disk)!.manifest.tables.ssd_contacts!.rows).toBe(60_000)
  })

  test('stops it while a file is mended or a return unpacked, too', async () => {
    const disk = smallDisk(2)!
    const lines = Array.from({ length: 200_000 }, (_, at) => `${at},p${at},2022-01-02,\n`).join('')
    const odd = '1,a "quote" in it,2022-01-02,\n'
    const elsewhere = planOf({ 'data/c.csv': HEAD.replace('\n', ',x\n') + odd + lines })
    const source: FileSource = { kind: 'ssd-csv', path: join(elsewhere, 'data') }
    expect(await stopped(disk, undefined, source)).toMatch(/^InputError: The disk is full/)
    expect(readdirSync(extractsFolder(disk))).toEqual([])
  })
})
