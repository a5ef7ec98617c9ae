import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { inspectPath } from '../../../src/store/inspect/inspect-path.ts'
import { sourcesFound } from '../../../src/store/inspect/sources-found.ts'
import { folderOf } from '../plan-folders.ts'
import {
  annexAWorkbook,
  CENSUS_XML,
  CONTACTS_CSV,
  EPISODES_CSV,
  FIGURES_CSV,
  HEADER_CSV,
  OTHER_XML,
  parquetOf,
  RETURN_XML,
} from './look-alikes.ts'

const made: { readonly remove: () => void }[] = []
afterAll(() => {
  for (const folder of made) folder.remove()
})

async function looked(files: Readonly<Record<string, string | Uint8Array>>, at = '') {
  const folder = folderOf(new Map(Object.entries(files)))
  made.push(folder)
  const found = await inspectPath(join(folder.path, at), join(folder.path, 'spill'))
  return { path: folder.path, found, files: found.flatMap(one => one.files) }
}

describe('a file is told by what is in it, whatever its name', () => {
  test('a CSV file by its headings', async () => {
    const { files } = await looked({
      'a.csv': CONTACTS_CSV,
      'b.CSV': EPISODES_CSV,
      'c.csv': FIGURES_CSV,
      'd.csv': 'Child Unique ID;Date of Contact;Contact Source\n1;03/10/2022;1A\n',
      'e.csv': 'name,colour\nx,red\n',
      'f.csv': '',
    })
    expect(files.map(file => [file.name, file.kind, file.kind && file.holds])).toEqual([
      ['a.csv', 'ssd-csv', ['ssd_contacts']],
      ['b.CSV', 'ssda903', ['Episodes']],
      ['c.csv', 'figures', ['published figures']],
      ['d.csv', 'annex-a', ['List 1']],
      ['e.csv', null, null],
      ['f.csv', null, null],
    ])
  })

  test('an XML file by its outermost element and the collection it names', async () => {
    const { files } = await looked({
      'a.xml': RETURN_XML,
      'b.xml': CENSUS_XML,
      'c.xml': OTHER_XML,
      'd.xml': 'not XML at all',
    })
    expect(files.map(file => (file.kind === null ? file.because : [file.kind, ...file.holds]))).toEqual([
      ['ssda903'],
      ['cin-census', 'the year 2023'],
      'it is neither the SSDA903 return nor the children in need census',
      expect.stringMatching(/^it is not XML: line 1, /),
    ])
  })

  test('a workbook by the headings of its sheets', async () => {
    const { files } = await looked({
      'a.xlsx': annexAWorkbook({ 'List 1': [], 'List 7': [] }),
      'b.xlsx': 'not a workbook',
    })
    expect(files).toEqual([
      { name: 'a.xlsx', kind: 'annex-a', holds: ['List 1', 'List 7'] },
      { name: 'b.xlsx', kind: null, because: expect.any(String) },
    ])
  })

  test('a Parquet file by its columns', async () => {
    const { files } = await looked({
      'a.parquet': await parquetOf(
        "select 'a' as pers_person_id, 'F' as pers_sex, date '2012-03-02' as pers_dob",
      ),
      'b.parquet': 'not Parquet',
      'c.parquet': await parquetOf('select 1 as colour, 2 as name'),
    })
    expect(files.map(({ name, kind }) => [name, kind])).toEqual([
      ['a.parquet', 'ssd-parquet'],
      ['b.parquet', null],
      ['c.parquet', null],
    ])
  })
})

test('folders are looked into one deep, and what can hold no records is passed over', async () => {
  const { found, path } = await looked({
    'notes.docx': 'x',
    '.hidden.csv': CONTACTS_CSV,
    '~$open.xlsx': 'x',
    'returns/episodes.csv': EPISODES_CSV,
    'returns/deeper/contacts.csv': CONTACTS_CSV,
  })
  expect(found).toEqual([
    { folder: path, files: [], others: ['notes.docx'] },
    {
      folder: join(path, 'returns'),
      files: [{ name: 'episodes.csv', kind: 'ssda903', holds: ['Episodes'] }],
      others: [],
    },
  ])
})

test('one file can be given, and a place that is not there is an error', async () => {
  const { files } = await looked({ 'a.csv': CONTACTS_CSV, 'b.csv': EPISODES_CSV }, 'b.csv')
  expect(files.map(({ name }) => name)).toEqual(['b.csv'])
  await expect(looked({ 'a.csv': '' }, 'nowhere')).rejects.toThrow('There is no ')
})

describe('the sources that a plan names', () => {
  test('are folders, or files where one stands among others, the fullest kinds first', async () => {
    const { found, path } = await looked({
      'mixed/contacts.csv': CONTACTS_CSV,
      'mixed/before.csv': FIGURES_CSV,
      'mixed/census.xml': CENSUS_XML,
      'years/episodes.csv': EPISODES_CSV,
      'years/header.csv': HEADER_CSV,
    })
    const sources = sourcesFound(found, join(path, 'plan'))
    expect(sources.map(({ kind, path }) => [kind, path])).toEqual([
      ['ssd-csv', '../mixed/contacts.csv'],
      ['cin-census', '../mixed/census.xml'],
      ['ssda903', '../years'],
      ['figures', '../mixed/before.csv'],
    ])
    expect(sources[2]).toMatchObject({ files: 2, holds: ['Episodes', 'Header'] })
  })

  test('are relative to the plan below and beside it, and full paths elsewhere', async () => {
    const { found, path } = await looked({ 'data/contacts.csv': CONTACTS_CSV })
    const pathsFrom = (plan: string) => sourcesFound(found, plan).map(one => one.path)
    expect(pathsFrom(path)).toEqual(['data'])
    expect(pathsFrom(join(path, 'data'))).toEqual(['.'])
    expect(pathsFrom(join(path, 'plan'))).toEqual(['../data'])
    expect(pathsFrom(join(path, 'plans', 'ours'))).toEqual([join(path, 'data')])
  })
})
