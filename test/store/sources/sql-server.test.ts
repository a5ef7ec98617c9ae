import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSqlSource } from '../../../src/store/sources/ssd-sql.ts'
import type { SqlSource } from '../../../src/store/sources/ssd-sql-request.ts'
import { hasOpenssl, makeCertificates } from './certificates.ts'
import { type Answer, type FakeServer, type RunningFake, startFake } from './fake-sql-server.ts'
import { problemTexts, type ReadingRoom, rawRows, readingRoom } from './reading-in.ts'
import { messageOf } from './sql-database.ts'

const SECRET = 'hunter2-s3cret'
let room: ReadingRoom
let fake: RunningFake | null = null
beforeEach(async () => {
  room = await readingRoom()
})
afterEach(() => {
  fake?.stop()
  fake = null
  room.close()
})

type Spec = Partial<SqlSource['spec']>

function readAt(port: number, spec: Spec = {}, host = '127.0.0.1') {
  const account = `Database=ssd;User ID=reader;Password="${SECRET}"`
  writeFileSync(join(room.folder, 'connection'), `Server=tcp:${host},${port};${account};Encrypt=false`)
  return readSqlSource(
    {
      spec: { engine: 'sql-server', connection: { file: 'connection' }, timeout: 2, ...spec },
      folder: room.folder,
      number: 1,
    },
    room.reading,
  )
}

async function readFake(server: FakeServer, spec: Spec = { tls: 'off' }) {
  fake = await startFake(server)
  return readAt(fake.port, spec)
}

const told = async (reading: Promise<unknown>) => {
  const message = await messageOf(reading)
  for (const secret of [SECRET, '127.0.0.1', 'reader', 'Alexandra']) expect(message).not.toContain(secret)
  return message.replace('InputError: Source 1: ', '')
}

const NOTHING: Answer = { columns: [], rows: [] }
const NO_ID: Answer = { columns: ['int'], rows: [[null]] }
const catalogue = (rows: readonly (readonly unknown[])[]): Answer => ({
  columns: ['text', 'text', 'text', 'int', 'int'],
  rows,
})
const DEPARTMENT = ['dept_team_id', 'dept_team_name', 'dept_team_parent_id'].map((name, at) => [
  'ssd_department',
  name,
  at === 2 ? 'float' : 'nvarchar',
  1,
  at === 0 ? 1 : null,
])

/** A server with these columns, which answers a select for rows as told. */
function serverWith(columns: readonly (readonly unknown[])[], select: (sql: string) => Answer): FakeServer {
  return {
    answer: sql => {
      if (sql.includes('schema_id') && !sql.includes('sys.objects')) return { columns: ['int'], rows: [[1]] }
      if (sql.includes('snapshot_isolation_state')) return { columns: ['int'], rows: [[1]] }
      if (sql.includes('sys.objects')) return catalogue(columns)
      return sql.startsWith('select') ? select(sql) : NOTHING
    },
  }
}

