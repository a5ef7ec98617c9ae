import { afterEach, expect, test } from 'vitest'
import type { ListRef } from '../../src/figures/figure.ts'
import { dueRules } from '../../src/measures/due-rules.ts'
import { periodsFor } from '../../src/measures/periods.ts'
import { type Extract, openExtractEngine } from '../../src/store/extract.ts'
import { makeLists } from '../../src/store/make-lists.ts'
import { readMeasures } from '../../src/store/measure-files.ts'
import { readPossible } from '../../src/store/read-possible.ts'
import { folderOf, loadData } from './plan-folders.ts'

let remove = () => {}
afterEach(() => remove())

const MONTH = '2022-11'
const measureFile = (sql: string) =>
  `-- title: Ours\n-- row: contact\n-- fold: count\n-- windows: month\n-- source: local\n\n${sql}\n`

/** What could change in some measures' lists of the month, of two contacts of which one has no date. */
async function possibleOf(
  ids: readonly string[],
  plan: Readonly<Record<string, string>> = {},
  alter: (extract: Extract) => Extract = extract => extract,
) {
  const contacts = 'cont_contact_id,cont_person_id,cont_contact_date\n1,a,2022-11-01\n2,b,\n'
  const measures = Object.entries(plan).map(([id, sql]) => [`measures/${id}.sql`, measureFile(sql)] as const)
  const folder = folderOf(new Map([['data/contacts.csv', contacts], ...measures]))
  remove = folder.remove
  const extract = alter((await loadData(folder.path)).extract)
  const engine = await openExtractEngine(extract)
  try {
    const set = readMeasures(folder.path)
    const lists = await makeLists(engine, {
      extract,
      measures: set,
      periods: periodsFor(MONTH, MONTH),
      dueRules: dueRules({}),
    })
    const figures = ids.map((measure): ListRef => ({ measure, window: 'month', month: MONTH }))
    const possible = await readPossible(engine, lists, { extract, measures: set, figures })
    return figures.map(possible)
  } finally {
    engine.close()
  }
}

const ONE_CONTACT = {
  moves: [{ now: 'out', could: ['out', 'met'], rows: 1 }],
  exact: true,
  causes: [{ table: 'ssd_contacts', code: 'date-missing', records: 1 }],
}

test('what could change is told of our measures, and of a plan’s own that repeats the list of one', async () => {
  const plan = { 'all-contacts': 'select * from contacts' }
  expect(await possibleOf(['contacts', 'all-contacts'], plan)).toEqual([ONE_CONTACT, ONE_CONTACT])
})

test('it is not known of a list that the plan makes its own way, or of one that rests on such a list', async () => {
  const sql =
    'select d.period, c.cont_contact_id as key from ssd_contacts c join period_day d on d.day = c.cont_contact_date'
  expect(await possibleOf(['own-contacts', 'contacts'], { 'own-contacts': sql })).toEqual([null, ONE_CONTACT])
  remove()
  expect(await possibleOf(['contacts', 'contacts-to-early-help'], { contacts: sql })).toEqual([null, null])
})

test('measures that repeat each other in a circle have none', async () => {
  const plan = { one: 'select * from two', two: 'select * from one' }
  expect(await possibleOf(['one', 'two'], plan)).toEqual([null, null])
})

test('it is not known of a measure whose tables are missing', async () => {
  expect(await possibleOf(['contacts', 'contacts-to-early-help'])).toEqual([ONE_CONTACT, null])
})

test('it is not known of an extract made before left-out records were kept', async () => {
  const before = ({ folder, manifest: { leftOut: _, ...manifest } }: Extract): Extract => ({
    folder,
    manifest,
  })
  expect(await possibleOf(['contacts'], {}, before)).toEqual([null])
})
