import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Cell, Lists } from '../../src/figures/lists.ts'
import { dueRules } from '../../src/measures/due-rules.ts'
import { parseMeasure } from '../../src/measures/parse-measure.ts'
import { periodsFor } from '../../src/measures/periods.ts'
import type { Engine } from '../../src/store/engine.ts'
import { openExtractEngine } from '../../src/store/extract.ts'
import { makeLists } from '../../src/store/make-lists.ts'
import { readMeasures } from '../../src/store/measure-files.ts'
import { toCsv } from '../independent/adversarial.ts'
import { folderOf, loadData } from './plan-folders.ts'

const PEOPLE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  born: { pers_dob: '2022-11-30', pers_sex: 'M', pers_ethnicity: 'WBRI' },
  due: { pers_dob: '', pers_expected_dob: '2022-12-24', pers_sex: '0' },
  later: { pers_dob: '2022-12-01' },
  late: { pers_dob: '', pers_expected_dob: '2022-10-24' },
  blank: { pers_dob: '', pers_sex: 'Woman', pers_ethnicity: 'Martian' },
  'one today': { pers_dob: '2021-11-30' },
  'one tomorrow': { pers_dob: '2021-12-01' },
  'five today': { pers_dob: '2017-11-30' },
  'ten tomorrow': { pers_dob: '2012-12-01' },
  sixteen: { pers_dob: '2006-11-30' },
  'nearly adult': { pers_dob: '2004-12-01' },
  adult: { pers_dob: '2004-11-30' },
}

const OURS: Readonly<Record<string, string>> = {
  'no-people': 'select period, referral_id as key from open_referral',
  'own-band': "select period, person_id as key, person_id, 'ours' as age_band from open_referral",
  'odd-ids': 'select period, person_id as key, 7 as person_id from open_referral',
}

let engine: Engine
let lists: Lists
let remove: () => void

beforeAll(async () => {
  const ids = [...Object.keys(PEOPLE), 'no row']
  const records = {
    ssd_person: Object.entries(PEOPLE).map(([id, cells]) => ({ pers_person_id: id, ...cells })),
    ssd_cin_episodes: ids.flatMap((id, nth) => [
      { cine_referral_id: `r${nth}`, cine_person_id: id, cine_referral_date: '2022-10-05' },
    ]),
    ssd_contacts: ['2022-10-07', '2022-11-07'].map((day, nth) => ({
      cont_contact_id: `c${nth}`,
      cont_person_id: 'one today',
      cont_contact_date: day,
    })),
  }
  const folder = folderOf(new Map([...toCsv(records)].map(([name, text]) => [`data/${name}`, text])))
  remove = folder.remove
  const { extract } = await loadData(folder.path)
  engine = await openExtractEngine(extract)
  const shipped = readMeasures(null)
  const measures = { ...shipped, measures: [...shipped.measures, ...Object.entries(OURS).map(measure)] }
  lists = await makeLists(engine, {
    extract,
    measures,
    periods: periodsFor('2022-11', '2022-11'),
    dueRules: dueRules({}),
  })
})
afterAll(() => {
  engine?.close()
  remove?.()
})

describe('a list of people', () => {
  test('tells the age of each at the month’s end in bands, by birthdays', async () => {
    expect(Object.fromEntries(await cells('all-open-cases', 'age_band'))).toEqual({
      born: 'under 1',
      due: 'unborn',
      later: 'unborn',
      late: 'not known',
      blank: 'not known',
      'no row': 'not known',
      'one today': '1 to 4',
      'one tomorrow': 'under 1',
      'five today': '5 to 9',
      'ten tomorrow': '5 to 9',
      sixteen: '16 and 17',
      'nearly adult': '16 and 17',
      adult: '18 and over',
    })
  })

  test('tells sex and ethnicity in the words of the national lists, and other values as they are', async () => {
    const sexes = new Map(await cells('all-open-cases', 'sex'))
    expect(['born', 'due', 'blank', 'late', 'no row'].map(id => sexes.get(id))).toEqual([
      'Male',
      'Unknown',
      'Female',
      null,
      null,
    ])
    const ethnicities = new Map(await cells('all-open-cases', 'ethnicity'))
    expect(['born', 'blank', 'late'].map(id => ethnicities.get(id))).toEqual([
      'White British',
      'Martian',
      null,
    ])
  })

  test('has these columns last, after its own', async () => {
    const { columns } = await lists.open({ measure: 'cin-number', month: '2022-11', window: 'at' })
    expect(columns.slice(-5)).toEqual(['team', 'worker', 'age_band', 'sex', 'ethnicity'])
  })

  test('tells a year’s rows at the end of the month that each belongs to', async () => {
    expect(await cells('contacts', 'age_band', 'ytd')).toEqual([
      ['c0', 'under 1'],
      ['c1', '1 to 4'],
    ])
  })
})

describe('a plan’s own list', () => {
  test('without people has no such columns', async () => {
    const { columns } = await lists.open({ measure: 'no-people', month: '2022-11', window: 'at' })
    expect(columns).toEqual(['key'])
  })

  test('keeps a column of its own that has one of the names', async () => {
    const { columns } = await lists.open({ measure: 'own-band', month: '2022-11', window: 'at' })
    expect(columns).toEqual(['key', 'person_id', 'age_band', 'sex', 'ethnicity'])
    expect(new Set((await cells('own-band', 'age_band')).map(([, band]) => band))).toEqual(new Set(['ours']))
  })

  test('may have people’s ids that are numbers', async () => {
    expect(new Set((await cells('odd-ids', 'age_band')).map(([, band]) => band))).toEqual(
      new Set(['not known']),
    )
  })
})

/** The key of each row and its cell of one column. */
async function cells(
  id: string,
  column: string,
  window: 'at' | 'ytd' = 'at',
): Promise<readonly (readonly [string, Cell | undefined])[]> {
  const { columns, rows } = await lists.open({ measure: id, month: '2022-11', window })
  const [key, at] = [columns.indexOf('key'), columns.indexOf(column)]
  return rows.map(row => [String(row[key]), row[at]])
}

function measure([id, sql]: readonly [string, string]) {
  const head = '-- title: Ours\n-- row: child\n-- fold: count\n-- windows: at\n-- source: local\n'
  const parsed = parseMeasure(id, `${head}--\n\n${sql}\n`)
  if (parsed.fault !== undefined) throw new Error(parsed.fault)
  return parsed.value
}