test('rows come as text, with null told from nothing, and numbers as short as they can be', async () => {
  const rows = [
    ['007', 'North "1"\r\nteam é😀', 0.1],
    ['\\N', '', null],
    ['9', null, 1e21],
  ]
  const read = await readFake(serverWith(DEPARTMENT, () => ({ columns: ['text', 'text', 'float'], rows })))
  expect(
    await rawRows(room, read, 'ssd_department', ['dept_team_id', 'dept_team_name', 'dept_team_parent_id']),
  ).toEqual([
    ['dbo.ssd_department', 1, '007', 'North "1"\r\nteam é😀', '0.1'],
    ['dbo.ssd_department', 2, '\\N', '', null],
    ['dbo.ssd_department', 3, '9', null, '1e+21'],
  ])
  expect(fake!.statements.slice(1)).toMatchInlineSnapshot(`
    [
      "select snapshot_isolation_state as state from sys.databases where database_id = db_id()",
      "set lock_timeout 1000; set deadlock_priority low; set implicit_transactions off; set transaction isolation level snapshot; begin transaction",
      "select schema_id(N'dbo') as id",
      "select o.name as [table], c.name as [column], type_name(c.system_type_id) as [type],
          coalesce(has_perms_by_name(quotename(N'dbo') + N'.' + quotename(o.name), N'OBJECT', N'SELECT', c.name, N'COLUMN'), 0) as [readable],
          k.key_ordinal as [key]
        from sys.objects o join sys.columns c on c.object_id = o.object_id
          left join sys.indexes i on i.object_id = o.object_id and i.is_primary_key = 1
          left join sys.index_columns k
            on k.object_id = o.object_id and k.index_id = i.index_id and k.column_id = c.column_id
        where o.schema_id = schema_id(N'dbo') and o.type in ('U', 'V')
          and lower(o.name) in (N'ssd_person', N'ssd_disability', N'ssd_immigration_status', N'ssd_linked_identifiers', N'ssd_address', N'ssd_contacts', N'ssd_early_help_episodes', N'ssd_cin_episodes', N'ssd_cin_assessments', N'ssd_assessment_factors', N'ssd_cin_plans', N'ssd_cin_visits', N'ssd_s47_enquiry', N'ssd_initial_cp_conference', N'ssd_cp_plans', N'ssd_cp_visits', N'ssd_cp_reviews', N'ssd_cla_episodes', N'ssd_cla_placement', N'ssd_legal_status', N'ssd_cla_reviews', N'ssd_cla_visits', N'ssd_cla_care_plan', N'ssd_missing', N'ssd_permanence', N'ssd_care_leavers', N'ssd_pre_proceedings', N'ssd_involvements', N'ssd_professionals', N'ssd_department')
        order by o.name, c.column_id",
      "select convert(nvarchar(max), [dept_team_id]) as c0, convert(nvarchar(max), [dept_team_name]) as c1, [dept_team_parent_id] as c2 from [dbo].[ssd_department] order by [dept_team_id]",
    ]
  `)
})

test('a float of 32 bits is the number that was written', async () => {
  const columns: Answer = {
    columns: ['text', 'text', 'real'],
    rows: [
      ['1', 'a', 0.1],
      ['2', 'b', 16777216],
      ['3', 'c', 2.34567],
    ],
  }
  const read = await readFake(serverWith(DEPARTMENT, () => columns))
  const rows = await rawRows(room, read, 'ssd_department', ['dept_team_parent_id'])
  expect(rows.map(row => row[2])).toEqual(['0.1', '16777216', '2.34567'])
})

test('many rows pass through', async () => {
  const many = function* () {
    for (let nth = 0; nth < 20_000; nth++) yield [String(nth), 'x'.repeat(50), nth]
  }
  const read = await readFake(
    serverWith(DEPARTMENT, () => ({ columns: ['text', 'text', 'float'], rows: many() })),
  )
  const [{ n, top }] = (await room.engine.rows(
    `select count(*) as n, max(_record) as top from (${read.tables[0]!.select(['dept_team_id'], 0)}) where dept_team_id = cast(_record - 1 as varchar)`,
  )) as [{ n: number; top: number }]
  expect([n, top]).toEqual([20_000, 20_000])
})

test('a table that alone cannot be read is a problem, and the others are read', async () => {
  const person = ['pers_person_id', 'pers_forename'].map(name => ['ssd_person', name, 'nvarchar', 1, null])
  const bytes = [
    ['ssd_disability', 'disa_table_id', 'varbinary', 1, 1],
    ['ssd_disability', 'disa_person_id', 'nvarchar', 0, null],
  ]
  const read = await readFake(
    serverWith([...DEPARTMENT, ...person, ...bytes], sql =>
      sql.includes('ssd_person')
        ? { error: 229, class: 14, message: 'SELECT permission was denied on Alexandra' }
        : { columns: ['text', 'text', 'float'], rows: [['1', 'a', null]] },
    ),
  )
  expect(problemTexts(read).filter(text => text.startsWith('file-'))).toEqual([
    'file-unreadable dbo.ssd_disability disa_person_id',
    'file-unreadable dbo.ssd_disability disa_table_id',
    'file-unreadable dbo.ssd_person',
  ])
  expect(read.tables.map(rows => rows.table.name)).toEqual(['ssd_department'])
})

