import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toCsv } from '../independent/adversarial.ts'
import type { RawTables } from '../independent/rows.ts'
import { folderOf } from '../store/plan-folders.ts'
import { type Ran, run } from './run.ts'

const PLAN = `authority: {code: "899", name: Northmere}
population: [{from: 2020-04-01, children: 20000, source: made up}]
sources: [{kind: ssd-csv, path: data}]
parameters: {cp-visit: 10 WD}
sign-off:
  2022-11: {by: Director of Children's Services, on: 2022-12-15}
priorities:
  - id: A
    title: Planning and safety
    measures:
      - {id: cp-number, good: low, tolerance: 20%, targets: {2023-03: 5}}
      - {id: cp-rate, good: low}
      - {id: cp-visits-in-timescale, good: high, targets: {2023-03: 90}}
      - {id: contacts, good: low}
`
const NARRATIVE = `## What's working well?

{{cp-number}} children are on a plan.

## What are we worried about?

Nothing.

## What are we doing about it?

Waiting.
`

/** The ids of children and of records about them, as `planned` gives them. */
const PERSONAL = /CHILD-\d|plan-\d|visit-\d|contact-1/

/** The nth child, by an id that stands nowhere else. */
const child = (nth: number) => `CHILD-${String(nth).padStart(4, '0')}`

/** Children on a plan since a day, each seen on the days given. */
function planned(children: readonly (readonly [nth: number, start: string, ...seen: string[]])[]): RawTables {
  return {
    ssd_person: children.map(([nth]) => ({ pers_person_id: child(nth), pers_dob: '2015-06-01' })),
    ssd_cp_plans: children.map(([nth, start]) => ({
      cppl_cp_plan_id: `plan-${nth}`,
      cppl_person_id: child(nth),
      cppl_cp_plan_start_date: start,
    })),
    ssd_cp_visits: children.flatMap(([nth, , ...seen]) =>
      seen.map((day, at) => ({
        cppv_cp_visit_id: `visit-${nth}-${at}`,
        cppv_person_id: child(nth),
        cppv_cp_plan_id: `plan-${nth}`,
        cppv_cp_visit_date: day,
        cppv_cp_visit_seen: 'Y',
      })),
    ),
    ssd_contacts: [
      { cont_contact_id: 'contact-1', cont_person_id: child(1), cont_contact_date: '2022-11-30' },
    ],
  }
}

const EARLY = [
  [1, '2022-06-01', '2022-09-28', '2022-10-27', '2022-11-28'],
  [2, '2022-07-01', '2022-09-28', '2022-10-27'],
  [3, '2022-08-01', '2022-09-28', '2022-11-28'],
] as const
/** Recorded after November was published: a child on a plan since 5 October. */
const LATE = [...EARLY, [4, '2022-10-05', '2022-10-27']] as const

/** A plan folder with these children's records, not loaded yet. */
function planFolder(children: Parameters<typeof planned>[0], plan = PLAN) {
  const folder = folderOf(
    new Map([
      ['plan.yaml', plan],
      ['narrative/2022-11/cp-number.md', NARRATIVE],
    ]),
  )
  record(folder.path, children)
  return folder
}

function record(path: string, children: Parameters<typeof planned>[0]): void {
  for (const [name, text] of toCsv(planned(children))) {
    mkdirSync(join(path, 'data'), { recursive: true })
    writeFileSync(join(path, 'data', name), text)
  }
}

const publish = (path: string, month: string, out: string, ...options: string[]) =>
  run(['report', path, '--month', month, '--out', out, '--formats', 'html,json', '--publish', ...options])

const restated = async (path: string, ...options: string[]) =>
  JSON.parse((await run(['restated', path, '--format', 'json', ...options])).out)

/** Every file below a folder with its text. */
function tree(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(path => !statSync(join(folder, path)).isDirectory())
      .sort()
      .map(path => [path, readFileSync(join(folder, path), 'latin1')] as const),
  )
}

