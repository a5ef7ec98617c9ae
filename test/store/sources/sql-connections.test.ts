import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { postgresConnection } from '../../../src/store/sources/postgres-connection.ts'
import { sqlServerConnection } from '../../../src/store/sources/sql-server-connection.ts'
import { selectSql, sqlServerText } from '../../../src/store/sources/sql-server-select.ts'
import { tableNames } from '../../../src/store/sources/ssd-sql-tables.ts'

const PLAIN = { host: 'db', port: 5432, database: 'ssd', user: 'reader', password: 'a b' }

test.each([
  ['postgresql://reader:a%20b@db/ssd', PLAIN],
  ['postgres://reader:a%20b@db:6432/ssd?sslmode=disable&application_name=x', { ...PLAIN, port: 6432 }],
  ['postgresql://reader:p%40%3A%2F@[::1]/ssd', { ...PLAIN, host: '::1', password: 'p@:/' }],
  ['postgresql://reader@db/ssd', { ...PLAIN, password: undefined }],
  ["host=db dbname = ssd\nuser='reader' password='a b'", PLAIN],
  [
    "host=/run/pg port=5433 dbname=ssd user=reader password='it\\'s'",
    { host: '/run/pg', port: 5433, database: 'ssd', user: 'reader', password: "it's" },
  ],
  ['postgresql://reader@db', null],
  ['postgresql://reader:50%@db/ssd', null],
  ['postgresql://db/ssd', null],
  ['host=db dbname=ssd user=reader port=x', null],
  ["host=db dbname=ssd user='reader", null],
  ['Server=db;Database=ssd', null],
])('the PostgreSQL connection %j', (text, connection) => {
  expect(postgresConnection(text)).toEqual(connection)
})

const SERVER = {
  host: 'db',
  port: 1433,
  instance: null,
  database: 'ssd',
  domain: null,
  user: 'reader',
  password: 'a;b',
}

test.each([
  ['Server=db;Database=ssd;User ID=reader;Password="a;b"', SERVER],
  [
    " data source = tcp:db,14330 ; initial catalog=ssd; uid=reader; pwd='a;b'; Encrypt=no;",
    { ...SERVER, port: 14330 },
  ],
  [
    'Server=db\\SSD;Database=ssd;User=NORTH\\reader;Password="a""b"',
    { ...SERVER, port: null, instance: 'SSD', domain: 'NORTH', password: 'a"b' },
  ],
  ['Server=db\\SSD,1500;Database=ssd;User=reader;Password=a=b', { ...SERVER, port: 1500, password: 'a=b' }],
  [
    'Server=(local);Database=ssd;UID=reader;Integrated Security=false',
    { ...SERVER, host: 'localhost', password: '' },
  ],
  ['Server=db;Database=ssd;Integrated Security=SSPI', 'sign-in'],
  ['Server=db;Database=ssd;Authentication=Active Directory Default', 'sign-in'],
  ['Server=db;User ID=reader;Password=x', null],
  ['Database=ssd;User ID=reader', null],
  ['Server=db;Database=ssd;User ID=reader;nonsense', null],
  ['postgresql://reader@db/ssd', null],
])('the SQL Server connection %j', (text, connection) => {
  expect(sqlServerConnection(text)).toEqual(connection)
})

test('a prefix stands before the names of the tables, or in place of theirs', () => {
  expect(tableNames('')).toContain('ssd_person')
  expect(tableNames('').length).toBe(30)
  expect(tableNames('HDM_').slice(0, 2)).toEqual(['hdm_ssd_person', 'hdm_person'])
})

test('the order of a table of SQL Server is its key, or all that is read', () => {
  const columns = ['dept_team_name', 'dept_team_id'].map(name => ({ name, text: `[${name}]` }))
  const table = { schema: 'a]b', name: 'ssd_department', columns }
  expect(selectSql({ ...table, key: ['dept_team_id'] }, columns)).toBe(
    'select [dept_team_name] as c0, [dept_team_id] as c1 from [a]]b].[ssd_department] order by [dept_team_id]',
  )
  expect(selectSql({ ...table, key: [] }, columns)).toContain('order by 1, 2')
})

test('every type of SQL Server has its text, or none', () => {
  const types = [
    'date',
    'datetime',
    'datetime2',
    'datetimeoffset',
    'bit',
    'int',
    'nvarchar',
    'text',
    'float',
    'time',
  ]
  expect(types.map(type => sqlServerText('c', type))).toMatchInlineSnapshot(`
    [
      "convert(varchar(10), [c], 23)",
      "replace(convert(varchar(34), [c], 126), 'T', ' ')",
      "replace(convert(varchar(34), [c], 126), 'T', ' ')",
      "replace(convert(varchar(34), [c], 126), 'T', ' ')",
      "case [c] when 1 then 'true' when 0 then 'false' end",
      "convert(varchar(20), [c])",
      "convert(nvarchar(max), [c])",
      "convert(nvarchar(max), [c])",
      "[c]",
      null,
    ]
  `)
  for (const type of ['varbinary', 'image', 'timestamp', 'sql_variant', 'geography'])
    expect(sqlServerText('c', type)).toBeNull()
})

test('a decimal of SQL Server loses the zeros at its end, and no others', async () => {
  const connection = await (await DuckDBInstance.create()).connect()
  const sql = sqlServerText('c', 'decimal')!.replaceAll('convert(varchar(50), [c])', 'c')
  const texts = ['12.50', '100', '100.00', '0.00', '-7.0010', '1000.5', '0']
  const reader = await connection.runAndReadAll(
    `select ${sql} from (values ${texts.map(text => `('${text}')`).join(', ')}) t(c)`,
  )
  expect(reader.getRows().map(([text]) => text)).toEqual(['12.5', '100', '100', '0', '-7.001', '1000.5', '0'])
  connection.closeSync()
})
