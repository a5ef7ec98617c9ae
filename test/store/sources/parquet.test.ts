import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readParquetSource } from '../../../src/store/sources/parquet.ts'
import { problemTexts, type ReadingRoom, rawRows, readingRoom } from './reading-in.ts'

let room: ReadingRoom
let folder: string
beforeEach(async () => {
  room = await readingRoom()
  folder = join(room.folder, 'parquet')
  mkdirSync(folder)
})
afterEach(() => room.close())

const write = (name: string, select: string, options = '') =>
  room.engine.run(
    `copy (${select}) to '${join(folder, name).replaceAll("'", "''")}' (format parquet${options})`,
  )
const read = () => readParquetSource(folder, room.reading)
const CONTACTS = `select 'c' || i as cont_contact_id, 'p' || i as cont_person_id, date '2022-01-01' + i::int as cont_contact_date,
  'from ' || md5(i::varchar) as cont_contact_source_desc from range(2000) t(i)`
const worse = (problems: readonly string[]) => problems.filter(text => !text.startsWith('column-missing'))

test('every type becomes the text that a CSV file would have', async () => {
  await write(
    'people.parquet',
    `select * from (values
      (7::bigint, 12.50::decimal(9, 2), 9434765919::double, date '2022-11-30', timestamp '2022-11-30 09:30:00',
        timestamptz '2022-06-30 23:30:00+00', true, '007', 1e20::double, 0.1::float),
      (8, 100, 'nan', null, null, timestamptz '2022-12-31 23:30:00+00', false, '', null, 16777216),
      (9, null, null, null, null, null, null, null, null, null)
    ) t(pers_person_id, pers_nationality, pers_common_child_id, pers_dob, pers_expected_dob, pers_death_date, pers_send_flag,
      pers_forename, pers_ethnicity, pers_surname)`,
  )
  const asked =
    'pers_person_id pers_nationality pers_common_child_id pers_dob pers_expected_dob pers_death_date pers_send_flag pers_forename pers_ethnicity pers_surname pers_sex'
  const rows = await rawRows(room, await read(), 'ssd_person', asked.split(' '))
  expect(rows.map(row => row.slice(1))).toEqual([
    [
      1,
      '7',
      '12.5',
      '9434765919',
      '2022-11-30',
      '2022-11-30 09:30:00',
      '2022-07-01 00:30:00',
      'true',
      '007',
      '1e+20',
      '0.1',
      null,
    ],
    [2, '8', '100', null, null, null, '2022-12-31 23:30:00', 'false', '', null, '16777216', null],
    [3, '9', null, null, null, null, null, null, null, null, null, null],
  ])
})

test('files are known by their columns, and a table may be in parts', async () => {
  await write('a[1]*?.parquet', "select '1' as DEPT_TEAM_ID, 'North' as Dept_Team_Name, 1 as floor")
  mkdirSync(join(folder, 'departments.parquet'))
  await write('departments.parquet/part-1.parquet', "select '3' as dept_team_id, 'South' as dept_team_name")
  await write('departments.parquet/part-0.parquet', "select '2' as dept_team_id, 'East' as dept_team_name")
  writeFileSync(join(folder, 'departments.parquet', '_SUCCESS'), '')
  await write('other.parquet', 'select 1 as one, 2 as two')
  await write(
    'none.parquet',
    'select disa_table_id: 1, disa_person_id: 1, disa_disability_code: 1 where false',
  )
  const source = await read()
  expect(source.files.map(({ name, table }) => [name, table])).toEqual([
    ['a[1]*?.parquet', 'ssd_department'],
    ['departments.parquet/part-0.parquet', 'ssd_department'],
    ['departments.parquet/part-1.parquet', 'ssd_department'],
    ['none.parquet', 'ssd_disability'],
    ['other.parquet', null],
  ])
  expect(worse(problemTexts(source))).toEqual([
    'column-unknown a[1]*?.parquet',
    'file-empty none.parquet',
    'file-unrecognised other.parquet',
  ])
  expect(await rawRows(room, source, 'ssd_department', ['dept_team_name'])).toEqual([
    ['a[1]*?.parquet', 1, 'North'],
    ['departments.parquet/part-0.parquet', 1, 'East'],
    ['departments.parquet/part-1.parquet', 1, 'South'],
  ])
  expect(await rawRows(room, source, 'ssd_disability')).toEqual([])
})

test('a file that cannot be read, or whose columns cannot be text, is a problem, and the others are read', async () => {
  await write('whole.parquet', CONTACTS)
  const whole = readFileSync(join(folder, 'whole.parquet'))
  writeFileSync(join(folder, 'cut.parquet'), whole.subarray(0, whole.length / 2))
  writeFileSync(join(folder, 'text.parquet'), 'cont_contact_id\n1\n')
  writeFileSync(join(folder, 'nothing.parquet'), '')
  const page = Buffer.from(whole).fill(0xff, 2000, 3000)
  writeFileSync(join(folder, 'page.parquet'), page)
  await write('lists.parquet', "select ['1'] as dept_team_id, {'a': 1} as dept_team_name, ['x'] as unknown")
  await write('unended.parquet', "select '1' as cinp_cin_plan_id, '2' as cinp_person_id")
  const source = await read()
  expect(worse(problemTexts(source))).toEqual([
    'column-unknown lists.parquet',
    'end-column-missing unended.parquet cinp_cin_plan_end_date',
    'end-column-missing unended.parquet cinp_cin_plan_start_date',
    'file-unreadable cut.parquet',
    'file-unreadable lists.parquet dept_team_id',
    'file-unreadable lists.parquet dept_team_name',
    'file-unreadable nothing.parquet',
    'file-unreadable page.parquet',
    'file-unreadable text.parquet',
  ])
  expect((await rawRows(room, source, 'ssd_contacts', ['cont_contact_id'])).length).toBe(2000)
  expect(source.tables.length).toBe(1)
  expect(source.notes).toEqual(['lists.parquet was not read: a column is a list, a structure or bytes.'])
})

test.each(['snappy', 'zstd', 'uncompressed'])(
  'a damaged file of %s pages is refused when it is read or gives its rows',
  async compression => {
    await write('whole.parquet', CONTACTS, `, compression ${compression}`)
    const whole = readFileSync(join(folder, 'whole.parquet'))
    let seed = 5
    const below = (most: number) => {
      seed = (seed * 48271) % 2147483647
      return seed % most
    }
    const seen = new Set<string>()
    for (let nth = 0; nth < 60; nth++) {
      const bytes = Buffer.from(whole)
      for (let hit = 0; hit <= nth % 3; hit++) bytes[below(bytes.length)] = below(256)
      writeFileSync(
        join(folder, 'whole.parquet'),
        nth % 5 === 0 ? bytes.subarray(0, below(bytes.length)) : bytes,
      )
      const source = await read()
      const refused = problemTexts(source).some(text => text.startsWith('file-un'))
      if (!refused) await rawRows(room, source, 'ssd_contacts')
      seen.add(refused ? 'refused' : 'read')
    }
    expect([...seen].toSorted()).toContain('refused')
  },
)

test('a folder that is not there, or has no such file, is told', async () => {
  await expect(read()).rejects.toThrow('The source folder parquet has no Parquet files.')
  await expect(readParquetSource(join(folder, 'none'), room.reading)).rejects.toThrow(
    'The source folder none does not exist.',
  )
})
