import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { folderOf } from '../store/plan-folders.ts'
import { child, EARLY, LATE, PLAN, planFolder, publish, record } from './edition-folder.ts'
import { run } from './run.ts'

const restated = async (path: string, ...options: string[]) =>
  JSON.parse((await run(['restated', path, '--format', 'json', ...options])).out)

const MONTHS = ['2022-09', '2022-10', '2022-11'] as const

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

const figureOf = (data: Data, measure: string, month: string) =>
  data.measures.find(one => one.measure === measure)?.figures.find(one => one.month === month)

describe('restated', () => {
  const source = planFolder(EARLY)
  let extracts: readonly string[]
  let folder: ReturnType<typeof folderOf>
  const path = () => folder.path

  /** Three months published from an extract, and another extract in which a record came late. */
  beforeAll(async () => {
    await run(['load', source.path], '2022-12-05')
    for (const month of MONTHS) await publish(source.path, month, 'board')
    record(source.path, LATE)
    await run(['load', source.path], '2022-12-12')
    extracts = readdirSync(join(source.path, 'extracts')).sort()
  })
  beforeEach(() => {
    folder = folderOf(new Map([['plan.yaml', PLAN]]))
  })
  afterEach(() => folder.remove())
  afterAll(() => source.remove())

  /** Takes some of the extracts and editions into the test's own plan folder. */
  function take(loads: readonly number[], editions: readonly string[]): void {
    const own = [
      ...loads.map(at => join('extracts', extracts[at]!)),
      ...editions.map(name => join('editions', name)),
    ]
    for (const one of own) cpSync(join(source.path, one), join(path(), one), { recursive: true })
  }

  test('says that nothing was published, and then that nothing is different', async () => {
    take([0], [])
    expect((await run(['restated', path(), '--month', '2022-11'])).out).toMatch(
      /^No edition of November 2022/,
    )
    expect(await restated(path(), '--month', '2022-11')).toEqual({ edition: null, measures: [] })
    take([], ['2022-11'])
    const ran = await run(['restated', path(), '--month', '2022-12'])
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining('no figure is different now')])
  })

  test('gives a late record to the data, with the row that joined', async () => {
    take([0, 1], ['2022-11'])
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
  })

  test('gives a changed definition, interval or population to the definition, and says which', async () => {
    take([0, 1], ['2022-11'])
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
  })

  test('tells of a measure that the edition has and the plan does not ask for any more', async () => {
    take([0], ['2022-11'])
    writeFileSync(join(path(), 'plan.yaml'), PLAN.replace(/^.*cp-rate.*\n/m, ''))
    const ran = await run(['restated', path(), '--month', '2022-11'])
    expect([ran.code, ran.notes]).toEqual([0, expect.stringContaining('cp-rate: ')])
  })

  test('cannot tell rows once the edition’s extract is gone, nor the split where the definition changed', async () => {
    take([1], ['2022-11'])
    writeFileSync(join(path(), 'plan.yaml'), PLAN.replace('10 WD', '60 WD'))
    const data: Data = await restated(path(), '--month', '2022-11')
    const number = figureOf(data, 'cp-number', '2022-11')!
    expect([number.split, number.joined]).toEqual([{ definition: 0, data: 1 }, undefined])
    expect(figureOf(data, 'cp-visits-in-timescale', '2022-11')!.split).toBeNull()
    const text = (await run(['restated', path(), '--month', '2022-11'])).out
    expect(text).toContain(`Extract ${extracts[0]} is gone`)
  })

  test('tells how much late recording usually changes once three editions were published from earlier extracts', async () => {
    take([0, 1], MONTHS)
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
  })
})
