import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RecordSource } from '../../../src/report/plan/source-spec.ts'
import { tablePath } from '../../../src/store/extract.ts'
import { loadExtract } from '../../../src/store/load/load-extract.ts'
import { readParquetSource } from '../../../src/store/sources/parquet.ts'
import type { SourceRead } from '../../../src/store/sources/source-read.ts'
import { readCsvSource } from '../../../src/store/sources/ssd-csv.ts'
import { TABLES } from '../../../src/tables/all.ts'
import { postgresPrograms } from '../../measures/throwaway-postgres.ts'
import { copyToPostgres, datasetAsCsv, writeAsParquet } from './dataset-forms.ts'
import { type ReadingRoom, rawRows, readingRoom } from './reading-in.ts'
import { type SqlDatabase, sqlDatabase } from './sql-database.ts'

const bin = postgresPrograms()

test('thirty tables as Parquet files give the rows that they give as CSV', async () => {
  const room = await readingRoom()
  const csv = await datasetAsCsv(room)
  const folder = join(room.folder, 'parquet')
  await writeAsParquet(room, csv, folder)
  await sameRows(room, await readParquetSource(folder, room.reading), csv)
  room.close()
})

describe.skipIf(bin === null)(
  bin === null ? 'PostgreSQL (skipped: this machine has none)' : 'PostgreSQL',
  () => {
    let database: SqlDatabase
    beforeAll(async () => {
      database = await sqlDatabase(bin!)
    })
    afterAll(() => database?.close())

    test('thirty tables in a database give the rows that they give as CSV', async () => {
      const { room, postgres, read } = database
      const csv = await datasetAsCsv(room)
      await copyToPostgres(room, csv, postgres)
      const sql = await read()
      await sameRows(room, sql, csv)
      expect(sql.files.map(file => file.name)).toEqual(TABLES.map(({ name }) => `public.${name}`).toSorted())
      expect((await read()).files).toEqual(sql.files)
    })

    test('and extracts that are the same to the byte, from a database, Parquet files and CSV', async () => {
      const { room } = database
      const folder = join(room.folder, 'parquet')
      await writeAsParquet(room, await readCsvSource(join(room.folder, 'data'), room.reading), folder)
      const load = async (source: RecordSource) => {
        const plan = { plan: room.folder, today: '2023-07-01', version: 'test', progress: () => {} }
        const { extract } = await loadExtract({ ...plan, sources: [source] })
        return TABLES.map(({ name }) => readFileSync(tablePath(extract.folder, name)))
      }
      const csv = await load({ kind: 'ssd-csv', path: 'data' })
      expect(await load({ kind: 'ssd-parquet', path: 'parquet' })).toEqual(csv)
      expect(
        await load({ kind: 'ssd-sql', engine: 'postgresql', connection: { file: 'connection' } }),
      ).toEqual(csv)
    })
  },
)

async function sameRows(room: ReadingRoom, read: SourceRead, csv: SourceRead): Promise<void> {
  expect(read.tables.map(rows => rows.table)).toEqual(TABLES)
  let records = 0
  for (const { name } of TABLES) {
    const [ours, theirs] = [await rawRows(room, read, name), await rawRows(room, csv, name)]
    expect(ours.map(row => row.slice(2))).toEqual(theirs.map(row => row.slice(2)))
    expect(ours.map(row => row[1])).toEqual(ours.map((_, at) => at + 1))
    records += ours.length
  }
  expect(records).toBeGreaterThan(1000)
}
