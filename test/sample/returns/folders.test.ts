import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, expect, test } from 'vitest'
import { writeReturns } from '../../../src/sample/returns/write-returns.ts'
import { writeNorthmere } from '../../../src/sample/write-northmere.ts'
import { TABLES } from '../../../src/tables/all.ts'
import { run } from '../../cli/run.ts'
import { northmereReturns } from './northmere-returns.ts'

let folder: string
beforeAll(async () => {
  folder = (await northmereReturns()).folder
}, 240_000)

const KINDS = {
  'annex-a': 'annex-a',
  'cin-census': 'cin-census',
  'ssd-parquet': 'ssd-parquet',
  ssda903: 'ssda903',
  'ssda903-all-years': 'ssda903',
  'ssda903-xml': 'ssda903',
}

test('each return is a plan folder that asks the same of the same authority, and is not signed off', () => {
  const own = readFileSync(join(folder, 'plan.yaml'), 'utf8')
  expect(readdirSync(join(folder, 'returns')).sort()).toEqual(Object.keys(KINDS))
  for (const [name, kind] of Object.entries(KINDS)) {
    const plan = readFileSync(join(folder, 'returns', name, 'plan.yaml'), 'utf8')
    expect(plan).toContain(`sources: [{kind: ${kind}, path: data}]`)
    expect(plan).toBe(own.replace('kind: ssd-csv', `kind: ${kind}`).replace(/sign-off:\n.*\n/, ''))
    expect(readdirSync(join(folder, 'returns', name)).sort()).toEqual(['data', 'plan.yaml'])
  }
})

test('Parquet holds what CSV holds, with days as dates', async () => {
  const connection = await (await DuckDBInstance.create()).connect()
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson()
  for (const { name, columns } of TABLES) {
    const parquet = `read_parquet('${join(folder, 'returns/ssd-parquet/data', `${name}.parquet`)}')`
    const csv = `read_csv('${join(folder, 'data', `${name}.csv`)}', all_varchar = true, nullstr = '')`
    const text = `select columns(*)::varchar from ${parquet}`
    expect(await rows(`from (${text} except all from ${csv}) limit 1`), name).toEqual([])
    expect(await rows(`select (select count(*) from ${parquet}) - (select count(*) from ${csv})`)).toEqual([
      ['0'],
    ])
    const types = await rows(`select column_name, column_type from (describe from ${parquet})`)
    expect(types).toEqual(columns.map(column => [column.name, column.kind === 'date' ? 'DATE' : 'VARCHAR']))
  }
  connection.closeSync()
}, 120_000)

test('the same seed gives the same bytes, and Northmere is what it is without its returns', async () => {
  const again = mkdtempSync(join(tmpdir(), 'northmere-again-'))
  try {
    await writeNorthmere(again, { seed: 1 })
    const without = digests(again)
    await writeReturns(again, { seed: 1 })
    expect(digests(again)).toEqual(digests(folder))
    const returned = Object.entries(digests(folder)).filter(([name]) => !name.startsWith('returns'))
    expect(Object.fromEntries(returned)).toEqual(without)
  } finally {
    rmSync(again, { recursive: true })
  }
}, 240_000)

test('the command writes them only when asked to, and says where they are', async () => {
  expect((await run(['sample', '--out', 'northmere'])).out).not.toContain('returns')
  const { out, code } = await run(['sample', '--out', 'northmere', '--returns'])
  expect(code).toBe(0)
  expect(out).toContain('The same records are in northmere/returns as annex-a, ssda903.')
})

function digests(of: string): Readonly<Record<string, string>> {
  const files = readdirSync(of, { recursive: true, encoding: 'utf8' })
    .filter(path => statSync(join(of, path)).isFile())
    .sort()
  return Object.fromEntries(
    files.map(path => [
      path,
      createHash('sha256')
        .update(readFileSync(join(of, path)))
        .digest('hex'),
    ]),
  )
}
