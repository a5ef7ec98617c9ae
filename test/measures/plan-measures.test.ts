import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Lists } from '../../src/figures/lists.ts'
import { dueRules } from '../../src/measures/due-rules.ts'
import { periodsFor } from '../../src/measures/periods.ts'
import { openEngine } from '../../src/store/engine.ts'
import type { Extract } from '../../src/store/extract.ts'
import { loadExtract } from '../../src/store/load/load-extract.ts'
import { makeLists } from '../../src/store/make-lists.ts'
import { readMeasures } from '../../src/store/measure-files.ts'
import { toCsv } from '../independent/adversarial.ts'
import type { RawRow } from '../independent/rows.ts'

const NAMES = ['Zebedee', 'Quillon', 'Ottoline']
const MONTH = '2022-11'
const shipped = readMeasures(null)

const root = mkdtempSync(join(tmpdir(), 'throughline-plan-measures-'))
let extract: Extract

beforeAll(async () => {
  const data = join(root, 'data')
  mkdirSync(data)
  for (const [name, text] of toCsv(records())) writeFileSync(join(data, name), text)
  const request = {
    plan: root,
    sources: [{ kind: 'ssd-csv' as const, path: data }],
    today: '2023-07-01',
    version: 'test',
    progress: () => {},
  }
  extract = (await loadExtract(request)).extract
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('a plan’s own measure', () => {
  test('is made beside ours, and may join our groups and our lists', async () => {
    const files = {
      'young-in-need': file(
        "select period, person_id as key, person_id from cin where person_id <> 'child-3'",
      ),
      'in-need-twice': file(
        'select c.period, c.key, c.person_id from cin_number c join young_in_need y on y.period = c.period and y.key = c.key',
      ),
    }
    await withLists(files, async lists => {
      expect(await keysOf(lists, 'young-in-need')).toEqual(['child-1', 'child-2'])
      expect(await keysOf(lists, 'in-need-twice')).toEqual(['child-1', 'child-2'])
      expect(await keysOf(lists, 'cin-number')).toEqual(['child-1', 'child-2', 'child-3'])
      expect(faultsOf(lists, Object.keys(files))).toEqual({})
    })
  })

  test('takes the place of ours where it has its name, and what joins ours joins it', async () => {
    const files = {
      'cin-number': file("select period, person_id as key, person_id from cin where person_id = 'child-2'"),
    }
    await withLists(files, async (lists, measures) => {
      expect(measures.measures.length).toBe(shipped.measures.length)
      expect(await keysOf(lists, 'cin-number')).toEqual(['child-2'])
      expect(await keysOf(lists, 'cin-rate')).toEqual(['child-2'])
      expect(faultsOf(lists)).toEqual({})
    })
  })
})

describe('a measure that is wrong', () => {
  const wrong: Readonly<Record<string, readonly [text: string, fault: RegExp]>> = {
    'no-heading': ['select 1 as key', /^the heading does not say "-- title: \.\.\."\.$/],
    'bad-fold': [file('select 1', { fold: 'mean' }), /^fold must be one of count/],
    'one-engine': [file('select * from cin qualify 1 = 1'), /not every engine has \(QUALIFY/],
    'two-statements': [file('select 1; drop table cin'), /one select and nothing after it/],
    'Bad Name': [file('select 1'), /named in small letters/],
    'syntax-error': [file('select period person_id key from from cin'), /^the select fails: Parser Error/],
    'unknown-column': [
      file('select period, child as key from cin'),
      /^the select fails: Binder Error.*child/,
    ],
    'unknown-table': [file('select period, key from no_such_list'), /^the select fails: Catalog Error/],
    'missing-met': [
      file('select period, person_id as key from cin', { fold: 'share', met: 'seen' }),
      /do(es)? not give the columns/,
    ],
    'missing-key': [file('select period, person_id from cin'), /does not give the columns period, key/],
    'missing-period': [file('select person_id as key from cin'), /does not give the columns period, key/],
    'same-key-twice': [file("select period, 'all' as key, person_id from cin"), /gives a key twice, or none/],
    'blank-key': [file('select period, cast(null as varchar) as key from cin'), /gives a key twice, or none/],
    'name-as-number': [
      file(
        'select p.period, cast(s.pers_forename as integer) as key from period p join ssd_person s on 1 = 1',
      ),
      /stops while running on these records/,
    ],
    'name-as-date': [
      file(
        'select c.period, c.person_id as key from cin c join ssd_person s on cast(s.pers_surname as date) = c.last_day',
      ),
      /stops while running on these records/,
    ],
    'name-as-met': [
      file(
        'select p.period, s.pers_person_id as key, s.pers_forename as met from period p join ssd_person s on 1 = 1',
        { fold: 'share', met: 'seen' },
      ),
      /does not give the columns/,
    ],
  }
  const files = Object.fromEntries(Object.entries(wrong).map(([id, [text]]) => [id, text]))
  const good = { good: file('select period, person_id as key, person_id from cin') }

  test('is reported alone, and every other is made', async () => {
    await withLists({ ...files, ...good }, async lists => {
      for (const [id, [, fault]] of Object.entries(wrong)) {
        expect(lists.fault(id), id).toMatch(fault)
        expect(lists.tally(id, MONTH), id).toBeNull()
        expect(await lists.keys(id), id).toEqual(new Map())
      }
      expect(faultsOf(lists, ['good'])).toEqual({})
      expect(await keysOf(lists, 'good')).toEqual(['child-1', 'child-2', 'child-3'])
    })
  })

  test('is reported where met is neither 0 nor 1', async () => {
    const odd = {
      'met-is-two': file('select period, person_id as key, 2 as met from cin', {
        fold: 'share',
        met: 'seen',
      }),
      'met-is-blank': file('select period, person_id as key, cast(null as integer) as met from cin', {
        fold: 'share',
        met: 'seen',
      }),
    }
    await withLists(odd, async lists => {
      expect(Object.keys(faultsOf(lists, Object.keys(odd)))).toEqual(['met-is-two', 'met-is-blank'])
    })
  })

  test('is reported without a word from the records', async () => {
    await withLists({ ...files, ...good }, async lists => {
      const said = Object.keys(files)
        .map(id => lists.fault(id))
        .join('\n')
      for (const name of [...NAMES, 'child-', '2015-']) expect(said).not.toContain(name)
    })
  })

  test('in the place of ours takes with it what joins it, and nothing else', async () => {
    const broken = { 'cin-number': file('select period, child as key from cin') }
    await withLists(broken, async lists => {
      expect(Object.keys(faultsOf(lists))).toEqual(['cin-number', 'cin-rate'])
    })
  })
})

describe('a measure with the name of something that lists are made from', () => {
  const expectRefused = async (name: string) => {
    const files = { [name]: file("select period, 'mine' as key, 'mine' as person_id from period") }
    await withLists(files, async lists => {
      expect(lists.fault(name)).not.toBeNull()
      expect(faultsOf(lists)).toEqual({})
      expect(await keysOf(lists, 'cin-number')).toEqual(['child-1', 'child-2', 'child-3'])
      expect(await keysOf(lists, 'cp-number')).toEqual(['child-4'])
      expect(await keysOf(lists, 'all-open-cases')).toEqual(['child-1', 'child-2', 'child-3', 'child-4'])
    })
  }

  test.each(['cin', 'cp', 'open-cases', 'period', 'due', 'calendar', 'ssd-person'])(
    '%s is reported, and ours are what they were',
    expectRefused,
  )
})

/** Lists of a plan folder with some measure files of its own, closed after `use`. */
async function withLists(
  files: Readonly<Record<string, string>>,
  use: (lists: Lists, measures: ReturnType<typeof readMeasures>) => Promise<void>,
): Promise<void> {
  const plan = mkdtempSync(join(root, 'plan-'))
  mkdirSync(join(plan, 'measures'))
  for (const [id, text] of Object.entries(files)) writeFileSync(join(plan, 'measures', `${id}.sql`), text)
  const measures = readMeasures(plan)
  const engine = await openEngine({
    memory: '1GB',
    folders: [tmpdir()],
    spill: join(tmpdir(), `throughline-spill-${process.pid}`),
  })
  try {
    const periods = periodsFor(MONTH, MONTH)
    await use(await makeLists(engine, { extract, measures, periods, dueRules: dueRules({}) }), measures)
  } finally {
    engine.close()
  }
}

function file(sql: string, heading: Readonly<Record<string, string>> = {}): string {
  const lines = { title: 'Ours', row: 'child', fold: 'count', windows: 'at', source: 'local', ...heading }
  const head = Object.entries(lines).map(([key, value]) => `-- ${key}: ${value}`)
  return [...head, '--', '-- Our own.', '', sql, ''].join('\n')
}

async function keysOf(lists: Lists, measure: string): Promise<readonly unknown[]> {
  const list = await lists.open({ measure, month: MONTH, window: 'at' })
  return list.rows.map(row => row[list.columns.indexOf('key')])
}

/** The faults of our measures and of some others, by id. */
function faultsOf(lists: Lists, others: readonly string[] = []): Readonly<Record<string, string>> {
  const ids = [...shipped.measures.map(measure => measure.id), ...others]
  return Object.fromEntries(ids.flatMap(id => (lists.fault(id) === null ? [] : [[id, lists.fault(id)!]])))
}

function records(): Readonly<Record<string, readonly RawRow[]>> {
  const children = [1, 2, 3, 4].map(nth => `child-${nth}`)
  return {
    ssd_person: children.map((id, nth) => ({
      pers_person_id: id,
      pers_forename: NAMES[nth % 3]!,
      pers_surname: NAMES[(nth + 1) % 3]!,
      pers_dob: '2015-01-01',
    })),
    ssd_cin_episodes: children.map(id => ({
      cine_referral_id: `r-${id}`,
      cine_person_id: id,
      cine_referral_date: '2022-05-10',
    })),
    ssd_cp_plans: [
      { cppl_cp_plan_id: 'p', cppl_person_id: 'child-4', cppl_cp_plan_start_date: '2022-06-10' },
    ],
  }
}
