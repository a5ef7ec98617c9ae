import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ListRef } from '../../src/figures/figure.ts'
import type { Cell, Lists } from '../../src/figures/lists.ts'
import { dueRules } from '../../src/measures/due-rules.ts'
import { periodsFor } from '../../src/measures/periods.ts'
import type { Engine } from '../../src/store/engine.ts'
import { openExtractEngine } from '../../src/store/extract.ts'
import { listBatches } from '../../src/store/list-batches.ts'
import { makeLists } from '../../src/store/make-lists.ts'
import { readMeasures } from '../../src/store/measure-files.ts'
import { toCsv } from '../independent/adversarial.ts'
import { folderOf, loadData } from './plan-folders.ts'

/** More than two batches, whose order as numbers is not their order as text. */
const CHILDREN = Array.from({ length: 10_001 }, (_, nth) => String(nth).padStart(nth % 2 === 0 ? 6 : 1, '0'))

let engine: Engine
let lists: Lists
let remove: () => void

beforeAll(async () => {
  const records = {
    ssd_person: CHILDREN.map(id => ({ pers_person_id: id, pers_dob: '2015-02-03', pers_sex: 'F' })),
    ssd_contacts: CHILDREN.map((id, nth) => ({
      cont_contact_id: `c${nth}`,
      cont_person_id: id,
      cont_contact_date: nth % 2 === 0 ? '2022-10-07' : '2022-11-07',
    })),
  }
  const folder = folderOf(new Map([...toCsv(records)].map(([name, text]) => [`data/${name}`, text])))
  remove = folder.remove
  const { extract } = await loadData(folder.path)
  engine = await openExtractEngine(extract)
  lists = await makeLists(engine, {
    extract,
    measures: readMeasures(null),
    periods: periodsFor('2022-04', '2022-11'),
    dueRules: dueRules({}),
  })
}, 60_000)
afterAll(() => {
  engine?.close()
  remove?.()
})

const YEAR: ListRef = { measure: 'contacts', month: '2022-11', window: 'ytd' }
const batched = (ref: ListRef) => listBatches(engine, { id: ref.measure, title: 'Contacts' }, ref)

test('a list in batches is the list that opens, row for row', async () => {
  for (const ref of [YEAR, { ...YEAR, window: 'month' } as const]) {
    const opened = await lists.open(ref)
    const { columns, batches } = await batched(ref)
    const rows: (readonly Cell[])[] = []
    const sizes: number[] = []
    for await (const batch of batches()) {
      rows.push(...batch)
      sizes.push(batch.length)
    }
    expect(columns.map(({ name }) => name)).toEqual(opened.columns)
    expect(rows).toEqual(opened.rows)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(5000)
  }
})

test('its keys and ids are ids, its days days, and what is known of people text', async () => {
  const { columns } = await batched(YEAR)
  const kinds = new Map(columns.map(({ name, kind }) => [name, kind]))
  expect(kinds.get('key')).toBe('id')
  expect(kinds.get('person_id')).toBe('id')
  expect(kinds.get('age_band')).toBe('text')
  expect([...kinds].filter(([, kind]) => kind === 'day').map(([name]) => name)).toEqual(['contact_date'])
})

test('what the engine kept is gone once the list is read or left', async () => {
  const { batches } = await batched(YEAR)
  for await (const _ of batches()) break
  expect(await engine.rows("select * from duckdb_tables() where table_name like 'ordered %'")).toEqual([])
})

test('a month without rows has no batch', async () => {
  const { batches } = await batched({ ...YEAR, month: '2022-06', window: 'month' })
  for await (const batch of batches()) expect(batch).toBe('none')
})
