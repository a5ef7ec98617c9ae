import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RecordSource } from '../../../src/report/plan/source-spec.ts'
import type { Extract } from '../../../src/store/extract.ts'
import { loadExtract } from '../../../src/store/load/load-extract.ts'
import { TABLES } from '../../../src/tables/all.ts'
import { quoteText } from '../../../src/tables/clean-sql.ts'
import { adversarialRecords, toCsv } from '../../independent/adversarial.ts'
import { postgresPrograms, startPostgres, type ThrowawayPostgres } from '../../measures/throwaway-postgres.ts'
import { folderOf } from '../plan-folders.ts'
import {
  AS_TEXT,
  copyToCsv,
  copyToParquet,
  copyToPostgres,
  csvFiles,
  type Desk,
  extractFiles,
  openDesk,
  type QueryRows,
  type Typing,
} from './dataset-copies.ts'

const room = folderOf(new Map())
const bin = postgresPrograms()
let desk: Desk
/** Records as somebody may have typed them: odd, repeated, blank and unreadable ones among them. */
let rough: Extract
/** The records that were kept of those, so that every column has its type. */
let clean: Extract

const inRoom = (...names: readonly string[]) => join(room.path, ...names)

/** Loads a source into a plan folder of its own. */
async function loaded(name: string, source: RecordSource): Promise<Extract> {
  mkdirSync(inRoom(name), { recursive: true })
  const { extract } = await loadExtract({
    plan: inRoom(name),
    sources: [source],
    today: '2023-07-01',
    version: 'test',
    progress: () => {},
  })
  return extract
}

beforeAll(async () => {
  desk = await openDesk()
  mkdirSync(inRoom('rough-csv'))
  for (const [name, text] of toCsv(adversarialRecords(23, 250)))
    writeFileSync(inRoom('rough-csv', name), text)
  rough = await loaded('rough', { kind: 'ssd-csv', path: inRoom('rough-csv') })
  await copyToCsv(desk, extractFiles(rough.folder), inRoom('clean-csv'))
  clean = await loaded('clean', { kind: 'ssd-csv', path: inRoom('clean-csv') })
})

afterAll(() => {
  desk.close()
  room.remove()
})

const bytesOf = (extract: Extract, folder: string) =>
  Object.fromEntries(
    readdirSync(join(extract.folder, folder))
      .sort()
      .map(name => [name, readFileSync(join(extract.folder, folder, name)).toString('base64')]),
  )

/** Rows left out say which file they were in, and the files of two sources have different names; all else is compared. */
const leftOut = (extract: Extract, table: string): Promise<QueryRows> =>
  desk.rows(
    `select * exclude (file) from read_parquet(${quoteText(join(extract.folder, 'left-out', `${table}.parquet`))})`,
  )

/** Problems with the name of a file cut down to the table that it holds. */
const problems = (extract: Extract): Promise<QueryRows> =>
  desk.rows(
    `select * replace (regexp_replace(file, '^public\\.|\\.(csv|parquet)$', '', 'g') as file)
      from read_parquet(${quoteText(join(extract.folder, 'problems.parquet'))})`,
  )

async function sameExtract(extract: Extract, csv: Extract): Promise<void> {
  const [ours, theirs] = [bytesOf(extract, 'tables'), bytesOf(csv, 'tables')]
  expect(Object.keys(ours)).toHaveLength(TABLES.length)
  for (const [name, bytes] of Object.entries(theirs)) expect(ours[name] === bytes, name).toBe(true)
  expect(Object.keys(bytesOf(extract, 'left-out'))).toEqual(Object.keys(bytesOf(csv, 'left-out')))
  for (const table of Object.keys(csv.manifest.leftOut!))
    expect(await leftOut(extract, table), table).toEqual(await leftOut(csv, table))
  expect(await problems(extract)).toEqual(await problems(csv))
  const { id, content, sources, files, leftOut: kept, ...same } = extract.manifest
  expect(csv.manifest).toMatchObject(same)
  expect(Object.keys(kept!)).toEqual(Object.keys(csv.manifest.leftOut!))
  expect(files.map(({ table }) => table)).toEqual(csv.manifest.files.map(({ table }) => table))
  expect(sources!.map(({ kind, ...rest }) => rest)).toEqual(
    csv.manifest.sources!.map(({ kind, ...rest }) => rest),
  )
}