describe('a published edition', () => {
  const folder = planFolder(EARLY)
  const kept = join(folder.path, 'editions', '2022-11')
  let first: Ran

  beforeAll(async () => {
    await run(['load', folder.path], '2022-12-05')
    first = await publish(folder.path, '2022-11', 'board')
  })
  afterAll(() => folder.remove())

  test('is kept in the plan folder as it is written, and where is told on the side', () => {
    expect([first.code, first.notes]).toEqual([
      0,
      expect.stringMatching(
        /^The edition of November 2022 is sealed, and kept in .*editions\/2022-11\. Its digest is [0-9a-f]{64}\.$/,
      ),
    ])
    const written = [...first.files].map(([path, text]) => [path.replace(/^board\//, ''), text] as const)
    const latin = (text: string) => Buffer.from(text, 'utf8').toString('latin1')
    expect(new Map(written.map(([path, text]) => [path, latin(text)]))).toEqual(tree(kept))
  })

  test('holds the report, its figures, the plan, the narrative and every definition, and says who signed it off', () => {
    const edition = JSON.parse(readFileSync(join(kept, 'edition.json'), 'utf8'))
    expect(edition).toMatchObject({
      month: '2022-11',
      audience: 'board',
      signedOff: { by: "Director of Children's Services", on: '2022-12-15' },
      engine: { throughline: '0.0.0-test' },
      parameters: { 'cp-visit': '10 WD', icpc: '15 WD' },
    })
    const files = Object.keys(edition.files)
    for (const path of [
      'index.html',
      'report.json',
      'figures.json',
      'plan/plan.yaml',
      'plan/narrative/2022-11/cp-number.md',
      'definitions/cp-number.sql',
      'definitions/cp.sql',
    ])
      expect(files).toContain(path)
    expect(readFileSync(join(kept, 'plan/plan.yaml'), 'utf8')).toBe(PLAN)
    const { figures } = JSON.parse(readFileSync(join(kept, 'figures.json'), 'utf8'))
    expect(figures).toContainEqual({
      measure: 'cp-visits-in-timescale',
      month: '2022-11',
      window: 'at',
      numerator: 2,
      denominator: 3,
      value: 200 / 3,
    })
  })

  test('names no child, no machine and no folder of it', () => {
    for (const [path, text] of tree(kept)) {
      expect([path, PERSONAL.exec(text)]).toEqual([path, null])
      expect([path, text.includes(folder.path) || text.includes(dirname(folder.path) + '/')]).toEqual([
        path,
        false,
      ])
    }
  })

  test('in every format comes out the same, and names no child inside its documents either', async () => {
    const formats = ['--formats', 'html,pdf,docx,pptx,xlsx,json']
    const ran = await run([
      'report',
      folder.path,
      '--month',
      '2022-10',
      '--out',
      'x',
      '--publish',
      ...formats,
    ])
    const october = join(folder.path, 'editions', '2022-10')
    const verified = await run(['verify', october])
    expect([ran.code, verified.code, verified.notes]).toEqual([0, 0, ''])
    for (const name of ['report.docx', 'report.pptx', 'report.xlsx'])
      for (const [part, bytes] of Object.entries(unzipSync(readFileSync(join(october, name)))))
        expect([name, part, PERSONAL.exec(Buffer.from(bytes).toString('latin1'))]).toEqual([name, part, null])
    rmSync(october, { recursive: true })
  })

  test('is the same to the byte when it is published again, and is not kept twice', async () => {
    const again = await publish(folder.path, '2022-11', 'board')
    expect(again.files).toEqual(first.files)
    expect(again.notes).toMatch(/^This edition of November 2022 was published before\./)
    expect(readdirSync(join(folder.path, 'editions'))).toEqual(['2022-11'])
    const copy = tree(kept)
    cpSync(kept, `${folder.path}-moved`, { recursive: true })
    rmSync(kept, { recursive: true })
    await publish(folder.path, '2022-11', 'board')
    expect(tree(kept)).toEqual(copy)
    rmSync(`${folder.path}-moved`, { recursive: true })
  })

  test('comes out the same when it is verified, from where it is kept and from elsewhere', async () => {
    const here = await run(['verify', kept])
    expect([here.code, here.notes]).toEqual([0, ''])
    expect(here.out).toMatch(
      /Files: all \d+ as sealed\.\nFigures: all 180 come out the same\.\nReport: all \d+ files come out the same\.\n/,
    )
    const elsewhere = folderOf(new Map())
    cpSync(kept, join(elsewhere.path, 'papers', 'board'), { recursive: true })
    const apart = join(elsewhere.path, 'papers', 'board')
    const lost = await run(['verify', apart])
    expect([lost.code, lost.out]).toEqual([
      1,
      expect.stringContaining('is in no plan folder near the edition'),
    ])
    expect((await run(['verify', apart, '--plan', folder.path])).code).toBe(0)
    elsewhere.remove()
  })

  test('is not written over, nor mixed with other files', async () => {
    const other = folderOf(new Map([['minutes.txt', 'x']]))
    const mixed = await publish(folder.path, '2022-11', other.path)
    expect([mixed.code, mixed.notes]).toEqual([1, expect.stringContaining('already holds minutes.txt')])
    cpSync(kept, join(other.path, 'november'), { recursive: true })
    const over = await publish(folder.path, '2022-10', join(other.path, 'november'))
    expect([over.code, over.notes]).toEqual([1, expect.stringContaining('holds another edition')])
    expect(readdirSync(join(folder.path, 'editions'))).toEqual(['2022-11'])
    other.remove()
  })

  test('for the public is kept apart, and what is written elsewhere is the report alone', async () => {
    const ran = await publish(folder.path, '2022-11', 'public', '--audience', 'public')
    expect([ran.code, ran.notes]).toEqual([0, expect.stringContaining('editions/2022-11-public.')])
    expect([...ran.files.keys()].filter(path => !/^public\/[\w-]+\.(html|json)$/.test(path))).toEqual([])
    expect([...ran.files.keys()].filter(path => /figures\.json|edition\.json/.test(path))).toEqual([])
    expect((await run(['verify', join(folder.path, 'editions', '2022-11-public')])).code).toBe(0)
  })

  test('holds no lists', async () => {
    const ran = await run([
      ...['report', folder.path, '--month', '2022-11', '--out', 'x'],
      ...['--formats', 'xlsx', '--with-lists', '--publish'],
    ])
    expect([ran.code, ran.notes]).toEqual([2, expect.stringContaining('--with-lists')])
  })
})

describe('verify', () => {
  const folder = planFolder(EARLY)
  let kept: string
  beforeAll(async () => {
    await run(['load', folder.path], '2022-12-05')
    await publish(folder.path, '2022-11', 'board')
    kept = join(folder.path, 'editions', '2022-11')
  })
  afterAll(() => folder.remove())

  /** Verifies a copy of the edition with a file of it written anew; null takes the file away. */
  async function verifyWith(path: string, write: (text: string) => string | null): Promise<Ran> {
    const copy = join(folder.path, 'copy')
    cpSync(kept, copy, { recursive: true })
    const file = join(copy, path)
    const written = write(path === 'new.txt' ? '' : readFileSync(file, 'utf8'))
    rmSync(file, { force: true })
    if (written !== null) writeFileSync(file, written)
    const ran = await run(['verify', copy])
    rmSync(copy, { recursive: true })
    return ran
  }

  test('names what was changed, taken away or added, and stops with 1', async () => {
    const narrative = 'plan/narrative/2022-11/cp-number.md'
    const changed = await verifyWith(narrative, text => text.replace('Nothing', 'Everything'))
    expect([changed.code, changed.out]).toEqual([1, expect.stringContaining(`changed  ${narrative}`)])
    expect(changed.out).toContain('not made again')
    expect((await verifyWith('index.html', () => null)).out).toContain('missing  index.html')
    const added = await verifyWith('new.txt', () => 'x')
    expect([added.code, added.out]).toEqual([1, expect.stringContaining('added    new.txt')])
    const sealed = await verifyWith('edition.json', text => text.replace('Director', 'Leader'))
    expect([sealed.code, sealed.out]).toEqual([1, expect.stringContaining('changed  edition.json')])
  })

  test('names a figure that was changed, with what it comes out as', async () => {
    const ran = await verifyWith('figures.json', text =>
      text.replace(
        '"cp-number","month":"2022-11","window":"at","numerator":3',
        '"cp-number","month":"2022-11","window":"at","numerator":2',
      ),
    )
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(
      /Figures: 1 figure comes out otherwise\.\n\n.*\n.*\ncp-number +Nov 2022 +at +2 +3\n/,
    )
    expect(ran.out).toContain('come out the same')
  })

  test('says that an edition could not be made again once its extract is gone or is not as it was', async () => {
    const extracts = join(folder.path, 'extracts')
    const [id] = readdirSync(extracts)
    const table = join(extracts, id!, 'tables', 'ssd_cp_plans.parquet')
    const content = readFileSync(table)
    chmodSync(table, 0o644)
    writeFileSync(table, Buffer.concat([content, Buffer.from('x')]))
    const changed = await run(['verify', kept])
    expect([changed.code, changed.out]).toEqual([1, expect.stringContaining('tables/ssd_cp_plans.parquet')])
    writeFileSync(table, content)
    cpSync(extracts, `${extracts}-kept`, { recursive: true })
    rmSync(extracts, { recursive: true })
    const gone = await run(['verify', kept])
    expect(gone.code).toBe(1)
    expect(gone.out).toMatch(/Files: all \d+ as sealed\./)
    expect(gone.out).toContain(`extract ${id} is in no plan folder near the edition`)
    expect(gone.notes).toBe('The edition could not be made again, so it is not verified.')
    cpSync(`${extracts}-kept`, extracts, { recursive: true })
    expect((await run(['verify', kept])).code).toBe(0)
  })

  test('is told of a folder that is no edition', async () => {
    const ran = await run(['verify', folder.path])
    expect([ran.code, ran.notes]).toEqual([1, expect.stringContaining('is not an edition')])
  })
})

describe('restated', () => {
  let folder: ReturnType<typeof planFolder>
  const path = () => folder.path
  const figureOf = (data: Data, measure: string, month: string) =>
    data.measures.find(one => one.measure === measure)?.figures.find(one => one.month === month)

  interface Data {
    readonly edition: { readonly name: string } | null
    readonly measures: readonly {
      readonly measure: string
      readonly causes: readonly string[]
      readonly late: { readonly changes: readonly number[]; readonly says: string }
      readonly figures: readonly {
        readonly month: string
        readonly was: { readonly value: number }
        readonly is: { readonly value: number }
        readonly split: { readonly definition: number; readonly data: number } | null
        readonly joined?: readonly string[]
        readonly left?: readonly string[]
      }[]
    }[]
  }

  const begin = async () => {
    folder = planFolder(EARLY)
    await run(['load', path()], '2022-12-05')
    await publish(path(), '2022-11', 'board')
  }
  const recordLate = async (day = '2022-12-12') => {
    record(path(), LATE)
    await run(['load', path()], day)
  }

  test('says that nothing was published, and then that nothing is different', async () => {
    folder = planFolder(EARLY)
    await run(['load', path()], '2022-12-05')
    expect((await run(['restated', path(), '--month', '2022-11'])).out).toMatch(
      /^No edition of November 2022/,
    )
    expect(await restated(path(), '--month', '2022-11')).toEqual({ edition: null, measures: [] })
    await publish(path(), '2022-11', 'board')
    const ran = await run(['restated', path(), '--month', '2022-12'])
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining('no figure is different now')])
    folder.remove()
  })

  test('gives a late record to the data, with the row that joined', async () => {
    await begin()
    await recordLate()
    const data: Data = await restated(path(), '--month', '2022-11')
    expect(data.edition?.name).toBe('2022-11')
    expect(data.measures.map(({ measure, causes }) => [measure, causes])).toEqual([
      ['cp-number', []],
      ['cp-rate', []],
      ['cp-visits-in-timescale', []],
    ])
    expect(figureOf(data, 'cp-number', '2022-10')).toMatchObject({
      was: { value: 3 },
      is: { value: 4 },
      split: { definition: 0, data: 1 },
      joined: [child(4)],
      left: [],
    })
    expect(figureOf(data, 'cp-number', '2022-09')).toBeUndefined()
    const text = (await run(['restated', path(), '--month', '2022-11'])).out
    expect(text).toMatch(/cp-number +Oct 2022 +at +3 +4 +0 +\+1 +1 +- +-/)
    expect(text).toContain(`1 row joined: ${child(4)}`)
    expect(text).toContain('restated because records were added or corrected. It is too soon')
    folder.remove()
  })

  test('gives a changed definition, interval or population to the definition, and says which', async () => {
    await begin()
    await recordLate()
    const late = readFileSync('src/measures/safety/cp-number.sql', 'utf8')
    mkdirSync(join(path(), 'measures'))
    const sinceAugust = `${late.trimEnd()}\nwhere c.plan_start >= date '2022-08-01'\n`
    writeFileSync(join(path(), 'measures', 'cp-number.sql'), sinceAugust)
    writeFileSync(
      join(path(), 'plan.yaml'),
      PLAN.replace('10 WD', '60 WD').replace('children: 20000', 'children: 10000'),
    )
    const data: Data = await restated(path(), '--month', '2022-11')
    expect(data.measures.map(({ measure, causes }) => [measure, causes])).toEqual([
      ['cp-number', ['definition']],
      ['cp-rate', ['definition', 'population']],
      ['cp-visits-in-timescale', ['parameters']],
    ])
    expect(figureOf(data, 'cp-number', '2022-11')).toMatchObject({
      was: { value: 3 },
      is: { value: 2 },
      split: { definition: -2, data: 1 },
      joined: [child(4)],
      left: [child(1), child(2)],
    })
    const visits = figureOf(data, 'cp-visits-in-timescale', '2022-11')!
    expect([visits.was.value, visits.is.value]).toEqual([200 / 3, 100])
    expect(visits.split!.definition + visits.split!.data).toBeCloseTo(100 / 3, 9)
    const text = (await run(['restated', path(), '--month', '2022-11'])).out
    expect(text).toContain(
      'restated because what it counts is defined anew and records were added or corrected',
    )
    folder.remove()
  })

  test('cannot tell rows once the edition’s extract is gone, nor the split where the definition changed', async () => {
    await begin()
    const [id] = readdirSync(join(path(), 'extracts'))
    await recordLate()
    rmSync(join(path(), 'extracts', id!), { recursive: true })
    writeFileSync(join(path(), 'plan.yaml'), PLAN.replace('10 WD', '60 WD'))
    const data: Data = await restated(path(), '--month', '2022-11')
    const number = figureOf(data, 'cp-number', '2022-11')!
    expect([number.split, number.joined]).toEqual([{ definition: 0, data: 1 }, undefined])
    expect(figureOf(data, 'cp-visits-in-timescale', '2022-11')!.split).toBeNull()
    const text = (await run(['restated', path(), '--month', '2022-11'])).out
    expect(text).toContain(`Extract ${id} is gone`)
    folder.remove()
  })

  test('tells how much late recording usually changes once three editions were published from earlier extracts', async () => {
    folder = planFolder(EARLY)
    await run(['load', path()], '2022-12-05')
    for (const month of ['2022-09', '2022-10', '2022-11']) await publish(path(), month, 'board')
    await recordLate()
    const data: Data = await restated(path(), '--month', '2022-11')
    const number = data.measures.find(({ measure }) => measure === 'cp-number')!
    expect(number.late).toEqual({
      changes: [0, 1, 1],
      says: 'Late recording has usually added 1 to this figure (from 0 to 1 over 3 editions).',
    })
    const page = [...(await publish(path(), '2022-11', 'board')).files].find(([name]) =>
      name.endsWith('cp-number.html'),
    )![1]
    expect(page).toContain('What was restated')
    expect(page).toContain('Late recording has usually added 1 to this figure')
    expect(page).not.toMatch(/CHILD-\d/)
    const again = await publish(path(), '2022-11', 'board')
    expect([...again.files].find(([name]) => name.endsWith('cp-number.html'))![1]).toBe(page)
    expect(readdirSync(join(path(), 'editions')).sort()).toEqual([
      '2022-09',
      '2022-10',
      '2022-11',
      '2022-11.2',
    ])
    expect((await run(['verify', join(path(), 'editions', '2022-11.2')])).code).toBe(0)
    const open = await publish(path(), '2022-11', 'public', '--audience', 'public')
    expect([...open.files.values()].filter(text => text.includes('What was restated'))).toEqual([])
    folder.remove()
  })
})