test('faults of the server end the load and are told without what it said', async () => {
  const failing = (answer: Answer) => told(readFake(serverWith(DEPARTMENT, () => answer)))
  const said = 'something of Alexandra'
  expect(await failing({ error: 1222, class: 16, message: said })).toContain('holds it locked')
  expect(await failing({ error: 823, class: 24, message: said })).toBe(
    'the database gave an error (code 823) while dbo.ssd_department was read. Nothing was kept.',
  )
  expect(await failing('hang up')).toContain('was lost while dbo.ssd_department was read')
  expect(await failing('silence')).toContain('dbo.ssd_department took longer than 2 seconds')
  const stalled: Answer = { columns: ['text', 'text', 'float'], rows: [['1', 'a', 1]], stalls: true }
  expect(await failing(stalled)).toContain('dbo.ssd_department took longer than 2 seconds')
  const login = (answer: Answer) => told(readFake({ login: answer }))
  expect(await login({ error: 18456, class: 14, message: `Login failed for user 'reader'.` })).toContain(
    'refused the account',
  )
  expect(await login({ error: 4060, class: 11, message: 'Cannot open database "ssd"' })).toContain(
    'no such database',
  )
  expect(await told(readFake({ answer: sql => (sql.includes('schema_id') ? NO_ID : NOTHING) }))).toContain(
    'no schema dbo',
  )
  expect(await told(readFake(serverWith([], () => 'hang up')))).toContain('no table of the dataset')
})

test('a server that is not there, or says nothing, ends the load soon', async () => {
  const silent = createServer(socket => socket.resume())
  await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as { port: number }
  const began = Date.now()
  expect(await told(readAt(port, { timeout: 2 }))).toContain('did not answer in time')
  expect(Date.now() - began).toBeLessThan(4000)
  await new Promise(resolve => silent.close(resolve))
  expect(await told(readAt(port))).toContain("can't be reached")
})

test('a server that does not encrypt is sent no password', async () => {
  expect(
    await told(
      readFake(
        serverWith(DEPARTMENT, () => 'hang up'),
        {},
      ),
    ),
  ).toContain('offers no encrypted connection that this machine takes, and no password was sent to it.')
  expect(fake!.inClear).toEqual(['12'])
})

describe.skipIf(!hasOpenssl)(hasOpenssl ? 'encrypted' : 'encrypted (skipped: no openssl here)', () => {
  test('the certificate is checked before anything is said', async () => {
    const folder = join(room.folder, 'certificates')
    mkdirSync(folder)
    const { ca, certificate, key } = makeCertificates(folder)
    const tls = { cert: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') }
    const rows: Answer = { columns: ['text', 'text', 'float'], rows: [['1', 'a', null]] }
    const server: FakeServer = { ...serverWith(DEPARTMENT, () => rows), tls }
    expect((await readFake(server, { ca })).tables.length).toBe(1)
    expect(new Set(fake!.inClear)).toEqual(new Set(['12']))
    fake!.stop()
    const untrusted = "the database server's certificate can't be trusted"
    expect(await told(readFake(server, {}))).toContain(untrusted)
    expect(await told(readAt(fake!.port, { ca }, 'localhost'))).toContain(untrusted)
    expect(fake!.statements).toEqual([])
    expect(await told(readAt(fake!.port, { tls: 'off' }))).toContain('takes encrypted connections only')
  })
})