/** Days as days, as moments without and with a time zone, in turn; numbers and the rest in types that databases use. */
const AS_TYPED: Typing = (kind, place) => {
  if (kind === 'date') return (['date', 'timestamp', 'timestamptz'] as const)[place % 3]!
  return kind === 'number' ? 'numeric' : 'varchar(4000)'
}

test('the records are rough enough to tell sources apart, and many are left after the rest were left out', () => {
  const { leftOut, problems, tables } = rough.manifest
  for (const code of ['key-repeated', 'date-unreadable', 'start-missing', 'start-after-end', 'flag-unclear'])
    expect(problems[code], code).toBeGreaterThan(0)
  expect(Object.keys(leftOut!).length).toBeGreaterThan(8)
  expect(Object.values(tables).reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(4000)
  expect(clean.manifest.leftOut).toEqual({})
})

describe('Parquet', () => {
  test('with every column as text gives the extract that CSV gives', async () => {
    await copyToParquet(desk, csvFiles(inRoom('rough-csv')), inRoom('rough-parquet'), AS_TEXT)
    await sameExtract(
      await loaded('from-rough-parquet', { kind: 'ssd-parquet', path: inRoom('rough-parquet') }),
      rough,
    )
  })

  test('with days, moments and numbers in their own types gives the extract that CSV gives', async () => {
    await copyToParquet(desk, extractFiles(rough.folder), inRoom('clean-parquet'), AS_TYPED)
    await sameExtract(
      await loaded('from-clean-parquet', { kind: 'ssd-parquet', path: inRoom('clean-parquet') }),
      clean,
    )
  })
})

describe.skipIf(bin === null)(
  bin === null ? 'PostgreSQL (skipped: this machine has none)' : 'PostgreSQL',
  () => {
    let postgres: ThrowawayPostgres
    let source: RecordSource
    beforeAll(() => {
      postgres = startPostgres(bin!)
      writeFileSync(
        inRoom('connection'),
        `host='${postgres.folder}' port=5432 dbname=postgres user=postgres\n`,
      )
      source = { kind: 'ssd-sql', engine: 'postgresql', connection: { file: '../connection' } }
    })
    afterAll(() => postgres?.stop())

    test('with every column as text gives the extract that CSV gives', async () => {
      await copyToPostgres(desk, csvFiles(inRoom('rough-csv')), { folder: room.path, postgres }, AS_TEXT)
      await sameExtract(await loaded('from-rough-postgres', source), rough)
    })

    test('with days, moments and numbers in their own types gives the extract that CSV gives', async () => {
      await copyToPostgres(desk, extractFiles(rough.folder), { folder: room.path, postgres }, AS_TYPED)
      await sameExtract(await loaded('from-clean-postgres', source), clean)
    })

    test('with its rows in another order, as a database may keep them, gives the same rows in that order', async () => {
      const backwards = (table: string) =>
        `(select * from ${extractFiles(rough.folder)(table)} order by row_number() over () desc)`
      await copyToPostgres(desk, backwards, { folder: room.path, postgres }, AS_TYPED)
      const other = await loaded('from-backward-postgres', source)
      const sorted = (extract: Extract, table: string) =>
        desk.rows(`select * from ${extractFiles(extract.folder)(table)} order by all`)
      for (const { name } of TABLES)
        expect(await sorted(other, name), name).toEqual(await sorted(clean, name))
      expect(other.manifest.problems).toEqual(clean.manifest.problems)
    })
  },
)

test('an extract is made once: the same records again, in the same form, make no second', async () => {
  expect(existsSync(inRoom('rough', 'extracts'))).toBe(true)
  const again = await loaded('rough', { kind: 'ssd-csv', path: inRoom('rough-csv') })
  expect(again).toEqual(rough)
  expect(readdirSync(inRoom('rough', 'extracts'))).toHaveLength(1)
})
