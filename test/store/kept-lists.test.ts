import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monthsFrom } from '../../src/base/month.ts'
import { figureRecords } from '../../src/figures/figure-records.ts'
import type { ListColumns } from '../../src/figures/lists.ts'
import { dueRules } from '../../src/measures/due-rules.ts'
import { parseMeasure } from '../../src/measures/parse-measure.ts'
import { periodsFor } from '../../src/measures/periods.ts'
import { type Extract, openExtractEngine } from '../../src/store/extract.ts'
import { keptFolder } from '../../src/store/kept-lists.ts'
import { type ListsRequest, makeLists } from '../../src/store/make-lists.ts'
import { readMeasures } from '../../src/store/measure-files.ts'
import { adversarialRecords, toCsv } from '../independent/adversarial.ts'
import { folderOf, loadData } from './plan-folders.ts'

const [FROM, TO] = ['2022-10', '2022-11']
const measures = readMeasures(null)
const ways: readonly ListColumns[] = ['all', 'groups']
let extract: Extract
let remove: () => void

beforeAll(async () => {
  const records = toCsv(adversarialRecords(5, 150))
  const folder = folderOf(new Map([...records].map(([name, text]) => [`data/${name}`, text])))
  remove = folder.remove
  extract = (await loadData(folder.path)).extract
}, 60_000)
afterAll(() => remove?.())

/** All that can be asked of the lists of two months. */
async function asked(given: Partial<ListsRequest> = {}) {
  const engine = await openExtractEngine(extract)
  try {
    const request = { extract, measures, periods: periodsFor(FROM, TO), dueRules: dueRules({}), ...given }
    const lists = await makeLists(engine, request)
    const all = request.measures.measures
    const figures = await figureRecords(lists, all, monthsFrom(FROM, TO), () => 34_460, true)
    const refs = all.map(({ id, headline }) => ({ measure: id, month: TO, window: headline }))
    const opened = []
    for (const ref of refs.filter(({ measure }) => lists.fault(measure) === null))
      for (const way of ways) opened.push(await lists.open(ref, way))
    const rows = [await lists.rows('person_status', [FROM, TO]), await lists.rows('life_event', [FROM, TO])]
    return { figures, opened, rows, faults: all.map(({ id }) => lists.fault(id)) }
  } finally {
    engine.close()
  }
}

const sets = () => (existsSync(keptFolder(extract)) ? readdirSync(keptFolder(extract)) : [])
const filesIn = (set: string) => readdirSync(join(keptFolder(extract), set)).sort()

test('lists are kept only where that is asked for', async () => {
  await asked()
  expect(sets()).toEqual([])
})

test('lists that were kept are the lists, to every key, cell and event', async () => {
  const fresh = await asked()
  expect(await asked({ kept: true })).toEqual(fresh)
  const [set] = sets()
  const files = filesIn(set!)
  expect(files).toContain('cin_number.parquet')
  expect(files.filter(name => !/^[a-z_]+\.parquet$/.test(name))).toEqual([])
  const before = files.map(name => readFileSync(join(keptFolder(extract), set!, name)))
  expect(await asked({ kept: true })).toEqual(fresh)
  expect(filesIn(set!).map(name => readFileSync(join(keptFolder(extract), set!, name)))).toEqual(before)
  expect(sets()).toEqual([set])
})

test('a kept list that is cut short is made again', async () => {
  const fresh = await asked()
  const path = join(keptFolder(extract), sets()[0]!, 'cin_number.parquet')
  const whole = readFileSync(path)
  for (const bytes of [0, 3, whole.length - 1]) {
    writeFileSync(path, whole.subarray(0, bytes))
    expect(await asked({ kept: true })).toEqual(fresh)
  }
  await asked({ kept: true })
  expect(readFileSync(path).length).toBe(whole.length)
})

test('other months, other intervals and another definition have sets of their own', async () => {
  const before = sets().length
  const changed = measures.measures.map(measure =>
    measure.id === 'contacts' ? { ...measure, sql: `select * from (${measure.sql}) c where 1 = 0` } : measure,
  )
  const differing: readonly Partial<ListsRequest>[] = [
    { periods: periodsFor('2021-09', TO) },
    { dueRules: dueRules({ 'cin-visit': { count: 3, unit: 'D' } }) },
    { measures: { ...measures, measures: changed } },
  ]
  for (const given of differing) expect(await asked({ ...given, kept: true })).toEqual(await asked(given))
  expect(sets().length).toBe(before + differing.length)
})

test('a plan’s own list is never kept, and its fault is told as ever', async () => {
  const head = '-- title: Ours\n-- row: child\n-- fold: count\n-- windows: at\n-- source: local\n--\n\n'
  const own = ['ours', 'wrong'].map(id => {
    const select = `select period, ${id === 'ours' ? 'person_id' : 'nobody'} as key from cin`
    return parseMeasure(id, `${head}${select}\n`).value!
  })
  const set = { ...measures, measures: [...measures.measures, ...own], fromPlan: new Set(['ours', 'wrong']) }
  const known = new Set(sets())
  const made = await asked({ measures: set, kept: true })
  expect(made.faults.at(-2)).toBeNull()
  expect(made.faults.at(-1)).toMatch(/^the select fails: Binder Error/)
  const [added] = sets().filter(name => !known.has(name))
  expect(filesIn(added!)).toContain('cin.parquet')
  expect(filesIn(added!)).not.toContain('ours.parquet')
})

test('of sets that were not used within the hour the four last used stay', async () => {
  const old = Array.from({ length: 6 }, (_, nth) => join(keptFolder(extract), `old-${nth}`))
  for (const [nth, path] of old.entries()) {
    mkdirSync(path)
    utimesSync(path, new Date(2020, 0, nth + 1), new Date(2020, 0, nth + 1))
  }
  const known = sets().length - old.length
  await asked({ kept: true })
  expect(sets().filter(name => name.startsWith('old-')).length).toBe(Math.max(0, 4 - known))
  expect(sets().length).toBe(Math.max(4, known))
})

test('where nothing can be kept the lists are made all the same', async () => {
  const folder = folderOf(new Map([['lists', 'not a folder']]))
  const elsewhere = { ...extract, folder: folder.path }
  mkdirSync(join(folder.path, 'tables'))
  for (const name of readdirSync(join(extract.folder, 'tables')))
    writeFileSync(join(folder.path, 'tables', name), readFileSync(join(extract.folder, 'tables', name)))
  const [whole, made] = [await asked(), await madeIn(elsewhere)]
  expect(made).toEqual(whole.figures)
  folder.remove()
})

async function madeIn(where: Extract) {
  const engine = await openExtractEngine(where)
  try {
    const request = { extract: where, measures, periods: periodsFor(FROM, TO), dueRules: dueRules({}) }
    const lists = await makeLists(engine, { ...request, kept: true })
    return await figureRecords(lists, measures.measures, monthsFrom(FROM, TO), () => 34_460, true)
  } finally {
    engine.close()
  }
}
