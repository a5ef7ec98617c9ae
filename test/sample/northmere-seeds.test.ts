import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowsOf } from '../../src/sample/rows-of.ts'
import { simulate } from '../../src/sample/simulate.ts'
import { writeNorthmere } from '../../src/sample/write-northmere.ts'
import { TABLES } from '../../src/tables/all.ts'
import { asPrinted, displayed, PRINTED, PRINTED_IN_NOVEMBER } from './printed.ts'
import { readFolder } from './read-folder.ts'

const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'northmere-')))

beforeAll(async () => {
  for (const folder of folders) await writeNorthmere(folder, { seed: 20221130 })
}, 60_000)
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

test('another seed gives the printed figures too', () => {
  const figures = displayed(readFolder(join(folders[0]!, 'data')), '2022-09', '2022-11')
  expect(asPrinted(figures)).toEqual({ ...PRINTED, ...PRINTED_IN_NOVEMBER })
}, 60_000)

test('the same seed gives the same bytes', () => {
  const [first, second] = folders.map(digests)
  expect(Object.keys(first!)).toHaveLength(TABLES.length + 24 + 1)
  expect(second).toEqual(first)
})

test('a folder that holds something is left as it is', async () => {
  const before = digests(folders[0]!)
  await expect(writeNorthmere(folders[0]!, { seed: 2 })).rejects.toThrow('is not empty')
  expect(digests(folders[0]!)).toEqual(before)
})

test('another seed gives other records, in columns that the tables have', () => {
  const tables = rowsOf(simulate(4))
  const written = readFileSync(join(folders[0]!, 'data/ssd_person.csv'), 'utf8')
  expect(written).not.toContain(Object.values(tables.ssd_person!()[0]!).join(','))
  for (const { name, columns } of TABLES) {
    const known = new Set(columns.map(column => column.name))
    const used = new Set(tables[name]!().flatMap(row => Object.keys(row)))
    expect([...used].filter(column => !known.has(column))).toEqual([])
  }
  expect(Object.keys(tables).sort()).toEqual(TABLES.map(({ name }) => name).sort())
}, 60_000)

function digests(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.\w+$/.test(name))
  return Object.fromEntries(
    files.sort().map(name => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}
