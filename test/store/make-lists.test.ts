import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Lists } from '../../src/figures/lists.ts'
import { dueRules } from '../../src/measures/due-rules.ts'
import type { Group } from '../../src/measures/measure.ts'
import { parseGroup } from '../../src/measures/parse-measure.ts'
import { periodsFor } from '../../src/measures/periods.ts'
import type { Engine } from '../../src/store/engine.ts'
import { type Extract, openExtractEngine } from '../../src/store/extract.ts'
import { makeLists } from '../../src/store/make-lists.ts'
import { readMeasures } from '../../src/store/measure-files.ts'
import { toCsv } from '../independent/adversarial.ts'
import type { RawTables } from '../independent/rows.ts'
import { folderOf, loadData } from './plan-folders.ts'

const RECORDS: RawTables = {
  ssd_cin_episodes: [
    { cine_referral_id: 'r1', cine_person_id: 'amy', cine_referral_date: '2022-10-05' },
    { cine_referral_id: 'r2', cine_person_id: 'ben', cine_referral_date: '2022-11-05' },
  ],
}

const shipped = readMeasures(null)

describe('rows of a group', () => {
  test('are those of the months asked for, every column, ordered from the first column to the last', () =>
    withLists([], async lists => {
      const { columns, rows } = await lists.rows('open_referral', ['2022-11', '2022-10'])
      expect(columns.slice(0, 4)).toEqual(['period', 'last_day', 'person_id', 'referral_id'])
      expect(rows.map(row => row.slice(0, 4))).toEqual([
        ['2022-10', '2022-10-31', 'amy', 'r1'],
        ['2022-11', '2022-11-30', 'amy', 'r1'],
        ['2022-11', '2022-11-30', 'ben', 'r2'],
      ])
    }))

  test('are none for no months', () =>
    withLists([], async lists => {
      expect((await lists.rows('open_referral', [])).rows).toEqual([])
    }))
})

describe('a measure’s list by a column', () => {
  test('is counted by month and value, those met as its fold has them, and adds up to the month', () =>
    withLists([], async lists => {
      const parts = await lists.parts('referrals', 'team')
      expect([...parts].sort((a, b) => (a.month < b.month ? -1 : 1))).toEqual([
        { month: '2022-10', group: null, rows: 1, met: 1 },
        { month: '2022-11', group: null, rows: 1, met: 1 },
      ])
      const again = await lists.parts('re-referrals', 'person_id')
      expect([...again].sort((a, b) => (a.month < b.month ? -1 : 1))).toEqual([
        { month: '2022-10', group: 'amy', rows: 1, met: 0 },
        { month: '2022-11', group: 'ben', rows: 1, met: 0 },
      ])
    }))
})

describe('a group made when read', () => {
  const drawn = group(
    'seen',
    '-- made: when read\n-- decides: nothing',
    'select period, person_id from open_cases',
  )

  test('is a view, and the others are tables', () =>
    withLists([drawn], async (lists, engine) => {
      const kinds = await engine.rows(
        "select table_name, table_type from information_schema.tables where table_name in ('seen', 'cin') order by 1",
      )
      expect(kinds.map(kind => kind.table_type)).toEqual(['BASE TABLE', 'VIEW'])
      expect((await lists.rows('seen', ['2022-10'])).rows).toEqual([['2022-10', 'amy']])
    }))

  test('has a fault in place of rows where its select is wrong', () => {
    const wrong = group('wrong', '-- made: when read', 'select period, nobody from open_cases')
    return withLists([wrong], async lists => {
      expect(lists.fault('wrong')).toMatch(/^the select fails: Binder Error/)
      expect(await lists.rows('wrong', ['2022-10'])).toEqual({ columns: [], rows: [] })
    })
  })

  test('has the fault of a group that it joins', () =>
    withLists(
      [drawn],
      async lists => {
        expect(lists.fault('seen')).toBe('no data: the extract has no ssd_cp_plans.')
        expect((await lists.rows('seen', ['2022-10'])).rows).toEqual([])
      },
      'ssd_cp_plans',
    ))
})

const folders: { readonly remove: () => void }[] = []
let whole: Extract
beforeAll(async () => {
  const made = folderOf(new Map([...toCsv(RECORDS)].map(([name, text]) => [`data/${name}`, text] as const)))
  folders.push(made)
  whole = (await loadData(made.path)).extract
})
afterAll(() => {
  for (const folder of folders) folder.remove()
})

/** The lists of two children's records, with groups of a test's own, as if the extract lacked a table. */
async function withLists(
  groups: readonly Group[],
  use: (lists: Lists, engine: Engine) => Promise<void>,
  lacking?: string,
): Promise<void> {
  const tables = Object.entries(whole.manifest.tables).map(
    ([name, table]) => [name, name === lacking ? { ...table, present: false } : table] as const,
  )
  const extract = { ...whole, manifest: { ...whole.manifest, tables: Object.fromEntries(tables) } }
  const engine = await openExtractEngine(extract)
  const measures = { ...shipped, groups: [...shipped.groups, ...groups] }
  const periods = periodsFor('2022-10', '2022-11')
  try {
    await use(await makeLists(engine, { extract, measures, periods, dueRules: dueRules({}) }), engine)
  } finally {
    engine.close()
  }
}

function group(name: string, heading: string, sql: string): Group {
  const parsed = parseGroup(name, `-- group: ${name}\n${heading}\n--\n\n${sql}\n`)
  if (parsed.fault !== undefined) throw new Error(parsed.fault)
  return parsed.value
}
