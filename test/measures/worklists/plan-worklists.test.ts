import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/base/day.ts'
import type { Worklists } from '../../../src/figures/worklists.ts'
import type { Extract } from '../../../src/store/extract.ts'
import { loadExtract } from '../../../src/store/load/load-extract.ts'
import { readMeasures } from '../../../src/store/measure-files.ts'
import { withWorklists } from '../../../src/store/with-worklists.ts'
import { readWorklists } from '../../../src/store/worklist-files.ts'
import { TABLES } from '../../../src/tables/all.ts'

const root = mkdtempSync(join(tmpdir(), 'throughline-plan-worklists-'))
const SURNAME = 'Quillon'
let whole: Extract
let partial: Extract

beforeAll(async () => {
  whole = await extractOf(TABLES.map(({ name }) => name))
  const without = ['ssd_cp_visits', 'ssd_cla_placement', 'ssd_involvements', 'ssd_s47_enquiry']
  partial = await extractOf(TABLES.map(({ name }) => name).filter(name => !without.includes(name)))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('a plan’s own worklist', () => {
  test('is made beside ours, and takes the place of ours where it has its name', () =>
    withFiles(
      {
        ours: file({ order: 'referral_date desc' }, `select ${columnsOf('c')}, c.referral_date from cin c`),
        'cin-visits': file({}, `select ${columnsOf('c')} from cin c where c.person_id = 'child-2'`),
      },
      whole,
      async made => {
        expect(await keysIn(made, 'ours')).toEqual(['child-2', 'child-1'])
        expect(await keysIn(made, 'cin-visits')).toEqual(['child-2'])
        expect(made.lists.filter(({ id }) => id === 'cin-visits').map(({ title }) => title)).toEqual(['Ours'])
        expect(faultsOf(made)).toEqual({})
      },
    ))

  test('follows a measure that the plan has changed', async () => {
    const sql = "select period, person_id as key, person_id, 1 as met from cin where person_id = 'child-1'"
    const measure = `-- title: T\n-- row: r\n-- fold: share\n-- windows: at\n-- met: m\n-- source: s\n\n${sql}`
    await withFiles(
      {},
      whole,
      async made => {
        expect(Object.keys(faultsOf(made))).toEqual(['cin-visits'])
        expect(made.fault('cin-visits')).toMatch(/^the select fails: Binder Error/)
      },
      { 'cin-visits-in-timescale': measure },
    )
  })

  const wrong: Readonly<Record<string, readonly [string, RegExp]>> = {
    'no-team': [
      file({}, 'select period, person_id as key from cin'),
      /columns period, key, team, worker: Binder/,
    ],
    'no-due': [file({ due: 'due' }, `select ${columnsOf('c')} from cin c`), /columns .*, due: Binder/],
    'due-in-words': [
      file({ due: 'due' }, `select ${columnsOf('c')}, 'soon' as due from cin c`),
      /gives a due that is not a day/,
    ],
    'key-twice': [
      file({}, "select period, 'x' as key, person_id, 'T' as team, 'W' as worker from cin"),
      /gives a key twice, or none/,
    ],
    'unknown-table': [
      file({}, `select ${columnsOf('c')} from nowhere c`),
      /^the select fails: Catalog Error/,
    ],
    'name-as-date': [
      file(
        {},
        `select ${columnsOf('c')}, cast(s.pers_surname as date) as day from cin c join ssd_person s on 1 = 1`,
      ),
      /stops while running on these records/,
    ],
  }

  test('that is wrong is told of alone, without a word from the records', () =>
    withFiles(
      Object.fromEntries(Object.entries(wrong).map(([id, [text]]) => [id, text])),
      whole,
      async made => {
        expect(Object.keys(faultsOf(made)).sort()).toEqual(Object.keys(wrong).sort())
        for (const [id, [, fault]] of Object.entries(wrong)) expect(made.fault(id)).toMatch(fault)
        expect(JSON.stringify(faultsOf(made))).not.toMatch(new RegExp(`${SURNAME}|child-`))
        expect(await made.tallies('no-team')).toEqual([])
        expect(await keysIn(made, 'no-team')).toEqual([])
      },
    ))

  test('that can’t be read is told of by its file', () => {
    const plan = planWith({ worklists: { ours: 'select 1' }, measures: {} })
    const { faults, worklists } = readWorklists(plan)
    expect([...faults]).toEqual([['ours', 'the heading does not say "-- title: ..."']])
    expect(worklists.length).toBe(readWorklists(null).worklists.length)
  })
})

test('without some tables, the lists that need them are silent and the others are made', () =>
  withFiles({}, partial, async made => {
    expect(await keysIn(made, 'cin-visits')).toEqual(['child-1', 'child-2'])
    const faults = faultsOf(made)
    expect(faults['cp-visits']).toMatch(/^no data: the extract has no ssd_cp_visits/)
    expect(faults['placed-with-parents']).toBe('no data: the extract has no ssd_cla_placement.')
    expect(faults.caseloads).toMatch(/ssd_involvements/)
    expect(faults['s47-awaiting-conference']).toMatch(/ssd_s47_enquiry/)
    expect(faults['re-referrals']).toBeUndefined()
  }))

test('a list of records that are not whole says from when on they are', () => {
  const fed = { kind: 'ssd-csv', tables: ['ssd_cp_plans', 'ssd_person'], from: '2022-05-30' }
  const begun = { ...whole, manifest: { ...whole.manifest, sources: [fed] } }
  return withFiles({}, begun, async made => {
    expect(made.approximately('cp-plans-repeat')).toEqual([
      'ssd_cp_plans: not every record from before 30 May 2022.',
    ])
    expect(made.approximately('cin-visits')).toEqual([])
  })
})

test('of no records at all, every list is made and empty', async () => {
  const empty = await extractOf(
    TABLES.map(({ name }) => name),
    {},
  )
  await withFiles({}, empty, async made => {
    expect(faultsOf(made)).toEqual({})
    for (const { id } of made.lists) {
      expect((await made.open(id, {})).rows).toEqual([])
      expect(await made.tallies(id)).toEqual([])
    }
    expect(await made.shares('cp-visits', parseDay('2022-12-02')!)).toEqual([])
  })
})

test('rows are told of one team, one worker, and what is due soon', () =>
  withFiles({}, whole, async made => {
    const keysOf = async (asked: Parameters<Worklists['open']>[1]) => {
      const { columns, rows } = await made.open('cin-visits', asked)
      return rows.map(row => row[columns.indexOf('key')])
    }
    expect(await keysOf({})).toEqual(['child-1', 'child-2'])
    expect(await keysOf({ within: 10 })).toEqual(['child-1'])
    expect(await keysOf({ within: 16 })).toEqual(['child-1'])
    expect(await keysOf({ within: 17 })).toEqual(['child-1', 'child-2'])
    expect(await keysOf({ team: 'T1' })).toEqual(['child-2'])
    expect(await keysOf({ team: 'T1', within: 10 })).toEqual([])
    expect(await keysOf({ worker: 'W2' })).toEqual([])
    expect(await made.known('cin-visits', 'team')).toEqual(['T1'])
    expect(await made.tallies('cin-visits')).toEqual([
      { team: 'T1', rows: 1, overdue: 0, within5: 0, within10: 0 },
      { team: null, rows: 1, overdue: 1, within5: 0, within10: 0 },
    ])
  }))

function columnsOf(alias: string): string {
  return `${alias}.period, ${alias}.person_id as key, ${alias}.person_id, 'T' as team, 'W' as worker`
}

function file(heading: Readonly<Record<string, string>>, sql: string): string {
  const lines = Object.entries({ title: 'Ours', row: 'child', source: 'local', ...heading })
  return [...lines.map(([key, value]) => `-- ${key}: ${value}`), '--', '-- Our own.', '', sql, ''].join('\n')
}

function planWith(folders: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const plan = mkdtempSync(join(root, 'plan-'))
  for (const [folder, files] of Object.entries(folders)) {
    mkdirSync(join(plan, folder))
    for (const [id, text] of Object.entries(files)) writeFileSync(join(plan, folder, `${id}.sql`), text)
  }
  return plan
}

/** The worklists of a plan folder with some files of its own, as on 30 November 2022. */
function withFiles(
  worklists: Readonly<Record<string, string>>,
  extract: Extract,
  use: (made: Worklists) => Promise<void>,
  measures: Readonly<Record<string, string>> = {},
): Promise<void> {
  const plan = planWith({ worklists, measures })
  const open = { measures: readMeasures(plan), plan: { parameters: {} } }
  const asked = { worklists: readWorklists(plan).worklists, asAt: parseDay('2022-11-30')! }
  return withWorklists(open, extract, asked, use)
}

async function keysIn(made: Worklists, id: string): Promise<readonly unknown[]> {
  const { columns, rows } = await made.open(id, {})
  return rows.map(row => row[columns.indexOf('key')])
}

function faultsOf(made: Worklists): Readonly<Record<string, string>> {
  return Object.fromEntries(
    made.lists.flatMap(({ id }) => (made.fault(id) === null ? [] : [[id, made.fault(id)!]])),
  )
}

/** Two children in need: one with a plan whom nobody has visited, and one visited on 25 November, of team T1. */
const RECORDS: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  ssd_person: ['child-1', 'child-2'].map(id => ({ pers_person_id: id, pers_surname: SURNAME })),
  ssd_cin_episodes: [
    { cine_referral_id: 'r1', cine_person_id: 'child-1', cine_referral_date: '2022-01-10' },
    { cine_referral_id: 'r2', cine_person_id: 'child-2', cine_referral_date: '2022-02-10' },
  ],
  ssd_cin_plans: [
    { cinp_cin_plan_id: 'p1', cinp_person_id: 'child-1', cinp_cin_plan_start_date: '2022-03-01' },
    { cinp_cin_plan_id: 'p2', cinp_person_id: 'child-2', cinp_cin_plan_start_date: '2022-03-01' },
  ],
  ssd_cin_visits: [
    {
      cinv_cin_visit_id: 'v1',
      cinv_person_id: 'child-2',
      cinv_cin_visit_date: '2022-11-25',
      cinv_cin_visit_seen: 'Y',
    },
  ],
  ssd_involvements: [
    {
      invo_involvements_id: 'i1',
      invo_person_id: 'child-2',
      invo_professional_id: 'W1',
      invo_professional_team: 'T1',
      invo_involvement_start_date: '2022-02-10',
    },
  ],
}

/** An extract of some tables with all their columns. */
async function extractOf(tables: readonly string[], records = RECORDS): Promise<Extract> {
  const plan = mkdtempSync(join(root, 'extract-'))
  const path = join(plan, 'data')
  mkdirSync(path)
  for (const { name, columns } of TABLES.filter(table => tables.includes(table.name))) {
    const names = columns.map(column => column.name)
    const lines = (records[name] ?? []).map(row => names.map(column => row[column] ?? '').join())
    writeFileSync(join(path, `${name}.csv`), [names.join(), ...lines, ''].join('\n'))
  }
  const sources = [{ kind: 'ssd-csv' as const, path }]
  const request = { plan, sources, today: '2023-07-01', version: 'test', progress: () => {} }
  return (await loadExtract(request)).extract
}
