import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgres as engine } from '../../../src/store/sources/postgres.ts'
import { postgresPrograms } from '../../measures/throwaway-postgres.ts'
import { problemTexts, rawRows } from './reading-in.ts'
import { messageOf, type SqlDatabase, sqlDatabase } from './sql-database.ts'

const bin = postgresPrograms()
const PERSON = 'pers_person_id, pers_forename, pers_dob'
const columns = PERSON.split(', ')

describe.skipIf(bin === null)(
  bin === null
    ? 'a database as a source (skipped: this machine has no PostgreSQL)'
    : 'a database as a source',
  () => {
    let database: SqlDatabase
    const run = (...sql: readonly string[]) => database.postgres.run(sql.join(';\n') + ';')
    const rows = async (spec: Parameters<SqlDatabase['read']>[0], table: string, asked: readonly string[]) =>
      rawRows(database.room, await database.read(spec), table, asked)

    beforeAll(async () => {
      database = await sqlDatabase(bin!)
    })
    afterAll(() => database?.close())

    test('every type becomes the text that a file would have', async () => {
      await run(
        'create schema typed',
        'create domain typed.moment as timestamp',
        `create type typed.sex as enum ('F', 'M')`,
        `create table typed.ssd_person (pers_person_id bigint, pers_common_child_id numeric(12, 2), pers_forename char(6),
          pers_sex typed.sex, pers_dob timestamp, pers_expected_dob typed.moment, pers_death_date timestamptz,
          pers_send_flag boolean, pers_upn_unknown varchar, pers_nationality jsonb, pers_ethnicity float8)`,
        `set timezone = 'UTC'`,
        `insert into typed.ssd_person values
          (7, 12.50, 'Al', 'F', '2022-11-30 09:30:00', '2022-11-30', '2022-06-30 23:30:00', true, '007', '{"a":1}', 1e20),
          (8, 100, '', 'M', '0044-03-15 BC', 'infinity', '2022-12-31 23:30:00', false, '', null, 'NaN'),
          (9, 'NaN', null, null, null, null, null, null, null, null, 0.1)`,
      )
      const asked =
        'pers_person_id pers_common_child_id pers_forename pers_sex pers_dob pers_expected_dob pers_death_date pers_send_flag pers_upn_unknown pers_nationality pers_ethnicity'
      expect(
        (await rows({ schema: 'typed' }, 'ssd_person', asked.split(' '))).map(row => row.slice(1)),
      ).toEqual([
        [
          1,
          '7',
          '12.5',
          'Al',
          'F',
          '2022-11-30 09:30:00',
          '2022-11-30 00:00:00',
          '2022-07-01 00:30:00',
          'true',
          '007',
          '{"a": 1}',
          '1e+20',
        ],
        [
          2,
          '8',
          '100',
          '',
          'M',
          '0044-03-15 00:00:00 BC',
          'infinity',
          '2022-12-31 23:30:00',
          'false',
          '',
          null,
          null,
        ],
        [3, '9', null, null, null, null, null, null, null, null, null, '0.1'],
      ])
    })

    test('only tables of the dataset are read, by their names with a prefix, and only their columns', async () => {
      await run(
        'create schema hdm',
        `create table hdm."HDM_ssd_person" (${PERSON.replaceAll(',', ' text,')} text, pers_shoe_size text)`,
        `insert into hdm."HDM_ssd_person" values ('1', 'a', '2022-01-01', '7')`,
        'create table hdm.hdm_disability (disa_table_id int, disa_person_id int)',
        `create table hdm.ssd_contacts (cont_contact_id text, cont_person_id text)`,
        `create table hdm.hdm_person_old as table hdm."HDM_ssd_person"`,
        'create view hdm.hdm_cp_reviews as select 1 as workflow_step_id, 2 as person_id, 3 as registration_id',
      )
      const read = await database.read({ schema: 'hdm', prefix: 'hdm_' })
      expect(read.files.map(({ name, table }) => [name, table])).toEqual([
        ['hdm.HDM_ssd_person', 'ssd_person'],
        ['hdm.hdm_cp_reviews', 'ssd_cp_reviews'],
        ['hdm.hdm_disability', 'ssd_disability'],
      ])
      const { problems, tables } = read
      expect(
        problems.filter(({ code }) => code !== 'column-missing').map(({ code, file }) => [code, file]),
      ).toEqual([
        ['column-unknown', 'hdm.HDM_ssd_person'],
        ['file-empty', 'hdm.hdm_disability'],
      ])
      expect(problemTexts(read)).toContain('column-missing hdm.HDM_ssd_person pers_sex')
      expect(tables.map(({ table }) => table.name)).toEqual([
        'ssd_person',
        'ssd_disability',
        'ssd_cp_reviews',
      ])
      expect(await rawRows(database.room, read, 'ssd_disability')).toEqual([])
      expect(
        await rawRows(database.room, read, 'ssd_cp_reviews', [
          'cppr_cp_review_id',
          'cppr_person_id',
          'cppr_cp_review_due',
        ]),
      ).toEqual([['hdm.hdm_cp_reviews', 1, '1', '2', null]])
    })

    test('rows come as the table keeps them, and as they were when the reading began', async () => {
      await run(
        'create schema moment',
        'create table moment.ssd_department (dept_team_id text primary key, dept_team_name text)',
        `insert into moment.ssd_department select i, 'team ' || i from generate_series(3000, 1, -1) i`,
      )
      const connection = `host='${database.postgres.folder}' dbname=postgres user=postgres`
      const client = await engine.connect({ connection, schema: 'moment', tls: true, ca: null, timeout: 60 })
      const [table] = (await client.tables(['ssd_department']))!
      await run(`delete from moment.ssd_department where dept_team_id <> '5'`, 'vacuum moment.ssd_department')
      let text = ''
      for await (const piece of client.rows(table!, table!.columns)) text += Buffer.from(piece).toString()
      client.close()
      expect(text).toBe(
        Array.from({ length: 3000 }, (_, at) => `"${3000 - at}","team ${3000 - at}"\n`).join(''),
      )
    })

    test('a table that alone cannot be read is a problem, and the others are read', async () => {
      const table = (name: string) => `create table part.${name}`
      await run(
        'create schema part',
        'create role reader login',
        'grant usage on schema part to reader',
        `${table('ssd_person')} (${PERSON.replaceAll(',', ' text,')} text)`,
        `insert into part.ssd_person values ('1', 'Alexandra', '2022-01-01')`,
        `${table('ssd_disability')} (disa_table_id text, disa_person_id text, disa_disability_code text)`,
        `create view part.ssd_assessment_factors as select pers_forename::int as cinf_table_id, pers_person_id as cinf_assessment_id from part.ssd_person`,
        `create function part.mark() returns text language sql as 'insert into part.ssd_disability values (1) returning 1::text'`,
        `create view part.ssd_missing as select part.mark() as miss_table_id, '1'::text as miss_person_id, null::date as miss_missing_episode_start_date, null::date as miss_missing_episode_end_date`,
        `${table('ssd_contacts')} (cont_contact_id bytea, cont_person_id text[], cont_contact_date date)`,
        `${table('ssd_cin_plans')} (cinp_cin_plan_id text, cinp_person_id text, cinp_cin_plan_start_date date)`,
        `${table('ssd_address')} (one text, two text)`,
        `${table('ssd_department')} (dept_team_id text, dept_team_name text)`,
        `insert into part.ssd_department select i::text, repeat('x', i * 1000000) from generate_series(1, 5) i`,
        `${table('ssd_professionals')} (prof_professional_id text, prof_staff_id text)`,
        'alter table part.ssd_professionals enable row level security',
        'grant select on all tables in schema part to reader',
        'revoke select on part.ssd_disability from reader',
        'grant select (disa_table_id) on part.ssd_disability to reader',
      )
      writeFileSync(
        `${database.room.folder}/reader`,
        `host=${database.postgres.folder} dbname=postgres user=reader`,
      )
      const read = await database.read({ schema: 'part', connection: { file: 'reader' } })
      expect(problemTexts(read).filter(text => !text.startsWith('column-missing'))).toEqual([
        'end-column-missing part.ssd_cin_plans cinp_cin_plan_end_date',
        'file-unreadable part.ssd_assessment_factors',
        'file-unreadable part.ssd_contacts cont_contact_id',
        'file-unreadable part.ssd_contacts cont_person_id',
        'file-unreadable part.ssd_department',
        'file-unreadable part.ssd_disability disa_disability_code',
        'file-unreadable part.ssd_disability disa_person_id',
        'file-unreadable part.ssd_missing',
        'file-unreadable part.ssd_professionals',
        'file-unrecognised part.ssd_address',
      ])
      expect(read.notes).toEqual([
        'part.ssd_assessment_factors was not read: the database gave an error (code 22P02).',
        'part.ssd_contacts was not read: the account may not read a column, or its type has no text.',
        'part.ssd_department was not read: a record is longer than 4 MB.',
        'part.ssd_disability was not read: the account may not read a column, or its type has no text.',
        'part.ssd_missing was not read: the database gave an error (code 25006).',
        'part.ssd_professionals was not read: the account may not read all of it.',
      ])
      expect(read.tables.map(rows => rows.table.name)).toEqual(['ssd_person'])
      expect(await rawRows(database.room, read, 'ssd_person', columns)).toEqual([
        ['part.ssd_person', 1, '1', 'Alexandra', '2022-01-01'],
      ])
      expect(JSON.stringify(read.problems)).not.toContain('Alexandra')
      expect(await run('select count(*) from part.ssd_disability')).toEqual(['0'])
    })

    test('nothing is left behind that would keep the program from ending', async () => {
      const held = () =>
        process.getActiveResourcesInfo().filter(name => /Timeout|Socket|Pipe/.test(name)).length
      await run(
        'create schema last',
        'create view last.ssd_department as select 1 as dept_team_id, 2 as dept_team_name',
      )
      const before = held()
      await database.read({ schema: 'last', timeout: 3600 })
      await expect.poll(held).toBeLessThanOrEqual(before)
    })

    test('a schema that is not there, or has no table of the dataset, is told', async () => {
      await run('create schema bare')
      expect(await messageOf(database.read({ schema: 'nowhere' }))).toBe(
        'InputError: Source 2: the database has no schema nowhere, or the account may not use it. Mend sources > schema in plan.yaml.',
      )
      expect(await messageOf(database.read({ schema: 'bare', prefix: 'x_' }))).toBe(
        'InputError: Source 2: the schema bare has no table of the dataset that the account can see, such as x_ssd_person. Mend sources > schema or prefix in plan.yaml, or let the account read them.',
      )
    })
  },
)
